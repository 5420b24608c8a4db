import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {bareEnvironment, khabarFile, ownFolders} from '../support/khabar.ts';
import {type PtyOptions, PtyProgram} from '../support/pty.ts';
import {answersOf, type TerminalKey} from '../support/terminals.ts';

const folder = mkdtempSync(join(tmpdir(), 'khabar-ways-out-'));
after(() => rmSync(folder, {recursive: true}));

const address = 'https://example.com/$(id)?a=1;rm';
const paragraph = 'قال «BBC» إن الأسعارَ لا تزال مرتفعة: 12.5٪، (وفق التقرير).';
const file = join(folder, 'news.json');
writeFileSync(
	file,
	JSON.stringify({title: 'خبرُ اليوم', paragraphs: [paragraph, 'می‌خواهم بدانم.'], url: address, language: 'ar'}),
);

/** A program that writes down its arguments, says that it is there, and goes on until a key is pressed if it is to. */
function program(name: string, stays = false): string {
	const path = join(folder, name);
	const rest = stays ? 'echo "a page"; stty -a | grep -o -e "-\\?icanon"; read line; echo "left $line"' : '';
	writeFileSync(path, `#!/bin/sh\nfor argument; do printf '<%s>\\n' "$argument"; done > "$0.arguments"\n${rest}\n`);
	chmodSync(path, 0o755);
	return path;
}
const argumentsOf = (name: string) => readFileSync(join(folder, `${name}.arguments`), 'utf8');

/** The reader of one article, in a terminal that answers like this one, without a desktop and a browser but those named. */
const launch = (terminal: TerminalKey, env: Record<string, string | undefined> = {}, options: PtyOptions = {}) =>
	new PtyProgram(process.execPath, [khabarFile, file], {
		answers: {'\x1b[c': answersOf(terminal)},
		...options,
		env: {
			...bareEnvironment,
			DISPLAY: undefined,
			WAYLAND_DISPLAY: undefined,
			BROWSER: undefined,
			PATH: folder,
			...ownFolders(),
			...env,
		},
	});

/** The texts that a terminal was sent for its clipboard. */
const copied = ({raw}: PtyProgram) =>
	[...raw.matchAll(/\x1b\]52;c;([A-Za-z\d+/=]*)\x1b\\/g)].map(([, base64]) =>
		Buffer.from(base64!, 'base64').toString(),
	);

async function open(program: PtyProgram): Promise<void> {
	await program.waitFor('List 1/1');
	program.type('\r');
	await program.waitFor('Text ¶ 1/2');
}

