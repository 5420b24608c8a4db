import process from 'node:process';
import {setImmediate} from 'node:timers/promises';

interface JobControlHandlers {
	/** Gives the terminal back, before the process is stopped. */
	readonly giveBack: () => void;
	/** Takes the terminal again, once the process goes on. */
	readonly takeAgain: () => void;
}

/** Job control of the shell: while the process is stopped (SIGTSTP, SIGSTOP, until SIGCONT), it does not have the terminal. */
export class JobControl {
	readonly #handlers: JobControlHandlers;
	readonly #listeners = [
		['SIGTSTP', () => this.stop(process.pid)],
		['SIGCONT', () => this.#continued()],
	] as const;

	constructor(handlers: JobControlHandlers) {
		this.#handlers = handlers;
	}

	/** Handles the signals from now on, until `ignore` is called. */
	listen(): void {
		for (const [signal, listener] of this.#listeners) process.on(signal, listener);
	}

	ignore(): void {
		for (const [signal, listener] of this.#listeners) process.off(signal, listener);
	}

	/** Stops a process, or with 0 the whole job, until SIGCONT. */
	stop(pid: number): void {
		this.#handlers.giveBack();
		// Without a listener the signal has its default effect: it stops the process, unless no shell could continue it.
		this.ignore();
		process.kill(pid, 'SIGTSTP');
		this.listen();
		this.#handlers.takeAgain();
	}

	#continued(): void {
		// SIGSTOP had stopped the process, and nothing could be given back before. The shell has changed the terminal since
		// then.
		this.#handlers.giveBack();
		this.#handlers.takeAgain();
	}
}

/**
 * Runs what starts another program on the terminal. Ctrl-C reaches all programs of a terminal. In this one nobody may hear it
 * meanwhile: packages listen to it, too, and end the process.
 */
export async function withoutInterrupts<Result>(run: () => Promise<Result>): Promise<Result> {
	const listeners = process.rawListeners('SIGINT') as NodeJS.SignalsListener[];
	process.removeAllListeners('SIGINT');
	process.on('SIGINT', ignore);
	try {
		return await run();
	} finally {
		// The Ctrl-C that ended the program may be told only after its end.
		await setImmediate();
		for (const listener of listeners) process.on('SIGINT', listener);
		process.off('SIGINT', ignore);
	}
}

const ignore = () => {};
