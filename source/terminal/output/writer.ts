import {isPlainBlank, type ScreenCell} from '../row/screen-row.ts';
import {marksBlanks, over, type PenStyle, styleChange, withLink} from '../row/style.ts';
import {utf8Length} from '../row/utf8-length.ts';
import {cursorMove, type Margins, rowMove} from './cursor.ts';

/** A place that takes so many bytes to move to may be worth saving. */
const farBytes = 7;

/** A position of the cursor, and the pen there. */
interface Place {
	readonly column: number;
	readonly row: number;
	readonly pen: PenStyle;
}

/**
 * Bytes for a terminal of `columns` by `rows`, and the state that the terminal has after them: its cursor, pen and margins.
 * Each method adds the fewest bytes that do what its name says in this state. A fork is a copy with which a way to write
 * something can be tried. The ways are compared by `size`, in bytes.
 */
export class Writer {
	bytes = '';
	size = 0;
	/** The position of the cursor, counted from 0. What is not sure is undefined. */
	column: number | undefined;
	row: number | undefined;
	pen: PenStyle = '';
	margins: Margins;
	/** The place that DECRC goes back to. */
	#saved: Place | undefined;
	/** The last place that took many bytes to move to. */
	#visited: Place | undefined;
	readonly columns: number;
	readonly rows: number;
	/** How the plain pen looks. */
	readonly base: PenStyle;

	/** The terminal has a plain pen, no margins, and its cursor anywhere. */
	constructor(columns: number, rows: number, base: PenStyle = '') {
		this.columns = columns;
		this.rows = rows;
		this.base = base;
		this.margins = {top: 0, bottom: rows - 1};
	}

	fork(): Writer {
		const copy = new Writer(this.columns, this.rows, this.base);
		copy.take(this);
		return copy;
	}

	/** Starts in the state in which another writer left the terminal, which has the same size. */
	goOnFrom(other: Writer): void {
		this.take(other);
		this.bytes = '';
		this.size = 0;
	}

	/** Takes over the bytes and the state of another writer for the same terminal. */
	take(other: Writer): void {
		this.bytes = other.bytes;
		this.size = other.size;
		this.column = other.column;
		this.row = other.row;
		this.pen = other.pen;
		this.margins = other.margins;
		this.#saved = other.#saved;
		this.#visited = other.#visited;
	}

	/**
	 * Clears the terminal, which may be in any state, and sets a plain pen and no margins.
	 * @param columnMargins whether there may be margins at the sides from now on
	 */
	clearAll(columnMargins = false): void {
		this.pen = '';
		this.margins = {top: 0, bottom: this.rows - 1};
		this.#saved = undefined;
		this.#visited = undefined;
		// What is erased gets the background of the pen.
		this.#control(`\x1b[m${columnMargins ? '\x1b[?69h\x1b[s' : ''}\x1b[r\x1b[H${styleChange('', this.base)}\x1b[J`);
		this.#at(0, 0);
	}

	/**
	 * Moves the cursor. Some places, such as a number in the status row, change in every frame. A place that takes many bytes
	 * to move to for the second time is saved (DECSC). From then on two bytes (DECRC) move to it, and few to what is beside it.
	 */
	moveTo(column: number, row: number): void {
		if (column === this.column && row === this.row) return;
		const direct = cursorMove(this, column, row, this.margins);
		const saved = this.#saved;
		if (saved && saved.pen === this.pen) {
			const back = `\x1b8${cursorMove(saved, column, row, this.margins)}`;
			if (back.length < direct.length) {
				this.#control(back);
				this.#at(column, row);
				return;
			}
		}
		this.#control(direct);
		this.#at(column, row);
		if (direct.length < farBytes) return;
		const place = {column, row, pen: this.pen};
		if (this.#visited?.column === column && this.#visited.row === row) {
			this.#control('\x1b7');
			this.#saved = place;
		}
		this.#visited = place;
	}

	/** Moves the cursor to any column of a row. */
	moveToRow(row: number): void {
		const inColumn = this.row === undefined ? undefined : rowMove(this.row, row, this.margins);
		const toStart = cursorMove(this, 0, row, this.margins);
		const short = inColumn !== undefined && inColumn.length < toStart.length;
		this.#control(short ? inColumn : toStart);
		this.#at(short ? this.column : 0, row);
	}

	/** The columns of a row to which the cursor moves in few bytes. */
	nearColumns(row: number): Set<number> {
		const columns = new Set([0]);
		if (this.column !== undefined) columns.add(this.column);
		if (this.#saved?.row === row) columns.add(this.#saved.column);
		return columns;
	}

	/** Writes a cell at the position of the cursor, which has to be sure. */
	put(cell: ScreenCell): void {
		// A blank looks the same in every style that cannot be seen on blanks.
		if (cell.style !== this.pen && (!isPlainBlank(cell) || marksBlanks(this.pen))) this.#setPen(cell.style);
		this.bytes += cell.text;
		this.size += utf8Length(cell.text);
		const end = this.column! + cell.width;
		// Terminals differ in where the cursor is after the last column.
		this.column = end < this.columns ? end : undefined;
	}

	/** Has to be called after text whose width is not sure: then only the row of the cursor is known. */
	loseColumn(): void {
		this.column = undefined;
	}

	/** Sends a sequence that erases or scrolls. What comes in has the background of the pen, so the pen must not have one. */
	erase(sequence: string): void {
		if (marksBlanks(this.pen)) this.#setPen('');
		this.#control(sequence);
	}

	eraseToEnd(): void {
		this.erase('\x1b[K');
	}

	/** Erases the column of the cursor too. */
	eraseToStart(): void {
		this.erase('\x1b[1K');
	}

	eraseColumns(count: number): void {
		this.erase(`\x1b[${count}X`);
	}

	eraseScreen(): void {
		this.erase('\x1b[2J');
	}

	/** Ends the link that was written last: what others write there leads nowhere. */
	endLink(): void {
		const plain = withLink(this.pen, '');
		if (plain !== this.pen) this.#setPen(plain);
	}

	/** Sets the margins between which rows scroll. The cursor goes to the first row of the screen. */
	setMargins({top, bottom}: Margins): void {
		if (top === this.margins.top && bottom === this.margins.bottom) return;
		const last = this.rows - 1;
		this.#control(`\x1b[${[top > 0 ? top + 1 : '', ...(bottom < last ? [bottom + 1] : [])].join(';')}r`);
		this.margins = {top, bottom};
		this.#at(0, 0);
	}

	/**
	 * DECSLRM: sets the margins at the sides, before column `left` and at column `end`. The cursor goes to the first row of the
	 * screen. They have to be taken away (`0`, `columns`) before anything else is written: they stand in the way of the cursor.
	 */
	setSideMargins(left: number, end: number): void {
		const isWhole = left === 0 && end === this.columns;
		const sides = isWhole ? '' : `${left > 0 ? left + 1 : ''};${end < this.columns ? end : ''}`;
		this.#control(`\x1b[${sides}s`);
		this.#at(0, 0);
	}

	#setPen(style: PenStyle): void {
		this.#control(styleChange(over(this.base, this.pen), over(this.base, style)));
		this.pen = style;
	}

	#control(sequence: string): void {
		this.bytes += sequence;
		this.size += sequence.length;
	}

	#at(column: number | undefined, row: number): void {
		this.column = column;
		this.row = row;
	}
}
