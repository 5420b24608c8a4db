import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const marked = 'قالَ الوَزيرُ إنَّ العَمَلَ مُستَمِرٌّ في المَدينَةِ';
const bare = 'قال الوزير إن العمل مستمر في المدينة';
const file = join(mkdtempSync(join(tmpdir(), 'khabar-marks-')), 'news.json');
writeFileSync(file, JSON.stringify({title: marked, paragraphs: [`${marked}، وهذا خبر من أخبار اليوم الطويلة.`]}));

/** Preferences that hide vowel marks, or do not. */
function preferring(vowelMarks: boolean) {
	const env = ownFolders();
	writeFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), JSON.stringify({welcomed: true, vowelMarks}));
	return env;
}

describe('vowel marks that a command writes', () => {
	test('are whole in a pipe, whatever the preferences say', async () => {
		const env = preferring(false);
		for (const args of [
			['print', file],
			['list', file],
			['print', '--width', '40', '--bidi', 'app', file],
		])
			assert.match((await khabar(args, {env})).stdout, /[\u064b-\u0652]/, args.join(' '));
	});

	test('are left out of a pipe with --vowel-marks hidden, but never of JSON and Markdown', async () => {
		const env = preferring(true);
		for (const args of [
			['print', file],
			['list', file],
			['facts', file],
			['print', '--width', '60', file],
		]) {
			const {stdout, code} = await khabar([...args, '--vowel-marks', 'hidden'], {env});
			assert.equal(code, 0);
			assert.ok(stdout.includes(bare), args.join(' '));
			assert.doesNotMatch(stdout, /[\u064b-\u0652]/, args.join(' '));
		}
		for (const args of [
			['list', '--json', file],
			['facts', '--json', file],
			['print', '--markdown', file],
		])
			assert.ok((await khabar([...args, '--vowel-marks', 'hidden'], {env})).stdout.includes(marked), args.join(' '));
	});

	test('follow the preferences on a terminal, unless the command says otherwise; the preferences stay', async () => {
		for (const [vowelMarks, args, isMarked] of [
			[true, [], true],
			[false, [], false],
			[false, ['--vowel-marks', 'shown'], true],
			[true, ['--vowel-marks', 'hidden'], false],
		] as const) {
			const env = preferring(vowelMarks);
			await using program = new PtyProgram(process.execPath, [khabarFile, 'print', file, ...args], {env, columns: 100});
			assert.equal(await program.ended(), 0);
			const shown = program.screen().join('');
			assert.equal(/[\u064b-\u0652]/.test(shown), isMarked, `${vowelMarks} ${args.join(' ')}: ${shown}`);
			const stored = JSON.parse(readFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), 'utf8'));
			assert.equal(stored.vowelMarks, vowelMarks);
		}
	});
});
