import {EventEmitter} from 'node:events';
import {parseRow, rowBytes, rowColumns, type ScreenRow, sameRow} from './screen-row.ts';

/**
 * What has to be sent so that the terminal shows this row: the cells in the order of sending. It may not be wider than
 * the row.
 */
export type EncodeRow = (row: ScreenRow) => ScreenRow;

export interface FrameStreamOptions {
	readonly columns: number;
	readonly rows: number;
	readonly encode: EncodeRow;
	/** Sends bytes to the terminal and calls `done` when it has taken them. It is not called again before that. */
	readonly send: (bytes: string, done: () => void) => void;
}

/** Cursor, paste and keyboard modes. Ink writes them too, but the session is what looks after the terminal's modes. */
const modeChanges = /^(?:\x1b\[[?<>=]?[\d;]*[hlu])+$/;
const clearScreen = '\x1b[m\x1b[2J';

interface ShownRow {
	/** The row as it stood in the frame, to see without parsing that nothing changed. */
	readonly source: string;
	readonly cells: ScreenRow;
}

const blankRow: ShownRow = {source: '', cells: []};

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

	#encode: EncodeRow;
	readonly #send: FrameStreamOptions['send'];
	/** What stands on the screen; undefined when that is not known. Rows that are missing are blank. */
	#shown: ShownRow[] | undefined = [];
	#frame: string | undefined;
	#sending = false;
	#scheduled = false;
	#waiting: (() => void)[] = [];

	constructor({columns, rows, encode, send}: FrameStreamOptions) {
		super();
		// Every component that follows the size of the window listens for `resize`.
		this.setMaxListeners(0);
		this.columns = columns;
		this.rows = rows;
		this.#encode = encode;
		this.#send = send;
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
		this.#schedule();
		return true;
	}

	/** The terminal has a new size: what stands on it is not known any more. */
	resize(columns: number, rows: number): void {
		this.columns = columns;
		this.rows = rows;
		this.redraw();
		this.emit('resize');
	}

	/** Clears the screen and draws it afresh, from whatever state it is in. */
	redraw(): void {
		this.#shown = undefined;
		this.#schedule();
	}

	/** Changes what is sent for a row, and sends every row again. */
	setEncode(encode: EncodeRow): void {
		this.#encode = encode;
		this.redraw();
	}

	/** Takes no more frames. */
	close(): void {
		this.destroyed = true;
		this.#schedule();
	}

	/** Later in this turn: a resize, or several keys, make Ink draw more than once. */
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
		let bytes = this.#shown ? '' : clearScreen;
		const shown = this.#shown ?? [];
		const sources = frame.split('\n', this.rows);
		const next: ShownRow[] = [];
		for (let y = 0; y < this.rows; y++) {
			const before = shown[y] ?? blankRow;
			const source = sources[y] ?? '';
			if (source === before.source) {
				next.push(before);
				continue;
			}
			const cells = parseRow(source, this.columns);
			if (!sameRow(cells, before.cells)) bytes += this.#rowChange(y, before.cells, cells);
			next.push({source, cells});
		}
		this.#shown = next;
		return bytes;
	}

	#rowChange(y: number, before: ScreenRow, after: ScreenRow): string {
		const address = y === 0 ? '\x1b[H' : `\x1b[${y + 1}H`;
		// After the last column the cursor has not moved on yet, and erasing would take what was just written.
		const erase = rowColumns(after) < rowColumns(before) ? '\x1b[K' : '';
		return address + rowBytes(this.#encode(after)) + erase;
	}
}
