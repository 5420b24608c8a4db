import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PtyProgram} from '../../support/pty.ts';

const fixture = ['--import', 'tsx', 'tests/support/terminal-fixture.tsx'];

/**
 * The fixture under a shell that afterwards says what the terminal is like.
 * @param by a program that starts it
 */
async function start(by = '') {
	const script = `trap : INT; ${by} "$@"; code=$?; stty -a | tr ";" "\\n" | grep -E "icanon|isig"; echo "code $code"`;
	const program = new PtyProgram('sh', ['-c', script, 'sh', process.execPath, ...fixture], {columns: 60, rows: 14});
	await program.waitFor('keys []');
	const pid = Number(/pid (\d+)/.exec(program.screen()[1]!)?.[1]);
	// The guard comes after the first frame.
	await new Promise(resolve => setTimeout(resolve, 2000));
	return {program, pid};
}

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
};

/** The kinds of work that a program can be stuck in. */
const stuckIn = {L: 'a loop', X: 'an expression', J: 'a parser'};

describe('a program that is stuck', () => {
	for (const [key, work] of Object.entries(stuckIn))
		it(`in ${work} gives the terminal back, and ends at a signal at once`, async () => {
			const {program, pid} = await start();
			await using _ = program;
			program.type(key);
			await program.waitFor(() => program.buffer === 'normal');
			assert.equal(program.cursorVisible, true);
			assert.ok(isAlive(pid));
			process.kill(pid, 'SIGTERM');
			await program.waitFor(/^code 143/);
			const screen = program.screen().join('\n');
			assert.match(screen, /(?<!-)isig/);
			assert.match(screen, /(?<!-)icanon/);
		});

	it('can be left by Ctrl-C', async () => {
		const {program, pid} = await start();
		await using _ = program;
		program.type('L');
		await program.waitFor(() => program.buffer === 'normal');
		program.type('\x03');
		await program.waitFor(/^code 130/);
		assert.ok(!isAlive(pid));
	});

	it('takes the terminal again when its work is done after all, and hears signals as before', async () => {
		const {program, pid} = await start();
		await using _ = program;
		program.type('S');
		await program.waitFor(() => program.buffer === 'normal');
		await program.waitFor(() => program.buffer === 'alternate');
		await program.waitFor('keys [S]');
		program.type('z');
		await program.waitFor('keys [S z]');
		process.kill(pid, 'SIGTERM');
		await program.waitFor(/^code 143/);
		assert.equal(program.buffer, 'normal');
	});

	it('goes on all the same where the terminal that it writes to is not its own', async () => {
		const {program, pid} = await start('setsid --wait');
		await using _ = program;
		program.type('S');
		await program.waitFor(() => program.buffer === 'normal');
		await program.waitFor('keys [S]');
		assert.equal(program.buffer, 'alternate');
		process.kill(pid, 'SIGTERM');
		await program.waitFor(/^code 143/);
	});

	it('is watched without a word on the screen of whoever stops the program', async () => {
		await using program = new PtyProgram('sh', ['-i'], {columns: 60, rows: 14, env: {PS1: 'ready> ', ENV: undefined}});
		await program.waitFor('ready>');
		program.type(`${process.execPath} ${fixture.join(' ')}\r`);
		await program.waitFor('keys []');
		// The guard comes after the first frame.
		await new Promise(resolve => setTimeout(resolve, 2000));
		program.type('\x1a');
		await program.waitFor(() => program.buffer === 'normal' && /Stopped/.test(program.screen().join('\n')));
		assert.doesNotMatch(program.raw, /debugger/);
		program.type('fg\r');
		await program.waitFor('keys []');
		program.type('q');
		await program.waitFor('left 0 listeners');
	});

	it('ends with its terminal', async () => {
		const {program, pid} = await start();
		program.type('L');
		await program.waitFor(() => program.buffer === 'normal');
		program.hangUp();
		for (let i = 0; isAlive(pid) && i < 200; i++) await new Promise(resolve => setTimeout(resolve, 50));
		assert.ok(!isAlive(pid));
	});
});
