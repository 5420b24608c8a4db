import {isPlainBlank, type ScreenCell} from '../row/screen-row.ts';
import {marksBlanks, type PenStyle, styleChange} from '../row/style.ts';
import {utf8Length} from '../row/utf8-length.ts';
import {cursorMove, type Margins, rowMove} from './cursor.ts';

/** A move of so many bytes is worth being made shorter. */
const far = 7;

/** A place of the cursor, and the pen that it had there. */
interface Place {
	readonly column: number;
	readonly row: number;
	readonly pen: PenStyle;
}

/**
 * Bytes for a terminal of `columns` by `rows`, and the state in which they leave it: cursor, pen, margins. Each method
 * adds the shortest bytes that do what it says in the state at hand. A fork tries a way without taking it; the ways
 * are then compared by `size`, in bytes.
 */
export class Writer {
	bytes = '';
	size = 0;
	/** Where the cursor stands, from 0 on; undefined where that is not sure. */
	column: number | undefined;
	row: number | undefined;
	pen: PenStyle = '';
	margins: Margins;
	/** What DECRC brings back. */
	#saved: Place | undefined;
	/** Where the cursor was last sent from afar. */
	#visited: Place | undefined;
	readonly columns: number;
	readonly rows: number;

	/** For a terminal with a plain pen and no margins, and the cursor anywhere. */
	constructor(columns: number, rows: number) {
		this.columns = columns;
		this.rows = rows;
		this.margins = {top: 0, bottom: rows - 1};
	}

	fork(): Writer {
		const copy = new Writer(this.columns, this.rows);
		copy.take(this);
		return copy;
	}

	/** Starts in the state in which another writer left the terminal, of the same size. */
	goOnFrom(other: Writer): void {
		this.take(other);
		this.bytes = '';
		this.size = 0;
	}

	/** Becomes what another writer for the same terminal is. */
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

	/** A terminal in any state is cleared, with a plain pen and no margins. */
	clearAll(): void {
		this.pen = '';
		this.margins = {top: 0, bottom: this.rows - 1};
		this.#saved = undefined;
		this.#visited = undefined;
		this.#control('\x1b[m\x1b[r\x1b[H\x1b[J');
		this.#at(0, 0);
	}

	/**
	 * Some places are visited in every frame, like a number in the status row. One that is far for the second time is
	 * saved (DECSC), and is two bytes away from then on (DECRC), with what lies beside it.
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
		if (direct.length < far) return;
		const place = {column, row, pen: this.pen};
		if (this.#visited?.column === column && this.#visited.row === row) {
			this.#control('\x1b7');
			this.#saved = place;
		}
		this.#visited = place;
	}

	/** The columns of a row to which the way is short. */
	nearColumns(row: number): Set<number> {
		const columns = new Set([0]);
		if (this.column !== undefined) columns.add(this.column);
		if (this.#saved?.row === row) columns.add(this.#saved.column);
		return columns;
	}

	/** Writes a cell where the cursor stands, which has to be sure. */
	put(cell: ScreenCell): void {
		// A blank looks the same in every style that does not show on blanks.
		if (cell.style !== this.pen && (!isPlainBlank(cell) || marksBlanks(this.pen))) this.#setPen(cell.style);
		this.bytes += cell.text;
		this.size += utf8Length(cell.text);
		const end = this.column! + cell.width;
		// After the last column, terminals differ in where the cursor is.
		this.column = end < this.columns ? end : undefined;
	}

	/** After text whose width is not sure: only the row is known. */
	loseColumn(): void {
		this.column = undefined;
	}

	eraseToEnd(): void {
		this.#erase('\x1b[K');
	}

	/** The cursor's own column too. */
	eraseToStart(): void {
		this.#erase('\x1b[1K');
	}

	eraseColumns(count: number): void {
		this.#erase(`\x1b[${count}X`);
	}

	eraseScreen(): void {
		this.#erase('\x1b[2J');
	}

	/** Where only rows within these scroll; the cursor goes to the first row of the screen. */
	setMargins({top, bottom}: Margins): void {
		if (top === this.margins.top && bottom === this.margins.bottom) return;
		const last = this.rows - 1;
		this.#control(`\x1b[${[top > 0 ? top + 1 : '', ...(bottom < last ? [bottom + 1] : [])].join(';')}r`);
		this.margins = {top, bottom};
		this.#at(0, 0);
	}

	/** SU or SD: the rows between the margins move up by `by` rows, down where that is negative; the cursor stays. */
	scroll(by: number): void {
		const count = Math.abs(by) === 1 ? '' : Math.abs(by);
		this.#erase(`\x1b[${count}${by > 0 ? 'S' : 'T'}`);
	}

	/** The same, by moving the cursor over a margin. */
	pushMargin(by: number): void {
		const {top, bottom} = this.margins;
		this.#toRow(by > 0 ? bottom : top);
		this.#erase(by > 0 ? '\v'.repeat(by) : '\x1bM'.repeat(-by));
	}

	/** DL or IL: the rows from `row` to the bottom margin move up by `by` rows, down where that is negative. */
	shiftBelow(row: number, by: number): void {
		this.#toRow(row);
		const count = Math.abs(by) === 1 ? '' : Math.abs(by);
		this.#erase(`\x1b[${count}${by > 0 ? 'M' : 'L'}`);
		// To the first column on some terminals, as they did, on others not at all.
		if (this.column !== 0) this.column = undefined;
	}

	/** Somewhere in a row. */
	#toRow(row: number): void {
		const inColumn = this.row === undefined ? undefined : rowMove(this.row, row, this.margins);
		const toStart = cursorMove(this, 0, row, this.margins);
		const short = inColumn !== undefined && inColumn.length < toStart.length;
		this.#control(short ? inColumn : toStart);
		this.#at(short ? this.column : 0, row);
	}

	/** What erasing and scrolling leave behind has the background of the pen. */
	#erase(sequence: string): void {
		if (marksBlanks(this.pen)) this.#setPen('');
		this.#control(sequence);
	}

	#setPen(style: PenStyle): void {
		this.#control(styleChange(this.pen, style));
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