describe('y in a terminal', () => {
	test('copies title and address of the list’s line, then a paragraph as it is written, between two frames', async () => {
		await using program = launch('kitty');
		await program.waitFor('List 1/1');
		program.type('y');
		await program.waitFor(/Copied title and address: \d+ letters/);
		program.type('\r');
		await program.waitFor('Text ¶ 1/2');
		program.type('yp');
		await program.waitFor(/Copied the paragraph: \d+ letters$/);
		assert.deepEqual(copied(program), [`خبرُ اليوم\n${address}`, paragraph]);
		assert.doesNotMatch(program.raw, /\x1b\[\?2026h[^\x1b]*(?:\x1b(?!\[\?2026l)[^\x1b]*)*\x1b\]52/);
		program.type('qq');
		assert.equal(await program.ended(), 0);
	});

	test('says where a terminal takes it only when that is allowed, or never', async () => {
		for (const [terminal, said] of [
			['xterm', 'if the terminal allows it'],
			['vte', 'This terminal does not let programs copy'],
		] as const) {
			await using program = launch(terminal);
			await program.waitFor('List 1/1');
			program.type('y');
			await program.waitFor(said);
		}
	});

	test('shows what can be copied while it waits for the letter', async () => {
		await using program = launch('kitty');
		await open(program);
		program.type('y');
		await program.waitFor(/Copy +p paragraph {2}f fact {2}a article {2}u address {2}t title/);
	});
});

describe('Y in a terminal', () => {
	test('sends rows as they are written and has the terminal order them, until it is pressed again', async () => {
		await using program = launch('vte');
		await open(program);
		assert.equal(program.implicitBidi, false);
		program.type('Y');
		await program.waitFor(paragraph);
		await program.waitFor('می‌خواهم بدانم.');
		assert.equal(program.implicitBidi, true);
		// VTE gives a row its modes when the row is made: all of them are made anew.
		assert.ok(program.raw.includes('\x1b[H\x1b[8h\x1b[0 k\x1b[?2501h\x1b[?7l\x1b[2J'));
		assert.ok(!program.screen().some(row => /[\ufb50-\ufdff\ufe70-\ufefc┃─]/.test(row)), program.screen().join('\n'));
		program.type('Y');
		await program.waitFor('Text ¶ 1/2');
		assert.equal(program.implicitBidi, false);
		program.type('Y');
		await program.waitFor('To select');
		program.type('\x03');
		assert.equal(await program.ended(), 130);
		assert.equal(program.implicitBidi, true);
	});
});

describe('o in a terminal', () => {
	test('lends the screen to a terminal browser, with the keyboard as programs find it, and takes it back', async () => {
		await using reader = launch('xterm', {BROWSER: program('w3m', true), PATH: process.env.PATH});
		await open(reader);
		reader.type('o');
		await reader.waitFor('a page');
		await reader.waitFor(/^icanon/);
		assert.deepEqual([reader.buffer, reader.cursorVisible, reader.implicitBidi], ['normal', true, true]);
		// Neither a key nor a new size reaches the reader, or has it draw.
		reader.resize(70, 20);
		reader.type('q\r');
		await reader.waitFor('Opened in the browser: example.com');
		assert.deepEqual([reader.buffer, reader.cursorVisible, reader.implicitBidi], ['alternate', false, false]);
		assert.equal(reader.screen().length, 20);
		assert.equal(argumentsOf('w3m'), `<${address}>\n`);
		reader.type('j');
		await reader.waitFor('Text ¶ 2/2');
		reader.type('qq');
		assert.equal(await reader.ended(), 0);
	});

	test('goes on when Ctrl-C ends the browser, and when the browser cannot be run', async () => {
		await using reader = launch('xterm', {BROWSER: program('lynx', true), PATH: process.env.PATH});
		await open(reader);
		reader.type('o');
		await reader.waitFor('a page');
		reader.type('\x03');
		await reader.waitFor('Opened in the browser');
		rmSync(join(folder, 'lynx'));
		reader.type('o');
		await reader.waitFor('No browser here');
		reader.type('qqq');
		assert.equal(await reader.ended(), 0);
	});

	test('leaves the address to the opener of the desktop', async () => {
		program('xdg-open');
		const env = {DISPLAY: ':0', PATH: `${folder}:${process.env.PATH}`};
		await using reader = launch('xterm', env);
		await reader.waitFor('List 1/1');
		reader.type('o');
		await reader.waitFor('Opened in the browser: example.com');
		assert.equal(argumentsOf('xdg-open'), `<${address}>\n`);
		assert.equal(reader.buffer, 'alternate');
	});

	test('over the network shows the address in full and copies it, and starts nothing', async () => {
		const env = {DISPLAY: ':0', BROWSER: program('firefox'), SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'};
		await using reader = launch('kitty', env);
		await reader.waitFor('List 1/1');
		reader.type('o');
		await reader.waitFor('No browser here: the address is copied');
		assert.ok(reader.screen().some(row => row.includes(address)));
		assert.deepEqual(copied(reader), [address]);
		assert.equal(existsSync(join(folder, 'firefox.arguments')), false);
	});
});

describe('inside tmux', () => {
	const skip = existsSync('/usr/bin/tmux') ? false : 'tmux is not installed';
	for (const setting of ['on', 'external'])
		test(`y reaches tmux’s buffer and o lends the screen, with set-clipboard ${setting}`, {skip}, async () => {
			const socket = `khabar-test-${process.pid}-${setting}`;
			const {CI: _, TMUX: __, ...environment} = process.env;
			const BROWSER = program('w3m', true);
			const own = {LANG: 'C.UTF-8', TERM: 'xterm-256color', BROWSER, SSH_CONNECTION: ''};
			const env = {...environment, ...ownFolders(), ...own};
			const tmux = (...args: string[]) => execFileSync('tmux', ['-u', '-L', socket, ...args], {encoding: 'utf8', env});
			const command = `'${process.execPath}' '${khabarFile}' '${file}'`;
			tmux('-f', '/dev/null', 'new-session', '-d', '-x', '80', '-y', '24', command);
			try {
				tmux('set-option', '-s', 'set-clipboard', setting);
				const waitFor = async (wanted: string) => {
					for (let tries = 0; tries < 400; tries++) {
						if (tmux('capture-pane', '-p').includes(wanted)) return;
						await new Promise(resolve => setTimeout(resolve, 50));
					}
					throw new Error(`no «${wanted}» in:\n${tmux('capture-pane', '-p')}`);
				};
				await waitFor('List  1/1');
				tmux('send-keys', 'Enter');
				await waitFor('Text  ¶ 1/2');
				tmux('send-keys', 'y', 'p');
				await waitFor('Copied the paragraph');
				assert.equal(tmux('show-buffer'), paragraph);
				tmux('send-keys', 'o');
				await waitFor('a page');
				tmux('send-keys', 'Enter');
				await waitFor('Opened in the browser');
				assert.ok(tmux('capture-pane', '-p').split('\n').includes('─'.repeat(80)), tmux('capture-pane', '-p'));
				tmux('send-keys', 'j');
				await waitFor('Text  ¶ 2/2');
			} finally {
				tmux('kill-server');
			}
		});
});
