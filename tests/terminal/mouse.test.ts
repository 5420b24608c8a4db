import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {bareEnvironment, khabarFile, ownFolders} from '../support/khabar.ts';
import {type PtyOptions, PtyProgram} from '../support/pty.ts';

const folder = mkdtempSync(join(tmpdir(), 'khabar-mouse-'));
after(() => rmSync(folder, {recursive: true}));

const file = join(folder, 'articles.jsonl');
writeFileSync(
	file,
	Array.from({length: 40}, (_, i) =>
		JSON.stringify({
			id: `n${i}`,
			title: `Title number ${i}.`,
			paragraphs: Array.from({length: 30}, (_, p) => `Paragraph ${p} of article ${i} says this and no more.`),
			keyFacts: [{text: 'Paragraph 20 of article', paragraph: 20}],
			url: 'https://example.com/',
		}),
	).join('\n'),
);

const taken = '\x1b[?1000h\x1b[?1006h';
const given = '\x1b[?1006l\x1b[?1000l';

const launch = (env: Record<string, string | undefined> = {}, options: PtyOptions = {}) =>
	new PtyProgram(process.execPath, [khabarFile, file], {
		...options,
		env: {...bareEnvironment, ...ownFolders(), ...env},
	});

const hasMouse = ({modes}: PtyProgram) => modes.mouseTrackingMode !== 'none';
const times = ({raw}: PtyProgram, sequence: string) => raw.split(sequence).length - 1;
/** A press and a release of the left button, in cells from 1. */
const clickAt = (column: number, row: number) => `\x1b[<0;${column};${row}M\x1b[<0;${column};${row}m`;
const rowOf = (program: PtyProgram, text: string) => program.screen().findIndex(row => row.includes(text)) + 1;

async function withMouse(env: Record<string, string | undefined> = {}): Promise<PtyProgram> {
	const program = launch(env);
	await program.waitFor(/List +1\/40/);
	program.type('zm');
	await program.waitFor('hold Shift');
	await program.waitFor(() => hasMouse(program));
	return program;
}

