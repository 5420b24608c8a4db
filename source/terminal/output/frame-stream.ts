/**
 * From frames to bytes: takes whole frames (this file), finds what differs from the screen (`frame-change.ts`,
 * `row-shifts.ts`, `row-change.ts`) and writes it in few bytes (`writer.ts`, `scrolling.ts`,
 * `cursor.ts`). May import `row/` and `text/`.
 */

import {EventEmitter} from 'node:events';
import type {Dialect} from './dialect.ts';
import {changeFrame} from './frame-change.ts';
import {blankRow, type SentRow, sentRow} from './sent-row.ts';
import {Writer} from './writer.ts';

interface FrameStreamOptions {
	readonly columns: number;
	readonly rows: number;
	readonly dialect: Dialect;
	/** Sends bytes to the terminal, and calls `done` when the terminal has taken them. It is not called again before that. */
	readonly send: (bytes: string, done: () => void) => void;
}

/** Modes of the cursor, pastes and the keyboard. Ink sets them, but here the session does that, so they are dropped. */
const modeChanges = /^(?:\x1b\[[?<>=]?[\d;]*[hlu])+$/;

/** Synchronised output: the terminal shows everything between these two sequences at once. */
const beginUpdate = '\x1b[?2026h';
const endUpdate = '\x1b[?2026l';
/**
 * How many bytes fit into one Ethernet packet, beside the headers of TCP and SSH; terminals read more than that in one
 * piece. What arrives in one piece is shown at once without synchronised output.
 */
const bytesInOnePiece = 1300;

/**
 * The output that Ink draws on: a terminal of `columns` by `rows` that takes whole frames, each as one string. It sends only
 * what differs from the frame on the screen.
 *
 * Of several frames in one turn of the event loop, or while the terminal has not taken the last one, only the newest is
 * sent. At most one frame is kept.
 */
export class FrameStream extends EventEmitter {
	readonly isTTY = true;
	readonly writable = true;
	columns: number;
	rows: number;
	/** Ink writes nothing to a stream that is destroyed. */
	destroyed = false;

	#dialect: Dialect;
	readonly #send: FrameStreamOptions['send'];
	/** The rows on the screen; missing ones are blank. Undefined when it is not known what stands there. */
	#shown: readonly SentRow[] | undefined = [];
	/** The state of the terminal after everything that was sent. */
	#writer: Writer;
	#frame: string | undefined;
	/** What goes out between two frames. */
	#between = '';
	#held = false;
	#sending = false;
	#scheduled = false;
	#waiting: (() => void)[] = [];

	constructor({columns, rows, dialect, send}: FrameStreamOptions) {
		super();
		// Each component that depends on the size of the window listens for `resize`.
		this.setMaxListeners(0);
		this.columns = columns;
		this.rows = rows;
		this.#dialect = dialect;
		this.#send = send;
		this.#writer = new Writer(columns, rows, dialect.base);
	}

	/**
	 * Takes a frame: rows joined by newlines. `done` is called when everything that was written before has been sent. An
	 * empty string with `done` only waits for that.
	 */
	write(chunk: string | Uint8Array, encodingOrDone?: unknown, callback?: (error?: Error | null) => void): boolean {
		const done = typeof encodingOrDone === 'function' ? (encodingOrDone as () => void) : callback;
		const frame = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
		const onlyWaits = frame === '' && done !== undefined;
		if (!this.destroyed && !onlyWaits && !modeChanges.test(frame)) this.#frame = frame;
		if (done) this.#waiting.push(done);
		// The frame is sent at once, before React goes on with what cannot be seen. A screen that is not known is drawn more
		// than once, so its frame is sent later.
		if (this.#shown && !this.#scheduled && !this.#sending) this.#flush();
		else this.#schedule();
		return true;
	}

	/** Sets a new size of the terminal. What stands on the screen is no longer known. */
	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.redraw();
		this.emit('resize');
	}

	/**
	 * Clears the screen and draws everything again. It does not rely on the cursor, the pen or the margins of the
	 * terminal.
	 */
	redraw(): void {
		this.#shown = undefined;
		this.#schedule();
	}

	/** Sets how to speak with the terminal, and sends every row again. */
	setDialect(dialect: Dialect): void {
		this.#dialect = dialect;
		this.redraw();
	}

	/** Sends bytes that draw nothing, such as a text for the clipboard: between two frames, never within one. */
	sendBetween(bytes: string): void {
		this.#between += bytes;
		this.#schedule();
	}

	/** Sends nothing while another program has the screen; frames are taken, and the newest is kept. */
	hold(): void {
		this.#held = true;
	}

	/** Draws the screen again, which another program had. */
	release(): void {
		this.#held = false;
		this.redraw();
	}

	/** Takes no frames from now on. */
	close(): void {
		this.destroyed = true;
		this.#schedule();
	}

	/** Sends what is to be sent later in this turn of the event loop: after a resize Ink draws more than once. */
	#schedule(): void {
		if (this.#scheduled || this.#sending) return;
		this.#scheduled = true;
		setImmediate(() => {
			this.#scheduled = false;
			this.#flush();
		});
	}

	#flush(): void {
		if (this.#held && !this.destroyed) return;
		const drawn = this.destroyed || this.#frame === undefined ? '' : this.#difference(this.#frame);
		const bytes = this.destroyed ? '' : this.#between + drawn;
		this.#between = '';
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

	/** The bytes that change the screen to show the frame. From then on the frame counts as what stands on the screen. */
	#difference(frame: string): string {
		const {columns, rows} = this;
		const {synchronised, base, columnMargins} = this.#dialect;
		const writer = new Writer(columns, rows, base);
		if (this.#shown) writer.goOnFrom(this.#writer);
		else writer.clearAll(columnMargins);
		const before = Array.from({length: rows}, (_, y) => this.#shown?.[y] ?? blankRow);
		// A row that has only moved is not read again.
		const known = new Map(before.map(row => [row.source, row]));
		const sources = frame.split('\n', rows);
		const after = before.map((_, y) => {
			const source = sources[y] ?? '';
			return known.get(source) ?? sentRow(source, columns, this.#dialect);
		});
		changeFrame(writer, before, after, this.#dialect);
		writer.endLink();
		this.#shown = after;
		this.#writer = writer;
		return synchronised && writer.size > bytesInOnePiece ? beginUpdate + writer.bytes + endUpdate : writer.bytes;
	}
}
