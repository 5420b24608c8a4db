import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {homedir, userInfo} from 'node:os';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import packageJson from '../../package.json' with {type: 'json'};
import {display, withoutMarks} from '../../source/terminal/models/display.ts';
import {displayModels, modelNames} from '../../source/terminal/models/display-model.ts';
import {encode} from '../../source/terminal/models/encode.ts';
import type {ScreenRow} from '../../source/terminal/row/screen-row.ts';
import {bareEnvironment, type Ended, khabarFile, ownFolders} from '../support/khabar.ts';
import {en} from '../support/messages.ts';
import {PtyProgram} from '../support/pty.ts';
import {answersOf, type TerminalKey} from '../support/terminals.ts';

const columns = 80;
const rows = 60;
const asked = '\x1b[c';

/** Runs a command line of the shell, with khabar as `$0 $1`, in a terminal that answers like this one. */
const inTerminal = (script: string, terminal: TerminalKey | undefined, env: Record<string, string | undefined>) =>
	new PtyProgram('sh', ['-c', script, process.execPath, khabarFile], {
		columns,
		rows,
		answers: terminal ? {[asked]: answersOf(terminal)} : {},
		env: {...bareEnvironment, ...env},
	});

/** The modes of the terminal, before and after, and the exit code between them. */
const between = (command: string) => `stty -g; ${command}; echo "code $?"; stty -g`;

const stored = (env: Record<string, string>) =>
	JSON.parse(readFileSync(join(env.XDG_CONFIG_HOME!, 'khabar/config.json'), 'utf8'));
const rowText = (row: ScreenRow) => row.map(({text}) => text).join('');

/** Runs khabar without any terminal, not even that of the tests. */
function withoutTerminal(args: readonly string[], env: Record<string, string | undefined>): Promise<Ended> {
	const child = spawn(process.execPath, [khabarFile, ...args], {
		detached: true,
		env: {...process.env, ...bareEnvironment, ...ownFolders(), ...env},
	});
	const read = {stdout: '', stderr: ''};
	for (const name of ['stdout', 'stderr'] as const)
		child[name].setEncoding('utf8').on('data', chunk => {
			read[name] += chunk;
		});
	child.stdin.end();
	return new Promise(resolve => child.on('close', code => resolve({...read, code})));
}

/** What stands on the screen about the end: the exit code, whether the modes of the terminal are as they were. */
function ending(program: PtyProgram): string[] {
	const screen = program.screen();
	const modes = screen.filter(row => /^[0-9a-f]+(?::[0-9a-f]+){9,}$/.test(row));
	return [
		screen.find(row => row.startsWith('code '))!,
		`modes ${modes.length === 2 && modes[0] === modes[1] ? 'as before' : 'changed'}`,
		`bidi ${program.implicitBidi}`,
	];
}

/** Of the card on the screen, the three rows under the heading of each model. */
function blocks(program: PtyProgram): ScreenRow[][] {
	const screen = program.screen();
	return modelNames.map((name, i) => {
		const heading = screen.findIndex(row => row.startsWith(`${i + 1}  ${en.displays[name]}`));
		assert.notEqual(heading, -1, name);
		return [1, 2, 3].map(below => program.cells(heading + below));
	});
}

