import {EventEmitter} from 'node:events';
import {KeyParser, type Pending, type TerminalInput} from './key-parser.ts';

interface KeyStreamOptions {
	/** Gets each answer of the terminal, whole. Without it they are dropped. */
	readonly onReport?: ((report: string) => void) | undefined;
	/** Whether answers are still to come. */
	readonly expectsReports?: () => boolean;
	/** Keys that never reach Ink, and what they do instead. */
	readonly taken?: ReadonlyMap<string, () => void>;
}

/** How long to wait for the rest of what may be a key, a sequence or a paste, in milliseconds. */
const timeout: Readonly<Record<Exclude<Pending, 'none'>, number>> = {key: 50, sequence: 1000, paste: 5000};
/** How many keys may wait before no more are read from the terminal. */
const longestQueue = 1024;

/**
 * The input that Ink reads from: one key press, or one paste, at a time.
 *
 * Ink takes all that came in one chunk for one key, and hands over the keys it reads in one go before React has drawn
 * the first. So each `read()` gives one key, and the next one is ready only in the next turn of the event loop.
 */
export class KeyStream extends EventEmitter {
	readonly isTTY = true;
	readonly #parser = new KeyParser();
	readonly #decoder = new TextDecoder('utf-8', {ignoreBOM: true});
	readonly #onReport: ((report: string) => void) | undefined;
	readonly #expectsReports: () => boolean;
	readonly #taken: ReadonlyMap<string, () => void>;
	readonly #source: NodeJS.ReadStream;
	#queue: string[] = [];
	#ready = false;
	#scheduled = false;
	#timer: NodeJS.Timeout | undefined;
	#chunks = 0;
	#full = false;

	/** Reads bytes from `source` between `start()` and `stop()`. */
	constructor(source: NodeJS.ReadStream, {onReport, expectsReports, taken = new Map()}: KeyStreamOptions = {}) {
		super();
		this.setMaxListeners(0);
		this.#source = source;
		this.#onReport = onReport;
		this.#expectsReports = expectsReports ?? (() => false);
		this.#taken = taken;
		// Ink listens only while a component wants keys; those that came before are kept for it.
		this.on('newListener', event => {
			if (event === 'readable') this.#schedule();
		});
	}

	start(): void {
		this.#source.on('data', this.receive);
		this.#source.ref?.();
		this.#source.resume();
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#full = false;
		this.#source.off('data', this.receive);
		this.#source.pause();
		this.#source.unref?.();
	}

	/** The next key, in the form that Ink's parser reads, or null until `readable` is emitted again. */
	read(): string | null {
		if (!this.#ready) return null;
		this.#ready = false;
		const key = this.#queue.shift() ?? null;
		if (this.#full && this.#queue.length < longestQueue) {
			this.#full = false;
			this.#source.resume();
		}
		this.#schedule();
		return key;
	}

	/** The session, not Ink, looks after raw mode and after what keeps the process alive. */
	setRawMode(): this {
		return this;
	}
	setEncoding(): this {
		return this;
	}
	ref(): this {
		return this;
	}
	unref(): this {
		return this;
	}

	/** Takes bytes that came from the terminal. */
	readonly receive = (chunk: Uint8Array | string) => {
		this.#chunks++;
		const text = typeof chunk === 'string' ? chunk : this.#decoder.decode(chunk, {stream: true});
		this.#accept(this.#parser.push(text));
		this.#await();
	};

	#accept(inputs: readonly TerminalInput[]): void {
		// First, as a key may end the program, which would then wait for answers that are here already.
		for (const {kind, text} of inputs) if (kind === 'report') this.#onReport?.(text);
		for (const {kind, text} of inputs) {
			if (kind === 'report') continue;
			const action = kind === 'key' ? this.#taken.get(text) : undefined;
			if (action) action();
			else this.#queue.push(text);
		}
		if (this.#queue.length >= longestQueue) {
			this.#full = true;
			this.#source.pause();
		}
		if (!this.#scheduled) this.#offer();
	}

	#await(): void {
		clearTimeout(this.#timer);
		const {pending} = this.#parser;
		if (pending === 'none') return;
		// On a slow line an ESC may well be the first byte of an answer.
		const isLikelyReport = pending === 'key' && this.#expectsReports();
		this.#timer = setTimeout(
			() => {
				// When the program was busy the rest may have come in time and not been read yet.
				const before = this.#chunks;
				setImmediate(() => {
					if (this.#chunks === before) this.#accept(this.#parser.flush());
				});
			},
			timeout[isLikelyReport ? 'sequence' : pending],
		);
	}

	/** The next key in the next turn, when what the last one did has been drawn. */
	#schedule(): void {
		if (this.#scheduled || this.#queue.length === 0) return;
		this.#scheduled = true;
		setImmediate(() => {
			this.#scheduled = false;
			this.#offer();
		});
	}

	#offer(): void {
		if (this.#queue.length === 0 || this.listenerCount('readable') === 0) return;
		this.#ready = true;
		this.emit('readable');
	}
}
