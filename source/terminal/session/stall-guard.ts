import process from 'node:process';
import type {Worker} from 'node:worker_threads';
import {endingSignals} from './endings.ts';

/** When the guard is started, in milliseconds: that takes some itself, and the first frame comes before it. */
const startDelay = 300;
/** How often the main thread says that it is not stuck, in milliseconds. */
const beat = 300;
/** The main thread is stuck after this time without a beat, in milliseconds, if it has worked for most of it. */
const stall = 900;
const leastWork = 500;

/** How the guard reaches the main thread. The name is one that nobody else has. */
const hook = Symbol.for('khabar.stalled');

/**
 * What the guard does: while no beat comes, it has the main thread call the hook in the midst of its work, by the inspector, which
 * reaches into loops and expressions, too. It connects only then: while it is connected, Node writes of a debugger on the screen of
 * a process that stops itself (Ctrl-Z). A terminal that is gone has nobody to give back to: then the guard ends the process.
 * A process may have had no terminal of its own from the start, only one that it writes to (`setsid`): that says nothing.
 */
const guard = `
	const {Session} = process.getBuiltinModule('node:inspector');
	const {workerData: {beats, stall}} = process.getBuiltinModule('node:worker_threads');
	const {closeSync, openSync} = process.getBuiltinModule('node:fs');
	let session;
	const poll = 150;
	const hasTerminal = () => {
		try {
			closeSync(openSync('/dev/tty', 'r'));
			return true;
		} catch ({code}) {
			return code !== 'ENXIO' && code !== 'EIO';
		}
	};
	const hadTerminal = hasTerminal();
	let seen = 0;
	let polls = 0;
	setInterval(() => {
		const count = Atomics.load(beats, 0);
		polls = count === seen ? polls + 1 : 0;
		seen = count;
		if (polls === 0 && session) {
			session.disconnect();
			session = undefined;
		}
		if (polls * poll < stall) return;
		if (hadTerminal && !hasTerminal()) process.kill(process.pid, 'SIGKILL');
		if (!session) {
			session = new Session();
			session.connectToMainThread();
		}
		session.post('Runtime.evaluate', {expression: "globalThis[Symbol.for('khabar.stalled')]?.()"});
	}, poll);`;

interface StallHandlers {
	/** Gives the terminal back, as if the program had been stopped. It is called in the midst of whatever the program does. */
	readonly giveBack: () => void;
	/** Takes it again, once the work is done after all. */
	readonly takeAgain: () => void;
}

/**
 * Watches that the program can hear keys and signals. When one piece of work takes longer than a second, nothing would hear
 * Ctrl-C, SIGTERM or the end of the line: the terminal is given back, and the signals get their usual effect, which is to end the
 * process at once. A program that comes out of its work takes the terminal again and draws the screen.
 * @returns ends the watch
 */
export function guardAgainstStalls(handlers: StallHandlers): () => void {
	let end: (() => void) | undefined;
	const timer = setTimeout(() => {
		end = startGuard(handlers);
	}, startDelay);
	timer.unref();
	return () => {
		clearTimeout(timer);
		end?.();
	};
}

function startGuard({giveBack, takeAgain}: StallHandlers): () => void {
	const beats = new Int32Array(new SharedArrayBuffer(4));
	let worked = workOfThread();
	let listeners: (readonly [signal: string, listeners: readonly NodeJS.SignalsListener[]])[] | undefined;
	const globals = globalThis as unknown as Record<symbol, unknown>;
	const stalled = () => {
		// On a machine that is busy with other things it may only have had no turn.
		if (listeners || workOfThread() - worked < leastWork) return;
		listeners = endingSignals.map(signal => [signal, process.rawListeners(signal) as NodeJS.SignalsListener[]]);
		// While the program is stuck, only the system can end it, so the listeners are removed. That comes first: whoever
		// sees the terminal given back may send a signal at once.
		for (const signal of endingSignals) process.removeAllListeners(signal);
		giveBack();
	};
	const timer = setInterval(() => {
		Atomics.add(beats, 0, 1);
		worked = workOfThread();
		if (!listeners) return;
		for (const [signal, own] of listeners) for (const listener of own) process.on(signal, listener);
		listeners = undefined;
		takeAgain();
	}, beat);
	timer.unref();
	let worker: Worker | undefined;
	try {
		worker = new (process.getBuiltinModule('node:worker_threads').Worker)(guard, {
			eval: true,
			workerData: {beats, stall},
			stderr: true,
		});
		worker.unref();
		// A Node that was built without the inspector has no guard.
		worker.on('error', () => {});
		globals[hook] = stalled;
	} catch {
		// Too many threads: khabar works without.
	}
	return () => {
		clearInterval(timer);
		delete globals[hook];
		void worker?.terminate();
	};
}

function workOfThread(): number {
	const {user, system} = process.threadCpuUsage();
	return (user + system) / 1000;
}
