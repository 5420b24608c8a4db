import {setTimeout as delay} from 'node:timers/promises';
import {type IPty, spawn} from '@lydell/node-pty';
import {Screen} from '../../support/screen.ts';
import {waitForProcessor} from './proc.ts';

/** The terminal that a program is started in. */
export interface TimedTerminal {
	readonly columns: number;
	readonly rows: number;
	/** Whether it can scroll between a left and a right margin (DECSLRM), and says so when it is asked. */
	readonly columnMargins?: boolean;
}

/** How a program is started: where nothing else is said, in 80 by 24. */
export interface Start {
	readonly command: string;
	readonly args: readonly string[];
	readonly env: Readonly<Record<string, string>>;
	readonly terminal?: TimedTerminal | undefined;
}

const usualTerminal: TimedTerminal = {columns: 80, rows: 24};
const columnMarginsMode = 69;
/** DECRPM: the mode is known, and reset. */
const marginsKnown = `\x1b[?${columnMarginsMode};2$y`;

/** What a program wrote in answer to a key. */
export interface Answer {
	readonly bytes: number;
	/** From sending the key to the arrival of the last byte; undefined when nothing came. */
	readonly milliseconds: number | undefined;
}

/** A program is quiet when nothing has come for so long, in milliseconds. */
const quiet = 30;
/** The same where it may be busy between two writes: at start, and when asked to. */
const quietAtStart = 250;
/** How long to wait for the first byte of an answer: keys that change nothing on the screen have none. */
const timeout = 400;
const deadline = 60_000;

/**
 * A program in a real pseudo-terminal, with a clock. Its output goes to an emulated screen, which answers
 * questions at once; while an answer to a key is timed, it is kept back until the program is quiet, so that the
 * emulator takes no time from it.
 */
export class TimedProgram {
	readonly #pty: IPty;
	readonly #screen: Screen;
	readonly #started = performance.now();
	readonly #decoder = new TextDecoder();
	readonly #exit: Promise<void>;
	#ended = false;
	#text = '';
	#bytes = 0;
	#lastByte = 0;
	#held: Uint8Array[] | undefined;
	#heard: () => void = () => {};

	constructor({command, args, env, terminal = usualTerminal}: Start) {
		const {columns, rows, columnMargins} = terminal;
		this.#screen = new Screen(columns, rows);
		this.#pty = spawn(command, [...args], {cols: columns, rows, env, encoding: null});
		// The types know strings only; without an encoding these are buffers.
		this.#pty.onData(data => this.#take(data as unknown as Uint8Array));
		this.#screen.terminal.onData(answer => this.#ended || this.#pty.write(answer));
		if (columnMargins)
			this.#screen.terminal.parser.registerCsiHandler({prefix: '?', intermediates: '$', final: 'p'}, ([mode]) => {
				if (mode !== columnMarginsMode) return false;
				this.#pty.write(marginsKnown);
				return true;
			});
		this.#exit = new Promise(resolve => {
			this.#pty.onExit(() => {
				this.#ended = true;
				resolve();
			});
		});
	}

	get pid(): number {
		return this.#pty.pid;
	}

	/** The rows of the screen as text. */
	screen(): string[] {
		return this.#screen.rows();
	}

	/** All that the program has written. */
	get text(): string {
		return this.#text;
	}

	/** Milliseconds from the start of the process until something that matches has been written. */
	async firstOutput(pattern: RegExp): Promise<number> {
		const limit = AbortSignal.timeout(deadline);
		while (!pattern.test(this.#text)) {
			if (limit.aborted || this.#ended) throw new Error(`the program never wrote ${pattern}`);
			await Promise.race([new Promise<void>(resolve => (this.#heard = resolve)), delay(100)]);
		}
		return this.#lastByte - this.#started;
	}

	/** Waits until something that matches stands on the screen and the program is quiet. */
	async shows(pattern: RegExp): Promise<void> {
		const limit = AbortSignal.timeout(deadline);
		while (!this.screen().some(row => pattern.test(row))) {
			if (limit.aborted || this.#ended)
				throw new Error(`never on the screen: ${pattern}\n${this.screen().join('\n')}\n`);
			await delay(10);
		}
		await this.#silence(quietAtStart, quietAtStart);
	}

	/** Sends a key and waits until the program is quiet again; `limit` is how long the first byte may take. */
	async press(key: string, limit = timeout): Promise<Answer> {
		const before = this.#bytes;
		this.#held = [];
		const sent = performance.now();
		this.#pty.write(key);
		await this.#silence(limit, quiet);
		const held = this.#held;
		this.#held = undefined;
		await Promise.all(held.map(chunk => this.#screen.write(chunk)));
		const bytes = this.#bytes - before;
		return {bytes, milliseconds: bytes > 0 ? this.#lastByte - sent : undefined};
	}

	/** Waits until the last row of the screen matches. */
	async lastRow(pattern: RegExp): Promise<void> {
		const limit = AbortSignal.timeout(deadline);
		while (!pattern.test(this.screen().at(-1)!)) {
			if (limit.aborted || this.#ended) throw new Error(`never in the last row: ${pattern}`);
			await delay(2);
		}
	}

	/**
	 * Milliseconds from sending a key to the arrival of what makes the screen look so, whatever else is written meanwhile.
	 * Without the time that the program's main thread, or this one, had no processor.
	 */
	async answer(key: string, looksSo: (rows: readonly string[]) => boolean): Promise<number> {
		const withoutProcessor = () => waitForProcessor(this.pid) + waitForProcessor(process.pid);
		let without = withoutProcessor();
		const before = without;
		const limit = AbortSignal.timeout(deadline);
		const sent = performance.now();
		this.#pty.write(key);
		for (;;) {
			const arrived = this.#lastByte;
			without = withoutProcessor();
			// What came before it is on the screen then.
			await this.#screen.write('');
			if (arrived > sent && looksSo(this.screen())) return Math.max(0, arrived - sent - (without - before));
			if (limit.aborted || this.#ended)
				throw new Error(`no answer to ${JSON.stringify(key)}\n${this.screen().join('\n')}`);
			if (arrived === this.#lastByte)
				await Promise.race([new Promise<void>(resolve => (this.#heard = resolve)), delay(100)]);
		}
	}

	/** Ends the program by a key of its own, so that it can leave in order. */
	async quit(key: string): Promise<void> {
		this.#pty.write(key);
		await Promise.race([this.#exit, delay(5000)]);
		await this[Symbol.asyncDispose]();
	}

	/** Ends the program if it still runs. */
	async [Symbol.asyncDispose](): Promise<void> {
		try {
			if (!this.#ended) process.kill(this.pid, 'SIGKILL');
		} catch {
			// It ended by itself just now.
		}
		await this.#exit;
	}

	#take(chunk: Uint8Array): void {
		this.#lastByte = performance.now();
		this.#bytes += chunk.length;
		this.#text += this.#decoder.decode(chunk, {stream: true});
		if (this.#held) this.#held.push(chunk);
		else void this.#screen.write(chunk);
		this.#heard();
	}

	/** Waits `first` milliseconds for a byte and then, after each one, `after` milliseconds for the next. */
	#silence(first: number, after: number): Promise<void> {
		return new Promise(resolve => {
			let timer = setTimeout(resolve, first);
			this.#heard = () => {
				clearTimeout(timer);
				timer = setTimeout(resolve, after);
			};
		});
	}
}
