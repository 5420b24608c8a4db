import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import packageJson from '../../package.json' with {type: 'json'};
import {commandForms} from '../../source/commands/help/command-forms.ts';
import {manPage} from '../../source/commands/help/man-page.ts';
import {keymap} from '../../source/reader/keys/key-table.ts';

const file = join(import.meta.dirname, '../../dist/khabar.1');
const skip = spawnSync('man', ['--version']).status !== 0 && 'man is not installed';

/** The page as man shows it at 80 columns, without backspaces. */
function shown(): string {
	const env = {...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8', MAN_KEEP_FORMATTING: '', GROFF_NO_SGR: '1'};
	const {stdout, stderr} = spawnSync('man', ['--warnings', '-l', file], {env, encoding: 'utf8'});
	assert.equal(stderr, '');
	return stdout.replace(/.\x08/gs, '');
}

describe('the man page', () => {
	test('is built from the table of commands and of keys, the same each time', () => {
		assert.equal(readFileSync(file, 'utf8'), manPage(packageJson.version));
		assert.deepEqual(packageJson.man, ['dist/khabar.1']);
	});

	test('is shown by man at 80 columns, without a warning', {skip}, () => {
		const rows = shown().split('\n');
		assert.ok(rows.length > 300);
		assert.deepEqual(
			rows.filter(row => [...row].length > 80),
			[],
		);
		for (const heading of ['NAME', 'SYNOPSIS', 'OPTIONS', 'COMMANDS', 'KEYS', 'FILES', 'ENVIRONMENT', 'EXIT STATUS'])
			assert.ok(rows.includes(heading), heading);
	});

	test('tells of each command with its options, and of the keys of each view', {skip}, () => {
		const text = shown();
		for (const {name, options = []} of commandForms) {
			if (name !== 'khabar') assert.match(text, new RegExp(`^ +khabar ${name} \\[options\\]`, 'm'));
			for (const {flags} of options) assert.ok(text.includes(flags), flags);
		}
		assert.ok(text.split('\n').length > keymap.length);
		for (const mode of ['List', 'Text', 'Facts']) assert.match(text, new RegExp(`^ {3}${mode}$`, 'm'));
	});
});
