import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {PtyProgram} from '../../support/pty.ts';

const fixture = ['--import', 'tsx', 'tests/support/terminal-fixture.tsx', 'mouse'];
const given = '\x1b[?1006l\x1b[?1000l';

const hasMouse = ({modes}: PtyProgram) => modes.mouseTrackingMode !== 'none';

/** The fixture with the mouse, and after it a program that shows what it reads: `read <…>`. */
async function start() {
	const script = 'trap : INT; "$@"; code=$?; stty -echo; read -r line; echo "code $code read <$line>"';
	const program = new PtyProgram('sh', ['-c', script, 'sh', process.execPath, ...fixture], {columns: 60, rows: 14});
	await program.waitFor('keys []');
	await program.waitFor(() => hasMouse(program));
	const pid = Number(/pid (\d+)/.exec(program.screen()[1]!)?.[1]);
	return {program, pid};
}

describe('the mouse of a program', () => {
	for (const [name, leave, code] of [
		['a normal end', program => program.type('q'), 0],
		['Ctrl-C', program => program.type('\x03'), 130],
		['SIGTERM', (program, pid) => program.kill('SIGTERM', pid), 143],
		['an error that nobody caught', program => program.type('x'), 1],
		['a rejection that nobody caught', program => program.type('r'), 1],
		['process.exit()', program => program.type('e'), 7],
	] satisfies [string, (program: PtyProgram, pid: number) => void, number][])
		it(`is given back after ${name}, and what it did just before does not reach the next program`, async () => {
			const {program, pid} = await start();
			await using _ = program;
			program.type('\x1b[<0;10;10M');
			leave(program, pid);
			// The terminal tells of the mouse until it knows that nobody wants that.
			while (!program.raw.includes(given)) {
				program.type('\x1b[<65;10;10M');
				await setTimeout(2);
			}
			program.type('\x1b[<0;10;10m');
			await program.waitFor(() => program.buffer === 'normal');
			assert.equal(hasMouse(program), false);
			assert.equal(program.raw.split(given).length, 2, 'given back once');
			// Only then does the user write to the next program.
			await setTimeout(300);
			program.type('next\r');
			await program.waitFor(/^code/);
			assert.ok(program.screen().includes(`code ${code} read <next>`), program.screen().join('\n'));
		});

	it('is given back while the program is stuck, and taken again when its work is done after all', async () => {
		const {program, pid} = await start();
		await using _ = program;
		// The guard comes after the first frame.
		await setTimeout(2000);
		program.type('S');
		await program.waitFor(() => program.buffer === 'normal');
		assert.equal(hasMouse(program), false);
		await program.waitFor('keys [S]');
		assert.deepEqual([program.buffer, hasMouse(program)], ['alternate', true]);
		program.type('L');
		await program.waitFor(() => program.buffer === 'normal');
		assert.equal(hasMouse(program), false);
		process.kill(pid, 'SIGTERM');
		await setTimeout(300);
		program.type('next\r');
		await program.waitFor('code 143 read <next>');
		assert.equal(hasMouse(program), false);
	});
});
