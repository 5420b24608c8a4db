import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type PtyOptions, PtyProgram} from '../../support/pty.ts';

const fixture = ['--import', 'tsx', 'tests/support/terminal-fixture.tsx'];
const taken = '\x1b[?1049h\x1b[H';
const cleared = '\x1b[2J\x1b[?25l\x1b[?2004h';
const asked = '\x1b[>q\x1b[>c\x1b[8$p\x1b[?2026$p\x1b[?2027$p\x1b[?69$p\x1b]11;?\x1b\\\x1b[?u\x1b[c';
const explicit = '\x1b[8l\x1b[1 k\x1b[?2500l\x1b[?2501l\x1b[?7l';
const redrawn = '\x1b[m\x1b[r\x1b[H\x1b[J';
const left = '\x1b[?2026l\x1b[m\x1b[r\x1b[?2004l\x1b[?7h\x1b[8h\x1b[0 k\x1b[H\x1b[J\x1b[?25h\x1b[?1049l';

/** The fixture under a shell that afterwards says what the terminal is like. */
async function start(options: PtyOptions & {readonly args?: readonly string[]} = {}) {
	const script = 'trap : INT; "$@"; code=$?; stty -a | tr ";" "\\n" | grep -E "icanon|isig"; echo "code $code"';
	const program = new PtyProgram('sh', ['-c', script, 'sh', process.execPath, ...fixture, ...(options.args ?? [])], {
		columns: 60,
		rows: 14,
		...options,
	});
	await program.waitFor('keys []');
	const pid = Number(/pid (\d+)/.exec(program.screen()[1]!)?.[1]);
	return {program, pid};
}

/** Checks that the terminal is as it was, the cooked mode included, and gives the exit code of the fixture. */
async function givenBack(program: PtyProgram): Promise<number> {
	await program.waitFor(/^code \d+/);
	const screen = program.screen().join('\n');
	assert.equal(program.buffer, 'normal');
	assert.equal(program.cursorVisible, true);
	assert.equal(program.implicitBidi, true);
	assert.equal(program.modes.bracketedPasteMode, false);
	assert.equal(program.modes.wraparoundMode, true);
	assert.match(screen, /(?<!-)isig/);
	assert.match(screen, /(?<!-)icanon/);
	assert.equal(program.raw.split(left).length, 2, 'given back once');
	return Number(/^code (\d+)/m.exec(screen)![1]);
}