describe('khabar doctor in a terminal', () => {
	test('says what was answered, what follows and why, and shows a card with a block for each model', async () => {
		await using program = inTerminal(between('"$0" "$1" doctor'), 'xterm', ownFolders());
		await program.waitFor('Which block');
		const screen = program.screen().join('\n');
		for (const line of [
			'Name (XTVERSION): XTerm(390)',
			'Attributes (DA2): 41;390;0',
			'Bidi (mode 8): 0',
			'Attributes (DA1): 64;1;2;6;9;15;22',
			'Environment: TERM=xterm-256color',
			'Terminal: xterm (by its answers)',
			`Copying (OSC 52): ${en.doctor.takes.whenAllowed}`,
			`Shows a row: ${en.displays.plain}`,
			`1  ${en.displays.plain} (now)`,
		])
			assert.ok(screen.includes(line), `${line} in\n${screen}`);

		const [plain, ...others] = blocks(program);
		assert.deepEqual(
			plain!.map(row => rowText(row).trim()),
			['٪12.5 (ﺮﺒﺧ) ﻼًﻫﺃ ،ﻢﻜﻴﻠﻋ ﻡُﻼﺴﻟﺍ', '2026 (תושדח) םלוע םולש', '12 ﻻًﻮﻗ │ khabar │ ﺍﺮًﺒﺧ ٢٨'],
		);
		for (const [i, block] of others.entries()) {
			const name = modelNames[i + 1]!;
			const model = displayModels[name];
			for (const [y, row] of block.entries()) {
				const wanted = plain![y]!;
				assert.equal(rowText(row), rowText(encode(model, wanted, columns)), name);
				const right = wanted.map(({text}) => (model.marks ? text : withoutMarks(text))).join('');
				assert.equal(rowText(display(model, row, columns)), right, `${name} shows its own block as it should`);
			}
		}

		// Neither is an answer to the question.
		program.type('x9\r');
		assert.equal(await program.ended(), 0);
		assert.deepEqual(ending(program), ['code 0', 'modes as before', 'bidi true']);
	});

	test('keeps the model whose number is pressed for this terminal, and the reader goes by it; 0 forgets it', async () => {
		const env = ownFolders();
		{
			await using program = inTerminal(between('"$0" "$1" doctor'), 'konsole', env);
			await program.waitFor('Which block');
			// As some Arabic keyboards write it.
			program.type('٣');
			assert.equal(await program.ended(), 0);
			assert.ok(program.screen().some(row => row.startsWith('Kept for Konsole: ')));
			assert.deepEqual(ending(program), ['code 0', 'modes as before', 'bidi true']);
			assert.deepEqual(stored(env).displays, {Konsole: 'words'});
		}
		{
			await using reader = inTerminal('"$0" "$1"', 'konsole', env);
			await reader.waitFor('List 1/7');
			// Each word turned round, the words in the order of the screen.
			await reader.waitFor('ﻭﺗﺮﺍﻣﺐ ﺑﻮﺗﻴﻦ');
			reader.type('q');
			assert.equal(await reader.ended(), 0);
		}
		{
			await using other = inTerminal('"$0" "$1"', 'xterm', env);
			await other.waitFor('ﺐﻣﺍﺮﺗﻭ ﻦﻴﺗﻮﺑ');
		}
		await using program = inTerminal(between('"$0" "$1" doctor'), 'konsole', env);
		await program.waitFor('Which block');
		assert.ok(program.screen().includes(`Shows a row: ${en.displays.words} (your choice)`));
		program.type('0');
		assert.equal(await program.ended(), 0);
		assert.deepEqual(stored(env).displays, {});
	});

	test('is left by Escape, Ctrl-C and q too, and by SIGTERM, with the modes of the terminal as before', async () => {
		for (const [leave, code] of [
			['\x1b', 0],
			['\x03', 130],
			['q', 0],
			// The key of q on an Arabic keyboard.
			['ض', 0],
		] as const) {
			const env = ownFolders();
			await using program = inTerminal(between('"$0" "$1" doctor'), 'vte', env);
			await program.waitFor('Which block');
			program.type(leave);
			assert.equal(await program.ended(), 0);
			assert.deepEqual(ending(program), [`code ${code}`, 'modes as before', 'bidi true'], JSON.stringify(leave));
		}
		// While it asks for the choice, and while it waits for answers.
		for (const terminal of ['vte', undefined] as const) {
			await using program = inTerminal(between('"$0" "$1" doctor'), terminal, ownFolders());
			await program.waitFor(() => program.raw.includes(terminal ? 'Which block' : asked));
			program.kill('SIGTERM', Number(readFileSync(`/proc/${program.pid}/task/${program.pid}/children`, 'utf8').trim()));
			assert.equal(await program.ended(), 0);
			assert.deepEqual(ending(program), ['code 143', 'modes as before', 'bidi true']);
		}
	});

	test('tests copying by what the user pastes, and then asks again', async () => {
		await using program = inTerminal(between('"$0" "$1" doctor'), 'kitty', ownFolders());
		await program.waitFor('Which block');
		const copied = () => /\x1b\]52;c;([A-Za-z\d+/=]+)\x1b\\/.exec(program.raw)?.[1];
		assert.equal(copied(), undefined, 'nothing is copied unasked');
		program.type('c');
		await program.waitFor(() => copied() !== undefined);
		const text = Buffer.from(copied()!, 'base64').toString();
		assert.match(text, /\u064e.* 12 khabar$/);
		assert.equal(program.modes.bracketedPasteMode, true);
		program.type(`\x1b[200~${text}\x1b[201~`);
		await program.waitFor(en.doctor.pasted.same);
		program.type('c');
		await program.waitFor(() => program.raw.split('\x1b]52;').length === 3);
		program.type('\x1b[200~something else\x1b[201~');
		await program.waitFor(en.doctor.pasted.other);
		program.type('c');
		await program.waitFor(() => program.raw.split('\x1b]52;').length === 4);
		program.type('\r');
		await program.waitFor(en.doctor.pasted.nothing);
		assert.equal(program.modes.bracketedPasteMode, false);
		program.type('\r');
		assert.equal(await program.ended(), 0);
		// The first line has left the screen by now.
		const modes = program.raw.match(/^[0-9a-f]+(?::[0-9a-f]+){9,}/gm);
		assert.deepEqual([modes?.length, modes?.[0]], [2, modes?.[1]]);
	});

	test('asks the terminal also where its output goes into a pipe, and then shows no card', async () => {
		await using program = inTerminal('"$0" "$1" doctor | cat; "$0" "$1" doctor --json | cat', 'kitty', ownFolders());
		assert.equal(await program.ended(), 0);
		const screen = program.screen().join('\n');
		assert.match(screen, /^Terminal: kitty \(by its answers\)/m);
		assert.ok(!screen.includes('Which block'));
		assert.match(screen, /"terminal":"kitty"/);
	});
});

