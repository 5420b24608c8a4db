import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {describe, test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'khabar-completions-'));
const command = join(folder, 'khabar');
writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${khabarFile}' "$@"\n`);
chmodSync(command, 0o755);
writeFileSync(join(folder, 'news.json'), '{}');
const env = {...process.env, ...ownFolders(), PATH: `${folder}${delimiter}${process.env.PATH}`};

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const without = (shell: string) => !isThere(shell) && `${shell} is not installed`;

/** The completions of a shell in a file. */
async function scriptFor(shell: string, ...options: string[]): Promise<string> {
	const {stdout, stderr, code} = await khabar(['completions', shell, ...options]);
	assert.deepEqual([stderr, code], ['', 0]);
	const file = join(folder, `_khabar.${shell}`);
	writeFileSync(file, stdout);
	return file;
}

describe('the completions for bash', {skip: without('bash')}, async () => {
	const script = await scriptFor('bash');
	/** What bash offers for a line whose last word is not finished. */
	function offered(words: readonly string[], own = env, before = ''): string[] {
		const line = `${before} COMP_LINE="$*"; COMP_POINT=\${#COMP_LINE}; . '${script}'; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _khabar; printf '%s\\n' "\${COMPREPLY[@]}"`;
		const {stdout, stderr} = spawnSync('bash', ['--norc', '-c', line, 'bash', ...words], {
			env: own,
			cwd: folder,
			encoding: 'utf8',
		});
		assert.equal(stderr, '');
		return stdout.trim().split('\n').filter(Boolean).sort();
	}

	test('offer commands and files first', () => {
		assert.deepEqual(offered(['khabar', 'li']), ['list']);
		assert.deepEqual(offered(['khabar', 'ne']), ['news.json']);
		assert.deepEqual(offered(['khabar', '--bidi', 'app', 'upd']), ['update']);
	});

	test('offer the options of the command, and those of all', () => {
		assert.deepEqual(offered(['khabar', 'list', '--s']), ['--shaping', '--since', '--sort', '--source', '--starred']);
		assert.deepEqual(offered(['khabar', 'print', '--w']), ['--width']);
	});

	test('offer values, ids and names where they stand', () => {
		assert.deepEqual(offered(['khabar', 'list', '--sort', '']), ['longest', 'newest', 'source', 'unread']);
		assert.deepEqual(offered(['khabar', 'print', 'ceasefire']), ['ceasefire-call']);
		assert.deepEqual(offered(['khabar', 'help', 'compl']), ['completions']);
		assert.deepEqual(offered(['khabar', 'completions', '']), ['bash', 'fish', 'zsh']);
	});

	test('work in bash 3.2, which macOS has', () => {
		const old = 'enable -n mapfile readarray compopt;';
		assert.deepEqual(offered(['khabar', 'li'], env, old), ['list']);
		assert.deepEqual(offered(['khabar', 'ne'], env, old), ['news.json']);
		assert.deepEqual(offered(['khabar', 'print', 'ceasefire'], env, old), ['ceasefire-call']);
		assert.deepEqual(offered(['khabar', '--library', folder.slice(0, -2)], env, old), [folder]);
	});

	test('complete a line on a terminal, the value after a sign, and an id with a colon in it', async () => {
		const own = {...env, ...ownFolders()};
		const news = join(folder, 'colon.jsonl');
		writeFileSync(news, `${JSON.stringify({id: 'tag:paper:7', title: 'Odd', paragraphs: ['An id with colons.']})}\n`);
		spawnSync(command, ['add', news], {env: own});
		await using program = new PtyProgram('bash', ['--norc', '-i'], {env: {...own, PS1: '> '}, cwd: folder});
		program.type(`. '${script}'; clear\r`);
		for (const [typed, expected] of [
			['khabar sche\t', '> khabar schema'],
			['khabar list --sort=lon\t', '> khabar list --sort=longest'],
			['khabar list --sort lon\t', '> khabar list --sort longest'],
			['khabar print tag:pa\t', '> khabar print tag:paper\\:7'],
		] as const) {
			program.type(typed);
			await program.waitFor(expected);
			program.type('\x15');
		}
	});

	test('never run what stands in the id of an article', () => {
		const id = 'odd-$(touch RUN)-`touch RUN`-\'-"-*';
		const news = join(folder, 'odd.jsonl');
		writeFileSync(news, `${JSON.stringify({id, title: 'Odd', paragraphs: ['An id with a command in it.']})}\n`);
		const own = {...env, ...ownFolders()};
		assert.equal(spawnSync(command, ['add', news], {env: own, encoding: 'utf8'}).stdout, '1 added\n');
		assert.deepEqual(offered(['khabar', 'print', 'odd-'], own), [id]);
		assert.equal(existsSync(join(folder, 'RUN')), false);
	});
});

describe('the completions for fish', {skip: without('fish')}, async () => {
	const script = await scriptFor('fish');
	function offered(line: string): string[] {
		const {stdout, stderr} = spawnSync('fish', ['--no-config', '-c', `source '${script}'; complete -C '${line}'`], {
			env,
			cwd: folder,
			encoding: 'utf8',
		});
		assert.equal(stderr, '');
		return stdout
			.trim()
			.split('\n')
			.map(row => row.split('\t')[0]!)
			.filter(Boolean)
			.sort();
	}

	test('offer commands, options, values and ids', () => {
		assert.deepEqual(offered('khabar li'), ['list']);
		assert.deepEqual(offered('khabar list --s'), ['--shaping', '--since', '--sort', '--source', '--starred']);
		assert.deepEqual(offered('khabar list --sort '), ['longest', 'newest', 'source', 'unread']);
		assert.deepEqual(offered('khabar print ceasefire'), ['ceasefire-call']);
		assert.deepEqual(offered('khabar completions '), ['bash', 'fish', 'zsh']);
	});

	test('have texts in the language that was asked for', async () => {
		await scriptFor('fish', '--lang', 'ar');
		const {stdout} = spawnSync('fish', ['--no-config', '-c', `source '${script}'; complete -C 'khabar sche'`], {
			env,
			encoding: 'utf8',
		});
		assert.match(stdout, /^schema\t[\u0600-\u06ff]/);
	});
});

describe('the completions for zsh', {skip: without('zsh')}, async () => {
	const script = await scriptFor('zsh');

	test('complete commands, options, values and ids on a terminal', async () => {
		await using program = new PtyProgram('zsh', ['-f', '-i'], {env: {...env, PS1: '> '}, cwd: folder});
		program.type(`autoload -U compinit; compinit -D -u; . '${script}'; clear\r`);
		for (const [typed, expected] of [
			['khabar sche\t', '> khabar schema'],
			['khabar list --sor\tlon\t', '> khabar list --sort longest'],
			['khabar print ceasef\t', '> khabar print ceasefire-call'],
			['khabar completions f\t', '> khabar completions fish'],
		] as const) {
			program.type(typed);
			await program.waitFor(expected);
			program.type('\x15');
		}
	});
});

test('there are completions for no other shell', async () => {
	const {stdout, stderr, code} = await khabar(['completions', 'tcsh']);
	assert.deepEqual([stdout, stderr, code], ['', 'khabar: completions takes bash, zsh or fish\n', 2]);
});