describe('terminal session', () => {
	it('shows the frame of an Ink program on a screen of its own, cursor hidden', async () => {
		await using program = (await start()).program;
		const screen = program.screen();
		assert.equal(program.buffer, 'alternate');
		assert.equal(program.cursorVisible, false);
		assert.equal(program.implicitBidi, false);
		assert.equal(program.modes.bracketedPasteMode, true);
		assert.equal(screen[0], '='.repeat(60));
		assert.match(screen[1]!, /^size 60x14/);
		assert.equal(screen[4], 'bold red ﺏَ ﻢﻴﻠﻗﺇ 中文');
		assert.equal(screen[13], '#'.repeat(60));
		const [bold, , , , blank, red] = program.cells(4);
		assert.deepEqual([bold?.style, blank?.style, red?.style], ['bold', '', 'fg=1']);
		assert.deepEqual(program.cells(4)[9], {text: 'ﺏَ', width: 1, style: 'inverse'});
		assert.ok(program.raw.startsWith(taken + cleared + asked + explicit + redrawn));
	});

	it('leaves the order of rows to a terminal that is to put them in order', async () => {
		await using program = (await start({args: ['terminal']})).program;
		assert.equal(program.implicitBidi, true);
		assert.ok(program.raw.startsWith(taken + cleared + asked + explicit.replace('8l', '8h') + redrawn));
		assert.ok(program.raw.includes('ﺇﻗﻠﻴﻢ ﺏَ'));
	});

	it('draws the whole screen at each new size', async () => {
		await using program = (await start()).program;
		for (const [columns, rows] of [
			[40, 12],
			[70, 20],
			[30, 13],
			[60, 14],
		] as const) {
			program.resize(columns, rows);
			await program.waitFor(
				() => program.screen()[0] === '='.repeat(columns) && program.screen()[rows - 1] === '#'.repeat(columns),
			);
			assert.equal(program.screen().length, rows);
			assert.match(program.screen()[1]!, new RegExp(`^size ${columns}x${rows}`));
		}
		assert.equal(program.screen()[4], 'bold red ﺏَ ﻢﻴﻠﻗﺇ 中文');
	});

	it('draws the whole screen again when the window has come back to its size, and has lost rows meanwhile', async () => {
		const {program, pid} = await start();
		await using _ = program;
		const whole = program.screen();
		const [columns, rows] = [program.columns, program.rows];
		program.emulator.terminal.resize(20, 3);
		program.emulator.terminal.resize(columns, rows);
		assert.notDeepEqual(program.screen(), whole);
		program.kill('SIGWINCH', pid);
		await program.waitFor(() => program.screen().join('\n') === whole.join('\n'));
	});

	it('hands over keys one by one, also to a menu, and pastes whole', async () => {
		await using program = (await start()).program;
		program.type('jjj');
		await program.waitFor('keys [j j j]');
		await program.waitFor('chosen four');
		program.type('\x1b[A\x1b[A');
		await program.waitFor('chosen two');
		program.type('\x1b[200~qjj\rسطر\x1b[201~k');
		await program.waitFor('paste <qjj|سطر>');
		await program.waitFor('chosen one');
		program.type('\x1b');
		await program.waitFor('Up Up k Escape]');
		program.type('\x1bfj');
		await program.waitFor('Escape Alt-f j]');
	});

	it('gives the terminal back when the program closes it, and leaves no listener behind', async () => {
		const {program} = await start();
		await using _ = program;
		program.type('q');
		assert.equal(await givenBack(program), 0);
		assert.ok(program.screen().includes('left 0 listeners'));
	});

	for (const [name, leave, code] of [
		['Ctrl-C', program => program.type('\x03'), 130],
		['SIGINT', (program, pid) => program.kill('SIGINT', pid), 130],
		['SIGTERM', (program, pid) => program.kill('SIGTERM', pid), 143],
		['SIGHUP', (program, pid) => program.kill('SIGHUP', pid), 129],
		['process.exit()', program => program.type('e'), 7],
	] satisfies [string, (program: PtyProgram, pid: number) => void, number][])
		it(`gives the terminal back after ${name}, with exit code ${code}`, async () => {
			const {program, pid} = await start();
			await using _ = program;
			leave(program, pid);
			assert.equal(await givenBack(program), code);
		});

	for (const [name, key, message] of [
		['an error that nobody caught', 'x', 'thrown on purpose'],
		['a rejection that nobody caught', 'r', 'rejected on purpose'],
	] as const)
		it(`gives the terminal back after ${name}, then says what it was`, async () => {
			const {program} = await start();
			await using _ = program;
			program.type(key);
			assert.equal(await givenBack(program), 1);
			assert.ok(program.raw.lastIndexOf(message) > program.raw.lastIndexOf(left));
		});

	it('goes on reading keys while the terminal takes nothing, and then shows the newest frame', async () => {
		await using program = (await start()).program;
		program.block();
		for (let i = 0; i < 20; i++) {
			program.type('\x0c'.repeat(50));
			await new Promise(resolve => setTimeout(resolve, 10));
		}
		program.type('END');
		program.flow();
		await program.waitFor(/^keys \[E N D\]/);
		assert.equal(program.screen()[13], '#'.repeat(60));
	});

	it('ends on a signal also while the terminal takes nothing', async () => {
		await using program = new PtyProgram(process.execPath, fixture);
		await program.waitFor('keys []');
		program.block();
		program.type('\x0c'.repeat(600));
		await new Promise(resolve => setTimeout(resolve, 300));
		program.kill('SIGTERM');
		assert.equal(await program.ended(), 143);
	});

	it('ends when the terminal has gone', async () => {
		await using program = new PtyProgram(process.execPath, fixture);
		await program.waitFor('keys []');
		program.hangUp();
		assert.equal(await program.ended(), 129);
	});

	it('gives the terminal back while it is stopped, and takes and draws it again afterwards', async () => {
		await using program = new PtyProgram('sh', ['-i'], {columns: 60, rows: 14, env: {PS1: 'ready> ', ENV: undefined}});
		await program.waitFor('ready>');
		const draws = () => program.raw.split(taken).length - 1;
		program.type(`${process.execPath} ${fixture.join(' ')}\r`);
		await program.waitFor('keys []');
		program.type('jj');
		await program.waitFor('keys [j j]');
		const pid = Number(/pid (\d+)/.exec(program.screen()[1]!)![1]);
		for (const [round, stop] of [() => program.type('\x1a'), () => program.kill('SIGTSTP', pid)].entries()) {
			stop();
			await program.waitFor(
				() => program.buffer === 'normal' && program.screen().findLast(row => row !== '') === 'ready>',
			);
			assert.ok(program.cursorVisible && program.implicitBidi && !program.modes.bracketedPasteMode);
			program.type('stty -a | grep -c -e -icanon; fg\r');
			await program.waitFor('keys [j j]');
			assert.deepEqual([program.buffer, program.cursorVisible, draws()], ['alternate', false, round + 2]);
			assert.equal(program.screen()[13], '#'.repeat(60));
		}
		// Its questions are answered when it has read a key that was typed after them.
		program.type('j');
		await program.waitFor('keys [j j j]');
		// Stopped without being asked, it cannot give back anything; what it finds afterwards it draws over.
		program.kill('SIGSTOP', pid);
		await program.waitFor('ready>');
		// The terminal is still raw.
		program.type('fg\n');
		await program.waitFor(() => draws() === 4 && program.screen()[13] === '#'.repeat(60));
		assert.match(program.screen()[2]!, /^keys \[j j j\]/);
		program.type('q');
		await program.waitFor('left 0 listeners');
		assert.equal(program.buffer, 'normal');
	});
});
