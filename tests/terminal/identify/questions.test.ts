import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {before, describe, test} from 'node:test';
import {questions} from '../../../source/terminal/identify/answers.ts';
import {bareEnvironment, khabarFile, ownFolders} from '../../support/khabar.ts';
import {type PtyOptions, PtyProgram} from '../../support/pty.ts';
import {seenOn} from '../../support/screen.ts';
import {answersOf, terminals} from '../../support/terminals.ts';

const columns = 80;
/** The last of the questions: when it has been written, all have. */
const asked = '\x1b[c';
/** What gives the screen back. */
const givenBack = '\x1b[?1049l';

/** The reader in a terminal of which the test gives the answers: by default none. */
const launch = ({env, answers = {}, ...options}: PtyOptions = {}) =>
	new PtyProgram(process.execPath, [khabarFile], {
		columns,
		...options,
		answers,
		env: {...bareEnvironment, ...ownFolders(), ...env},
	});

const stored = (env: Record<string, string>) =>
	JSON.parse(readFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), 'utf8'));

/** Waits until no more articles are being read into the list, and its unread ones are counted. */
const listOf = (program: PtyProgram) =>
	program.waitFor(() => {
		const screen = program.screen();
		return screen.at(-1)!.includes('List  1/7  Enter') && screen[0]!.includes('7 unread');
	});
/** The list, and the seed's article, as they are to be seen. */
let list: string[];
let article: string[];
/** The list where a row has the direction of its first letter: each begins with one. */
let listInLetters: string[];
const openSeed = (program: PtyProgram) => program.type('G\r');
/** Words of the seed's article as they stand on a screen, and as they are written. */
const visual = 'ﻦﻴﻠﻣﺮﻜﻟﺍ ﻢﺳﺎﺑ ﺙﺪﺤﺘﻤﻟﺍ ﺪﻛﺃﻭ';
const logical = 'وأكد المتحدث باسم الكرملين';

before(async () => {
	await using program = launch({answers: {[asked]: answersOf('xterm')}});
	await listOf(program);
	list = program.screen();
	listInLetters = list.map((row, y) => (y > 1 && y <= 8 ? `${row.slice(0, 2)}N${row.slice(3)}` : row));
	openSeed(program);
	await program.waitFor('Text ¶  1/16');
	article = program.screen();
	assert.ok(article.some(row => row.includes(visual)));
});

describe('the first frame', () => {
	test('comes in the dialect of the terminal that answered, and is seen as on any other', async () => {
		for (const [key, model] of [
			['konsole', 'boxes'],
			['kitty', 'words'],
			['putty', 'detected'],
			['iterm2', 'ltr'],
		] as const) {
			await using program = launch({answers: {[asked]: answersOf(key)}});
			await listOf(program);

			assert.deepEqual(seenOn(program, model), key === 'putty' ? listInLetters : list, key);
			// No frame came before the one that knew the terminal: Arabic was never sent as to a plain one.
			if (key === 'konsole') assert.ok(!/[\ufe70-\ufefc]/.test(program.raw.replace(/[\ufef5-\ufefc]/g, '')));
			openSeed(program);
			await program.waitFor('Text ¶  1/16');
			assert.deepEqual(seenOn(program, model), article, key);
		}
	});

	test('comes without any answer, as for a terminal that shows what it is sent', async () => {
		await using program = launch();
		await listOf(program);
		assert.deepEqual(program.screen(), list);
		assert.equal(program.raw.split(questions).length, 2);
		openSeed(program);
		await program.waitFor('Text ¶  1/16');
		assert.deepEqual(program.screen(), article);
	});

	test('comes without a question on a terminal that would write it on its screen', async () => {
		await using program = launch({env: {TERM: 'linux'}});
		await program.waitFor('List 1/7');
		assert.ok(!program.raw.includes('\x1b[>q') && !program.raw.includes(asked));
		program.type('q');
		assert.equal(await program.ended(), 0);
	});
});

describe('an answer', () => {
	test('that comes late has the whole screen sent again, in the right dialect', async () => {
		await using program = launch();
		await program.waitFor('List 1/7');
		openSeed(program);
		await program.waitFor('Text ¶  1/16');
		const before = program.raw.length;
		program.type(answersOf('konsole'));
		await program.waitFor(logical);
		await program.waitFor(() => program.screen().at(-1)!.startsWith(' Text  ¶  1/16'));
		assert.deepEqual(seenOn(program, 'boxes'), article);
		assert.ok(program.raw.slice(before).includes('\x1b[H\x1b[J'));
		// And goes on in it.
		program.type('jk');
		await program.waitFor(() => program.screen().at(-1)!.startsWith(' Text  ¶  1/16'));
		program.type('qq');
		assert.equal(await program.ended(), 0);
	});

	test('in pieces, with keys typed between, does nothing to them and is no key itself', async () => {
		await using program = launch();
		await program.waitFor('List 1/7');
		// Each byte alone. Between any two answers a key, which leads to the next article at the most once.
		const keys = ['j', 'j', 'k', 'j', 'j', 'j'];
		for (const [i, answer] of terminals.vte.answers.entries()) {
			program.type(keys[i]!);
			for (const byte of answer) program.type(byte);
		}
		await program.waitFor('List 5/7');
		program.type('\r');
		await program.waitFor('Text ¶ 1/');
		program.type('q');
		await program.waitFor('List 5/7');
		assert.ok(!program.screen().join('').includes('?62'));
		program.type('q');
		assert.equal(await program.ended(), 0);
	});
});

