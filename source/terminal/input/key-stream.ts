/**
 * What comes from keyboard and mouse: bytes are cut into keys, pastes, answers of the terminal and reports of the mouse
 * (`input-decoder.ts`, `key-parser.ts`, `mouse.ts`), and keys are handed to Ink one by one (this file). May import only
 * `text/`.
 */

import {EventEmitter} from 'node:events';
import {InputDecoder} from './input-decoder.ts';
import type {TerminalInput} from './key-parser.ts';
import {type MouseInput, readMouse, together} from './mouse.ts';

interface KeyStreamOptions {
	/** Takes each answer of the terminal, whole. Without this function answers are dropped. */
	readonly onReport?: ((report: string) => void) | undefined;
	/** Whether answers are still expected. */
	readonly expectsReports?: () => boolean;
	/** Keys that are not given to Ink, and what each of them does instead. */
	readonly taken?: ReadonlyMap<string, () => void>;
	/** Whether all input is kept: it comes from a file or a program, which can wait, and not from a keyboard. */
	readonly keepsAll?: boolean;
}

/** What waits to be read: a key or a paste, or what the mouse did. */
type Waiting = TerminalInput | MouseInput;

const isMouse = (input: Waiting | undefined): input is MouseInput => input?.kind === 'click' || input?.kind === 'wheel';

/**
 * How many keys may wait to be read. Those that come after them are dropped: nobody typed them, it is a paste that the
 * terminal does not mark. If they were left in the terminal, Ctrl-C behind them would not be heard. Input that comes from
 * no keyboard is left unread instead.
 */
const mostWaitingKeys = 1024;
/** How long waiting keys are handed over one after the other before what they changed is drawn, in milliseconds. */
const mostBeforeDrawing = 20;
const escapeKey = '\x1b';

/**
 * The input that Ink reads from: one key press, or one paste, at a time.
 *
 * Ink takes everything that arrives in one chunk for one key, so each `read()` gives one key. Ink reads on until nothing is
 * ready, and React draws only then: of keys that were typed ahead only the last frames are drawn. Where the next key must
 * not be handled before what the key before it changed is drawn (`isBehind`), it is ready only in a later turn of the event loop.
 */
export class KeyStream extends EventEmitter {
	readonly isTTY = true;
	/** What the US keyboard has in the place of the key that was read last, where the terminal says that. */
	base: string | undefined;
	/** Is asked for each key at the moment when it is read, and gives what is read in its place. */
	route: ((key: string, base: string | undefined) => string) | undefined;
	/** Is asked before a key or the mouse is read: while it says yes, they wait. Without this function each key waits for a new turn. */
	isBehind: (() => boolean) | undefined;
	/** Is told what the mouse did, in its turn among the keys. Without this function that is dropped. */
	onMouse: ((input: MouseInput) => void) | undefined;
	/** When the terminal told of the mouse last, also of what means nothing here, in milliseconds of `performance.now()`. */
	mouseTold = Number.NEGATIVE_INFINITY;
	readonly #decoder: InputDecoder;
	readonly #onReport: ((report: string) => void) | undefined;
	readonly #taken: ReadonlyMap<string, () => void>;
	readonly #keepsAll: boolean;
	readonly #source: NodeJS.ReadStream;
	#queue: Waiting[] = [];
	#ready = false;
	/** Until when keys are handed over in this turn, in milliseconds of `performance.now()`. */
	#turnEnd = Number.NEGATIVE_INFINITY;
	#scheduled = false;
	/** Whether the source waits until fewer keys do. */
	#isFull = false;

	/** Reads bytes from `source` between `start()` and `stop()`. */
	constructor(
		source: NodeJS.ReadStream,
		{onReport, expectsReports = () => false, taken = new Map(), keepsAll = false}: KeyStreamOptions = {},
	) {
		super();
		this.setMaxListeners(0);
		this.#source = source;
		this.#onReport = onReport;
		this.#decoder = new InputDecoder({onInputs: inputs => this.#accept(inputs), expectsReports});
		this.#taken = taken;
		this.#keepsAll = keepsAll;
		// Ink listens only while a component wants keys. Keys that came before are kept until then.
		this.on('newListener', event => {
			if (event === 'readable') this.#schedule();
		});
	}

