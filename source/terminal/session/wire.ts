import {closeSync, constants, openSync, writeSync} from 'node:fs';
import {pause} from '../../pause.ts';

/** The pause before the next write to a terminal that takes nothing at the moment, in milliseconds. */
const pauseBetweenWrites = 4;
/** How long a program that is about to end waits for the terminal to take its last bytes, in milliseconds. */
const lastWriteTimeout = 1000;

/**
 * Writes to a terminal without waiting for it. Node would block until the terminal has taken everything, and on a slow line
 * keys and signals would have to wait. Therefore the terminal is opened a second time, in non-blocking mode.
 */
export class Wire {
	readonly #fd: number;
	readonly #own: boolean;
	readonly #onLost: () => void;
	#rest = Buffer.alloc(0);
	#done: (() => void) | undefined;
	#timer: NodeJS.Timeout | undefined;
	#lost = false;

	/** `fd` is an open terminal. `onLost` is called once when the terminal is gone (EIO, EPIPE, ENXIO). */
	constructor(fd: number, onLost: () => void) {
		let opened: number | undefined;
		try {
			opened = openSync(`/dev/fd/${fd}`, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
		} catch {
			// The system has no such path, or the terminal belongs to another user. Writing blocks then.
		}
		this.#fd = opened ?? fd;
		this.#own = opened !== undefined;
		this.#onLost = onLost;
	}

	/** Sends bytes, and calls `done` when the terminal has taken all of them. More may be sent only then. */
	send(bytes: string, done: () => void): void {
		this.#rest = Buffer.from(bytes);
		this.#done = done;
		this.#push();
	}

	/**
	 * Drops the bytes that the terminal has not taken yet, and sends these bytes before it returns. They have to begin with an
	 * escape sequence, which ends a sequence that was cut off.
	 * @returns false when the terminal has not taken all of them in time: it reads nothing, or very slowly
	 */
	interrupt(bytes: string): boolean {
		this.#stop();
		this.#rest = Buffer.from(bytes);
		// Most terminals take everything at once. The clock, which Node loads when it is first used, is then not needed.
		if (!this.#write()) {
			const deadline = performance.now() + lastWriteTimeout;
			while (!this.#write() && performance.now() < deadline) pause(pauseBetweenWrites);
		}
		const isSent = this.#rest.length === 0;
		this.#rest = Buffer.alloc(0);
		return isSent;
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
			this.#timer = setTimeout(() => this.#push(), pauseBetweenWrites);
		}
	}

	/** Writes as much as the terminal takes. True when nothing is left, or the terminal is gone. */
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
