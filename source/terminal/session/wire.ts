import {closeSync, constants, openSync, writeSync} from 'node:fs';
import {pause} from '../../pause.ts';

/** How long to wait for a terminal that takes nothing at the moment, in milliseconds. */
const retryAfter = 4;
/** How long a program that is about to leave waits for the terminal to take its last bytes, in milliseconds. */
const lastWriteTimeout = 1000;

/**
 * Writes to a terminal without waiting for it. Node writes to a terminal until it has taken everything, and a slow
 * line would then stop keys and signals too; so the terminal is opened once more, non-blocking.
 */
export class Wire {
	readonly #fd: number;
	readonly #own: boolean;
	readonly #onLost: () => void;
	#rest = Buffer.alloc(0);
	#done: (() => void) | undefined;
	#timer: NodeJS.Timeout | undefined;
	#lost = false;

	/** `fd` is open on a terminal. `onLost` is called once when that has gone (EIO, EPIPE). */
	constructor(fd: number, onLost: () => void) {
		let opened: number | undefined;
		try {
			opened = openSync(`/dev/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
		} catch {
			// No such path on this system, or the terminal belongs to someone else: then writing waits.
		}
		this.#fd = opened ?? fd;
		this.#own = opened !== undefined;
		this.#onLost = onLost;
	}

	/** Sends bytes; `done` is called when the terminal has taken them all. Only then may more be sent. */
	send(bytes: string, done: () => void): void {
		this.#rest = Buffer.from(bytes);
		this.#done = done;
		this.#push();
	}

	/**
	 * Drops what has not been taken yet and sends these bytes before it returns. They have to begin with an escape
	 * sequence: that ends one which was cut in two.
	 */
	interrupt(bytes: string): void {
		this.#stop();
		this.#rest = Buffer.from(bytes);
		// Node loads its clock when it is first asked for, and most terminals take everything at once.
		if (!this.#write()) {
			const deadline = performance.now() + lastWriteTimeout;
			while (!this.#write() && performance.now() < deadline) pause(retryAfter);
		}
		this.#rest = Buffer.alloc(0);
	}

	close(): void {
		this.#stop();
		if (this.#own) closeSync(this.#fd);
	}

	#stop(): void {
		clearTimeout(this.#timer);
		const done = this.#done;
		this.#done = undefined;
		if (done) setImmediate(done);
	}

	#push(): void {
		if (this.#write()) {
			const done = this.#done;
			this.#done = undefined;
			done?.();
		} else {
			this.#timer = setTimeout(() => this.#push(), retryAfter);
		}
	}

	/** Writes what the terminal takes; true when nothing is left, or nobody is there any more. */
	#write(): boolean {
		try {
			while (this.#rest.length > 0 && !this.#lost) this.#rest = this.#rest.subarray(writeSync(this.#fd, this.#rest));
		} catch (error) {
			const {code} = error as NodeJS.ErrnoException;
			if (code === 'EAGAIN') return false;
			if (code !== 'EIO' && code !== 'EPIPE' && code !== 'ENXIO') throw error;
			this.#lost = true;
			this.#onLost();
		}
		return true;
	}
}