	/** Whether something waits to be read. */
	get hasWaiting(): boolean {
		return this.#queue.length > 0;
	}

	start(): void {
		this.#source.on('data', this.receive);
		this.#source.ref?.();
		this.#source.resume();
	}

	stop(): void {
		this.#decoder.stop();
		this.#isFull = false;
		this.#source.off('data', this.receive);
		this.#source.pause();
		this.#source.unref?.();
	}

	/** The next key, in the form that Ink's parser reads, or null until `readable` is emitted again. */
	read(): string | null {
		if (!this.#ready && !this.#goesOn()) return null;
		this.#ready = false;
		const input = this.#next();
		if (!input || isMouse(input)) return null;
		// Ink waits whether a sequence follows, and would take the next key for a part of it.
		if (input.text === escapeKey) this.#turnEnd = Number.NEGATIVE_INFINITY;
		this.base = input.base;
		return input.kind === 'key' && this.route ? this.route(input.text, input.base) : input.text;
	}

	/** Whether the next key may be handled before anything is drawn. */
	#goesOn(): boolean {
		const [first] = this.#queue;
		if (!first || isMouse(first) || !this.isBehind) return false;
		return performance.now() < this.#turnEnd && !this.isBehind();
	}

	#next(): Waiting | undefined {
		const input = this.#queue.shift();
		if (this.#isFull && this.#queue.length < mostWaitingKeys) {
			this.#isFull = false;
			this.#source.resume();
		}
		this.#schedule();
		return input;
	}

	/** These do nothing: the session sets raw mode and keeps the process alive. */
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
	readonly receive = (chunk: Uint8Array | string): void => this.#decoder.push(chunk);

	#accept(inputs: readonly TerminalInput[]): void {
		// Answers come first. A key may end the program, which then would wait for answers that are already here.
		for (const {kind, text} of inputs) if (kind === 'report') this.#onReport?.(text);
		for (const input of inputs) {
			const {kind, text} = input;
			if (kind === 'report') continue;
			if (kind === 'mouse') {
				this.#acceptMouse(text);
				continue;
			}
			const action = kind === 'key' ? this.#taken.get(text) : undefined;
			if (action) action();
			else if (this.#keepsAll || this.#queue.length < mostWaitingKeys) this.#queue.push(input);
		}
		if (this.#keepsAll && this.#queue.length >= mostWaitingKeys) {
			this.#isFull = true;
			this.#source.pause();
		}
		if (!this.#scheduled) this.#offer();
	}

	#acceptMouse(report: string): void {
		this.mouseTold = performance.now();
		const mouse = readMouse(report);
		if (!mouse) return;
		const last = this.#queue.at(-1);
		const both = isMouse(last) ? together(last, mouse) : undefined;
		if (both) this.#queue[this.#queue.length - 1] = both;
		else if (this.#queue.length < mostWaitingKeys) this.#queue.push(mouse);
	}

	/** Offers the next key in the next turn of the event loop. */
	#schedule(): void {
		if (this.#scheduled || this.#queue.length === 0) return;
		this.#scheduled = true;
		setImmediate(() => {
			this.#scheduled = false;
			this.#offer();
		});
	}

	#offer(): void {
		const [first] = this.#queue;
		if (!first || this.listenerCount('readable') === 0) return;
		if (this.isBehind?.()) {
			this.#schedule();
			return;
		}
		if (isMouse(first)) {
			this.#next();
			this.onMouse?.(first);
			return;
		}
		this.#ready = true;
		this.#turnEnd = performance.now() + mostBeforeDrawing;
		this.emit('readable');
		this.#turnEnd = Number.NEGATIVE_INFINITY;
	}
}
