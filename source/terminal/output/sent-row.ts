import {isPlainBlank, parseRow, plainBlank, type ScreenCell, sameCell} from '../row/screen-row.ts';
import {hasSureWidth} from '../row/sure-width.ts';
import {utf8Length} from '../row/utf8-length.ts';
import type {Dialect} from './dialect.ts';

/** By column: the cell that begins there, or undefined in the other columns of a wide one. After the last come blanks. */
export type Places = readonly (ScreenCell | undefined)[];

/** A row as it is sent to the terminal, cell by cell in the order of sending, and stands in its memory. */
export interface SentRow {
	/** The row as it stood in the frame: equal sources are equal rows. */
	readonly source: string;
	readonly places: Places;
	/** The column of the first cell that is not blank, and the one after the last; 0 where there is none. */
	readonly start: number;
	readonly end: number;
	/** The columns of the cells that may be wider or narrower on this terminal: where the cursor is after one is not sure. */
	readonly unsure: ReadonlySet<number>;
	/** The bytes of its text. */
	readonly size: number;
}

export const blankRow: SentRow = {source: '', places: [], start: 0, end: 0, unsure: new Set(), size: 0};

/** Reads a row of a frame, cuts it to `columns` and puts it into the form in which the terminal wants it. */
export function sentRow(
	source: string,
	columns: number,
	{encode, sumsColumns}: Pick<Dialect, 'encode' | 'sumsColumns'>,
): SentRow {
	const cells = encode(parseRow(source, columns));
	const places: (ScreenCell | undefined)[] = [];
	const unsure = new Set<number>();
	let size = 0;
	for (const cell of cells) {
		if (!hasSureWidth(cell, sumsColumns)) unsure.add(places.length);
		places.push(cell);
		for (let column = 1; column < cell.width; column++) places.push(undefined);
		size += utf8Length(cell.text);
	}
	const written = (cell: ScreenCell | undefined) => cell === undefined || !isPlainBlank(cell);
	const start = Math.max(0, places.findIndex(written));
	return {source, places, start, end: places.findLastIndex(written) + 1, unsure, size};
}

export const placeAt = (places: Places, column: number) => (column < places.length ? places[column] : plainBlank);

/** Columns from `start` to before `end`. */
export interface Span {
	readonly start: number;
	end: number;
}

/** No move of the cursor to the right takes less than so many bytes. */
const leastMove = 3;

/**
 * Where two rows differ: spans of columns that cut no wide cell in half in either. What lies between two spans and
 * takes no more bytes than moving over it belongs to them.
 */
export function changedSpans(before: Places, after: Places): Span[] {
	const spans: Span[] = [];
	const end = Math.max(before.length, after.length);
	let last: Span | undefined;
	let changed = false;
	for (let column = 0; column < end; column++) {
		const from = column < before.length ? before[column] : plainBlank;
		const to = column < after.length ? after[column] : plainBlank;
		// The other columns of wide cells in both change with the first.
		if (from !== undefined && to !== undefined) changed = !sameCell(from, to);
		else if (from !== to) changed = true;
		if (!changed) continue;
		if (last && isShort(after, last.end, column)) last.end = column + 1;
		else {
			last = {start: column, end: column + 1};
			spans.push(last);
		}
	}
	return spans;
}

/** Whether the cells between two columns are written again in no more bytes than it takes to move over them. */
function isShort(places: Places, start: number, end: number): boolean {
	if (start === end) return true;
	if (end - start > leastMove) return false;
	const style = placeAt(places, start - 1)?.style;
	let bytes = 0;
	for (let column = start; column < end; column++) {
		const cell = placeAt(places, column);
		if (!cell || cell.style !== style) return false;
		bytes += utf8Length(cell.text);
	}
	return bytes <= leastMove && placeAt(places, end)?.style === style;
}