describe('an answer on a slow line', () => {
	test('whose first byte comes long before the rest is no key', async () => {
		await using program = launch();
		await program.waitFor('List 1/7');
		program.type('j');
		await program.waitFor('List 2/7');
		for (const answer of terminals.konsole.answers) {
			program.type('\x1b');
			// Longer than an Escape is waited for otherwise: alone it would be answered in the last row, and "[?" open the help.
			await new Promise(resolve => setTimeout(resolve, 120));
			program.type(answer.slice(1));
		}
		await program.waitFor(
			() => seenOn(program, 'boxes').join().includes('ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ') && !program.screen().join().includes('ﺐﻣﺍﺮﺗﻭ'),
		);
		assert.match(program.screen().at(-1)!, /^ List +2\/7/);
		// Afterwards an Escape is one.
		program.type('\r');
		await program.waitFor('Text ¶');
		program.type('\x1b');
		await program.waitFor('List 2/7');
	});
});

/** The reader under a shell that afterwards reads a line, as the next program would. */
const beforeReader = (answers: Readonly<Record<string, string>>, env: Record<string, string> = ownFolders()) =>
	new PtyProgram(
		'sh',
		[
			'-c',
			'trap : INT; "$0" "$1"; echo "code $?"; stty -a | grep -o -e "-\\?icanon" -e "-\\?echo "; read line; echo "got <$line>"',
			process.execPath,
			khabarFile,
		],
		{columns, answers, env: {...bareEnvironment, ...env}},
	);

describe('an answer that comes while the program leaves', () => {
	for (const [name, leave, code] of [
		['q', (program: PtyProgram) => program.type('q'), 0],
		['Ctrl-C', (program: PtyProgram) => program.type('\x03'), 130],
		['SIGTERM', (program: PtyProgram, pid: number) => program.kill('SIGTERM', pid), 143],
	] as const)
		test(`by ${name} does not reach the one that reads next`, async () => {
			// The terminal says nothing until the program gives the screen back.
			await using program = beforeReader({[givenBack]: answersOf('mintty')});
			await program.waitFor('List 1/7');
			const pid = Number(readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8').trim());
			leave(program, pid);
			await program.waitFor(`code ${code}`);
			await program.waitFor(/^echo/);
			assert.deepEqual([program.buffer, program.cursorVisible, program.implicitBidi], ['normal', true, true]);
			program.type('typed\r');
			assert.equal(await program.ended(), 0);
			assert.deepEqual(program.screen().filter(Boolean), [`code ${code}`, 'icanon', 'echo', 'typed', 'got <typed>']);
		});

	test('with the key that ends it, in one piece, does not either', async () => {
		await using program = beforeReader({});
		await program.waitFor('List 1/7');
		program.type(`\x03${answersOf('vte')}`);
		await program.waitFor('code 130');
		await program.waitFor(/^echo/);
		program.type('typed\r');
		assert.equal(await program.ended(), 0);
		assert.ok(program.screen().includes('got <typed>'));
	});
});

describe('the name of a terminal', () => {
	test('is kept under its environment, and is the first guess where no answer comes', async () => {
		const env = ownFolders();
		{
			await using program = launch({env, answers: {[asked]: answersOf('konsole')}});
			await program.waitFor('List 1/7');
			program.type('q');
			assert.equal(await program.ended(), 0);
		}
		assert.deepEqual(stored(env).terminals, {'TERM=xterm-256color': 'Konsole'});
		{
			await using program = launch({env});
			await listOf(program);
			assert.deepEqual(seenOn(program, 'boxes'), list);
			program.type('q');
			assert.equal(await program.ended(), 0);
		}
		await using elsewhere = launch({env: {...env, SSH_CONNECTION: '192.0.2.7 50122 192.0.2.1 22'}});
		await listOf(elsewhere);
		assert.deepEqual(elsewhere.screen(), list);
	});
});

describe('a program that is ended while it scrolls within margins', () => {
	const long = {title: 'Long', paragraphs: Array.from({length: 400}, (_, i) => `${i} ${'word '.repeat(60)}`)};
	for (const [name, end, code] of [
		['q', (program: PtyProgram) => program.type('qq'), 0],
		['Ctrl-C', (program: PtyProgram) => program.type('\x03'), 130],
		['SIGTERM', (program: PtyProgram) => program.kill('SIGTERM'), 143],
		['SIGHUP', (program: PtyProgram) => program.kill('SIGHUP'), 129],
		['SIGINT', (program: PtyProgram) => program.kill('SIGINT'), 130],
	] as const)
		test(`by ${name} leaves no margins and no modes, though the line stands still`, async () => {
			const env = ownFolders();
			const file = join(env.XDG_CONFIG_HOME!, '..', 'long.json');
			writeFileSync(file, JSON.stringify(long));
			await using program = new PtyProgram(process.execPath, [khabarFile, file], {
				columns,
				env: {...bareEnvironment, ...env},
				answers: {[asked]: answersOf('vte')},
			});
			await program.waitFor('List 1/1');
			program.type('\r');
			await program.waitFor('Text ¶   1/400');
			program.type('e');
			await program.waitFor(() => program.margins.top > 0 || program.margins.bottom < 23);
			program.block();
			program.type('eee');
			end(program);
			// The program waits a second for the line, and then leaves.
			setTimeout(() => program.flow(), 100);
			assert.equal(await program.ended(), code);
			assert.deepEqual(
				[program.buffer, program.cursorVisible, program.implicitBidi, program.modes.bracketedPasteMode],
				['normal', true, true, false],
			);
			assert.equal(program.modes.wraparoundMode, true);
			assert.deepEqual(program.marginsLeft, {top: 0, bottom: 23});
		});
});
