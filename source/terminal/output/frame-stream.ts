import {EventEmitter} from 'node:events';
import type {Dialect} from './dialect.ts';
import {changeFrame} from './frame-change.ts';
import {blankRow, type SentRow, sentRow} from './sent-row.ts';
import {Writer} from './writer.ts';

interface FrameStreamOptions {
	readonly columns: number;
	readonly rows: number;
	readonly dialect: Dialect;
	/** Sends bytes to the terminal and calls `done` when it has taken them. It is not called again before that. */
	readonly send: (bytes: string, done: () => void) => void;
}

/** Cursor, paste and keyboard modes. Ink writes them too, but the session is what looks after the terminal's modes. */
const modeChanges = /^(?:\x1b\[[?<>=]?[\d;]*[hlu])+$/;

/** Synchronised output: the terminal shows what comes between these at once. */
const beginUpdate = '\x1b[?2026h';
const endUpdate = '\x1b[?2026l';
/**
 * In bytes: what an Ethernet packet has room for beside the headers of TCP and SSH, and less than terminals read at
 * once. What arrives in one piece is shown at once anyway.
 */
const onePiece = 1300;

/**
 * The output that Ink draws on: a terminal of `columns` by `rows` that takes whole frames, each as one string, and
 * sends only the rows that differ from those on the screen.
 *
 * Frames of one turn of the event loop, and frames that come while the terminal has not taken the last one, are
 * merged: the newest wins, and no more than one is ever kept.
 */
export class FrameStream extends EventEmitter {
	readonly isTTY = true;
	readonly writable = true;
	columns: number;
	rows: number;
	/** Ink writes nothing more to a stream that is gone. */
	destroyed = false;

	#dialect: Dialect;
	readonly #send: FrameStreamOptions['send'];
	/** What has been sent stands on the screen; undefined when that is not known. Rows that are missing are blank. */
	#shown: readonly SentRow[] | undefined = [];
	/** The state of the terminal after what has been sent. */
	#writer: Writer;
	#frame: string | undefined;
	#sending = false;
	#scheduled = false;
	#waiting: (() => void)[] = [];

	constructor({columns, rows, dialect, send}: FrameStreamOptions) {
		super();
		// Every component that follows the size of the window listens for `resize`.
		this.setMaxListeners(0);
		this.columns = columns;
		this.rows = rows;
		this.#dialect = dialect;
		this.#send = send;
		this.#writer = new Writer(columns, rows);
	}

	/**
	 * Takes a frame: rows joined by newlines. `done` is called when all that was written before has been sent; an empty
	 * string with `done` only waits.
	 */
	write(chunk: string | Uint8Array, encodingOrDone?: unknown, callback?: (error?: Error | null) => void): boolean {
		const done = typeof encodingOrDone === 'function' ? (encodingOrDone as () => void) : callback;
		const frame = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
		const onlyWaits = frame === '' && done !== undefined;
		if (!this.destroyed && !onlyWaits && !modeChanges.test(frame)) this.#frame = frame;
		if (done) this.#waiting.push(done);
		// At once, while React goes on with what nobody sees. A screen that is not known is about to be drawn more than once.
		if (this.#shown && !this.#scheduled && !this.#sending) this.#flush();
		else this.#schedule();
		return true;
	}

	/** The terminal has a new size: what stands on it is not known any more. */
	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.redraw();
		this.emit('resize');
	}

	/** Clears the screen and draws it afresh, from whatever state it is in: cursor, pen and margins too. */
	redraw(): void {
		this.#shown = undefined;
		this.#schedule();
	}

	/** The terminal is another than was thought: sends every row again. */
	setDialect(dialect: Dialect): void {
		this.#dialect = dialect;
		this.redraw();
	}

	/** Takes no more frames. */
	close(): void {
		this.destroyed = true;
		this.#schedule();
	}

	/** Later in this turn: a resize makes Ink draw more than once. */
	#schedule(): void {
		if (this.#scheduled || this.#sending) return;
		this.#scheduled = true;
		setImmediate(() => {
			this.#scheduled = false;
			this.#flush();
		});
	}

	#flush(): void {
		const bytes = this.destroyed || this.#frame === undefined ? '' : this.#difference(this.#frame);
		if (bytes === '') {
			for (const done of this.#waiting.splice(0)) done();
			return;
		}
		this.#sending = true;
		this.#send(bytes, () => {
			this.#sending = false;
			this.#flush();
		});
	}

	/** The bytes that turn what stands on the screen into the frame; afterwards the frame is what stands there. */
	#difference(frame: string): string {
		const {columns, rows} = this;
		const {synchronised} = this.#dialect;
		const writer = new Writer(columns, rows);
		if (this.#shown) writer.goOnFrom(this.#writer);
		else writer.clearAll();
		const before = Array.from({length: rows}, (_, y) => this.#shown?.[y] ?? blankRow);
		// Rows that have only moved are not read again.
		const known = new Map(before.map(row => [row.source, row]));
		const sources = frame.split('\n', rows);
		const after = before.map((_, y) => {
			const source = sources[y] ?? '';
			return known.get(source) ?? sentRow(source, columns, this.#dialect);
		});
		changeFrame(writer, before, after, this.#dialect);
		this.#shown = after;
		this.#writer = writer;
		return synchronised && writer.size > onePiece ? beginUpdate + writer.bytes + endUpdate : writer.bytes;
	}
}