describe('khabar doctor --json without a terminal', () => {
	test('writes one line of JSON with all that a report needs and nothing private, and ends well', async () => {
		const {stdout, stderr, code} = await withoutTerminal(['doctor', '--json'], {
			TERM: 'xterm-kitty',
			WT_SESSION: 'private-session',
			SSH_CONNECTION: '192.0.2.7 50122 192.0.2.1 22',
			SECRET_TOKEN: 'private-token',
		});
		assert.deepEqual([stderr, code], ['', 0]);
		assert.match(stdout, /^\{[^\n]*\}\n$/);
		assert.deepEqual(JSON.parse(stdout), {
			khabar: packageJson.version,
			node: process.version,
			platform: process.platform,
			environment: 'TERM=xterm-kitty WT_SESSION=yes SSH_CONNECTION=yes',
			answers: {},
			terminal: 'kitty',
			answeredAs: 'kitty',
			by: 'environment',
			isBehindMultiplexer: false,
			model: 'words',
			chosen: null,
			clipboard: {multiplexer: null, takes: 'always', most: null},
			...displayModels.words,
		});
		for (const secret of ['private', '192.0.2', homedir(), userInfo().username])
			assert.ok(!stdout.includes(secret), secret);
	});

	test('tells of the model that follows from who orders and joins, as it was asked for', async () => {
		const [before, after] = await Promise.all([
			withoutTerminal(['--bidi', 'terminal', '--shaping', 'terminal', 'doctor', '--json'], {TERM: 'xterm'}),
			withoutTerminal(['doctor', '--json', '--bidi', 'terminal', '--shaping', 'terminal'], {TERM: 'xterm'}),
		]);
		const {model, order, joining} = JSON.parse(before.stdout);
		assert.deepEqual([model, order, joining], ['plain', 'ltr', 'all']);
		assert.equal(before.stdout, after.stdout);
	});

	test('for people writes a line for each finding, and no card', async () => {
		const {stdout, code} = await withoutTerminal(['doctor'], {TERM: 'xterm'});
		assert.equal(code, 0);
		assert.match(stdout, /Terminal: .*not known.*nothing says which/);
		assert.equal(stdout.trimEnd().split('\n').length, 13);
		assert.equal((await withoutTerminal(['doctor', '--nonsense'], {})).code, 2);
	});
});