describe('the mouse', () => {
	test('is left to the terminal, and nothing is sent for it, until it is turned on', async () => {
		await using program = launch();
		await program.waitFor(/List +1\/40/);
		program.type('jj\r');
		await program.waitFor('Text ¶');
		program.type('qq');
		assert.equal(await program.ended(), 0);
		assert.doesNotMatch(program.raw, /\x1b\[\?100\d/);
	});

	test('selects and opens in the list, scrolls the text, goes to a fact; and is given back when khabar is left', async () => {
		await using program = await withMouse();
		const row = rowOf(program, 'Title number 4.');
		program.type(clickAt(20, row));
		await program.waitFor(/List +5\/40/);
		program.type(clickAt(20, row));
		await program.waitFor(/Text +¶ +1\/30/);
		// A wheel sends its steps in one piece, and a piece may end anywhere.
		program.type(`${'\x1b[<65;10;20M'.repeat(6)}\x1b[<65;1`);
		await setTimeout(20);
		program.type('0;20M');
		await program.waitFor(/Paragraph 1[0-9] of article 4/);
		program.type(clickAt(10, rowOf(program, 'Paragraph 20 of article')));
		await program.waitFor(/Text +¶ +21\/30/);
		// Releases, drags, other buttons and numbers without end do nothing.
		program.type('\x1b[<0;10;3m\x1b[<32;10;3M\x1b[<1;10;3M\x1b[<2;10;3M\x1b[<0;99999;99999M\x1b[<0;1;1M');
		program.type(`\x1b[<${'9'.repeat(3000)};${'9'.repeat(500)};1M`);
		program.type('q');
		await program.waitFor(/List +5\/40/);
		assert.deepEqual([times(program, taken), times(program, given)], [1, 0]);
		program.type('q');
		assert.equal(await program.ended(), 0);
		assert.deepEqual([hasMouse(program), times(program, given), program.buffer], [false, 1, 'normal']);
	});

	test('is kept, turned off with the same key, and asked for at the start where the preferences say so', async () => {
		const env = ownFolders();
		{
			await using program = await withMouse(env);
			program.type('q');
			await program.ended();
		}
		const config = join(env.XDG_CONFIG_HOME!, 'khabar/config.json');
		assert.equal(JSON.parse(readFileSync(config, 'utf8')).mouse, true);
		await using again = launch(env);
		await again.waitFor(/List +1\/40/);
		await again.waitFor(() => hasMouse(again));
		again.type('zm');
		await again.waitFor(() => !hasMouse(again));
		again.type('q');
		await again.ended();
		assert.equal(JSON.parse(readFileSync(config, 'utf8')).mouse, false);
	});

	test('is the terminal’s own while an article is shown in plain rows for it', async () => {
		await using program = await withMouse();
		program.type('\r');
		await program.waitFor('Text ¶');
		program.type('Y');
		await program.waitFor(() => !hasMouse(program));
		program.type('Y');
		await program.waitFor(() => hasMouse(program));
	});

	test('is lent to a program of the terminal together with the screen, and taken again', async () => {
		const browser = join(folder, 'w3m');
		writeFileSync(browser, '#!/bin/sh\necho "a page"; read line\n');
		chmodSync(browser, 0o755);
		await using program = await withMouse({BROWSER: browser, DISPLAY: undefined, WAYLAND_DISPLAY: undefined});
		program.type('o');
		await program.waitFor('a page');
		assert.equal(hasMouse(program), false);
		program.type('\r');
		await program.waitFor('Opened in the browser');
		assert.equal(hasMouse(program), true);
	});

	test('is given back when khabar is stopped, and taken again by fg', async () => {
		const env = {...bareEnvironment, ...ownFolders(), PS1: 'ready> ', ENV: undefined};
		await using program = new PtyProgram('sh', ['-i'], {env});
		await program.waitFor('ready>');
		program.type(`${process.execPath} ${khabarFile} ${file}\r`);
		await program.waitFor(/List +1\/40/);
		program.type('zm');
		await program.waitFor(() => hasMouse(program));
		program.type('\x1a');
		await program.waitFor(() => program.buffer === 'normal' && program.screen().some(row => /Stopped/.test(row)));
		assert.equal(hasMouse(program), false);
		program.type('fg\r');
		await program.waitFor(() => hasMouse(program) && program.buffer === 'alternate');
		program.type('q');
		await program.waitFor(() => program.buffer === 'normal');
		assert.equal(hasMouse(program), false);
	});

	for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const)
		test(`is given back when ${signal} ends khabar`, async () => {
			await using program = await withMouse();
			program.kill(signal);
			await program.ended();
			assert.deepEqual([hasMouse(program), times(program, given)], [false, 1]);
		});

	test('is never asked for where nothing is drawn, and the key says so', async () => {
		const env = ownFolders();
		const config = join(env.XDG_CONFIG_HOME!, 'khabar/config.json');
		writeFileSync(config, JSON.stringify({welcomed: true, mouse: true}), {mode: 0o600});
		await using program = launch({...env, TERM: 'dumb'});
		await program.waitFor('Title number');
		program.type('zm');
		await program.waitFor('There is no mouse here');
		assert.doesNotMatch(program.raw, /\x1b\[\?100\d/);
	});
});

const tmux = (socket: string, ...args: readonly string[]) =>
	execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});

function hasTmux(): boolean {
	try {
		execFileSync('tmux', ['-V'], {stdio: 'ignore'});
		return true;
	} catch {
		return false;
	}
}

test('the mouse reaches khabar through tmux', {skip: !hasTmux()}, async () => {
	const socket = `khabar-mouse-${process.pid}`;
	const env = {...bareEnvironment, ...ownFolders()};
	try {
		const command = `${process.execPath} ${khabarFile} ${file}`;
		await using program = new PtyProgram(
			'tmux',
			['-L', socket, '-f', '/dev/null', 'new-session', command, ';', 'set', '-g', 'mouse', 'on'],
			{env},
		);
		await program.waitFor(/List +1\/40/);
		program.type('zm');
		await program.waitFor('hold Shift');
		const isAsked = () => tmux(socket, 'display', '-p', '#{mouse_standard_flag} #{mouse_sgr_flag}').trim();
		for (let tries = 0; isAsked() !== '1 1' && tries < 200; tries++) await setTimeout(10);
		assert.equal(isAsked(), '1 1');
		program.type(clickAt(20, rowOf(program, 'Title number 3.')));
		await program.waitFor(/List +4\/40/);
		program.type('\x1b[<65;20;10M');
		await program.waitFor(() => rowOf(program, 'Title number 0.') === 0);
	} finally {
		try {
			tmux(socket, 'kill-server');
		} catch {
			// It has ended.
		}
	}
});
