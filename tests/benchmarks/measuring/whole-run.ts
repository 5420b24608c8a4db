import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {text} from 'node:stream/consumers';
import type {Start} from './timed-program.ts';

export interface WholeRun {
	/** From the start of the process to its end. */
	readonly milliseconds: number;
	readonly output: string;
}

/**
 * Runs a command to its end; whatever it complains of is an error. Its output is read, since some commands stop early
 * where it goes to /dev/null. `meanwhile` is called every so many milliseconds with the process's number.
 */
export async function runWhole(
	{command, args, env}: Start,
	meanwhile?: {readonly every: number; readonly look: (pid: number) => void},
): Promise<WholeRun> {
	const started = performance.now();
	const child = spawn(command, args, {env, stdio: ['ignore', 'pipe', 'pipe']});
	const output = Promise.all([text(child.stdout), text(child.stderr)]);
	const exit = once(child, 'exit').then(([status]) => ({status, ended: performance.now()}));
	const look = () => meanwhile?.look(child.pid!);
	const timer = meanwhile && setInterval(look, meanwhile.every);
	const {status, ended} = await exit;
	clearInterval(timer);
	const [written, complaints] = await output;
	if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${complaints}`);
	return {milliseconds: ended - started, output: written};
}
