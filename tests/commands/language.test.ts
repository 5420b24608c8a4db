import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {commandForms} from '../../source/commands/help/command-forms.ts';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const arabic = /[\u0600-\u06ff]/;
const english = {LC_ALL: 'C', LC_MESSAGES: '', LANG: '', KHABAR_LANG: ''};
const nothing = ['print', 'no-such-article'];

/** An environment with preferences of the user's. */
function withPreferences(preferences: object): Record<string, string> {
	const env = ownFolders();
	writeFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), JSON.stringify(preferences));
	return env;
}

describe('the language of the commands', () => {
	test('is that of --lang, else KHABAR_LANG, else the preferences, else the locale', async () => {
		const preferred = withPreferences({language: 'ar'});
		for (const [env, args, isArabic] of [
			[english, [], false],
			[{...english, LC_ALL: 'ar_EG.UTF-8'}, [], true],
			[{...english, LC_ALL: '', LC_MESSAGES: 'ar_EG.UTF-8', LANG: 'en_US.UTF-8'}, [], true],
			[{...english, ...preferred}, [], true],
			[{...english, ...preferred, KHABAR_LANG: 'en'}, [], false],
			[{...english, KHABAR_LANG: 'ar'}, [], true],
			[{...english, KHABAR_LANG: 'ar'}, ['--lang', 'en'], false],
			[english, ['--lang=ar'], true],
		] as const) {
			const {stderr, code} = await khabar([...args, ...nothing], {env});
			assert.equal(arabic.test(stderr), isArabic, JSON.stringify([env, args, stderr]));
			assert.equal(code, 1);
		}
	});

	test('holds for what is wrong with the command line, wherever the option stands', async () => {
		for (const args of [
			['--nonsense'],
			['list', '--sort', 'x'],
			['print'],
			['list', '--since', 'z'],
			['lsit'],
			['help', 'lsit'],
		]) {
			const {stderr, code} = await khabar([...args, '--lang', 'ar'], {env: english});
			assert.match(stderr, arabic, args.join(' '));
			assert.equal(code, 2);
		}
	});

	test('that khabar does not speak is refused', async () => {
		const {stderr, code} = await khabar(['--lang', 'tlh', 'list'], {env: english});
		assert.match(stderr, /^khabar: --lang <language> takes ar or en, not tlh/);
		assert.equal(code, 2);
	});

	test('is that of the help of each command', async () => {
		const {stdout} = await khabar(['--help', '--lang', 'ar'], {env: english});
		assert.match(stdout, /^الاستعمال: khabar /);
		for (const {name} of commandForms.filter(({name}) => name !== 'khabar'))
			assert.match(stdout, new RegExp(`^ {2}${name} +[\\u0600-\\u06ff]`, 'm'));
	});

	test('has the columns of the help from right to left on a terminal, each row in its place', async () => {
		await using program = new PtyProgram(process.execPath, [khabarFile, '--lang', 'ar', 'schema', '--help'], {
			env: ownFolders(),
		});
		assert.equal(await program.ended(), 0);
		const row = program.screen().find(row => row.includes('--library'))!;
		assert.match(row, /--library <folder>$/);
	});
});

describe('a mistyped command', () => {
	test('is told with the one that may be meant, and read as no file', async () => {
		for (const args of [['lsit'], ['lsit', '--unread'], ['help', 'lsit']]) {
			const {stdout, stderr, code} = await khabar(args, {env: english});
			assert.match(stderr, /^khabar: there is no command.*\blsit; did you mean list\?/);
			assert.deepEqual([stdout, code], ['', 2]);
		}
	});

	test('is none where a file or an article has the name', async () => {
		const folder = mkdtempSync(join(tmpdir(), 'khabar-names-'));
		const env = ownFolders();
		mkdirSync(join(env.XDG_DATA_HOME!, 'khabar/articles'), {recursive: true});
		writeFileSync(
			join(env.XDG_DATA_HOME!, 'khabar/articles/one.json'),
			JSON.stringify({id: 'serach', title: 'One', paragraphs: ['A text.']}),
		);
		const {stdout, code} = await khabar(['serach'], {env: {...english, ...env}});
		assert.match(stdout, /\tOne\n$/);
		assert.equal(code, 0);
		assert.ok(folder);
	});
});

describe('khabar help', () => {
	test('writes what --help writes', async () => {
		for (const [command, help] of [
			[['help'], ['--help']],
			[
				['help', 'list'],
				['list', '--help'],
			],
		] as const) {
			const [one, other] = await Promise.all([khabar(command, {env: english}), khabar(help, {env: english})]);
			assert.deepEqual(one, other);
			assert.equal(one.code, 0);
		}
	});
});

describe('an id', () => {
	test('is taken wherever a file is', async () => {
		for (const args of [['list'], ['print'], ['facts'], ['brief', '--since', '2020-01-01'], ['check'], []]) {
			const {stderr, code} = await khabar([...args, 'ceasefire-call'], {env: english});
			assert.deepEqual([stderr, code], ['', 0], args.join(' '));
		}
	});

	test('of Arabic letters is known as a terminal shows it', async () => {
		const env = ownFolders();
		mkdirSync(join(env.XDG_DATA_HOME!, 'khabar/articles'), {recursive: true});
		writeFileSync(
			join(env.XDG_DATA_HOME!, 'khabar/articles/a.json'),
			JSON.stringify({id: 'سلام-12', title: 'عنوان', paragraphs: ['نص.']}),
		);
		for (const shown of ['سلام-12', '\u2068سلام-12\u2069', '12-\ufee1\ufefc\ufeb3', '\ufeb3\ufefc\ufee1-12']) {
			const {stdout, stderr} = await khabar(['print', shown], {env: {...english, ...env}});
			assert.match(stdout, /^عنوان\n/, `${shown} ${stderr}`);
		}
	});
});

describe('what is written on a terminal', () => {
	test('has nothing of an argument or the environment that acts on it', async () => {
		const evil = '\x1b]0;title\x07\x9b31mred\u202e';
		for (const args of [
			[`--x${evil}`],
			['list', '--sort', evil],
			['list', '--since', evil],
			['--bidi', evil],
			[`list${evil}`],
			['print', evil],
		]) {
			const {stdout, stderr} = await khabar(args, {env: english});
			assert.doesNotMatch(stdout + stderr, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/, JSON.stringify(args));
		}
		const {stdout} = await khabar(['doctor', '--json'], {env: {...english, TERM: `xterm\x9b31m${evil}`}});
		assert.doesNotMatch(stdout, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
		assert.equal(JSON.parse(stdout).khabar.length > 0, true);
	});
});
