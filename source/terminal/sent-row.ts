import {type EncodeRow, isPlainBlank, parseRow, plainBlank, type ScreenCell, sameCell} from './screen-row.ts';
import {hasSureWidth} from './sure-width.ts';

/** A row as it is sent to the terminal, cell by cell in the order of sending, and stands in its memory. */
export interface SentRow {
	/** The row as it stood in the frame: equal sources are equal rows. */
	readonly source: string;
	/** By column: the cell that begins there, or undefined in the second column of a wide one. Then come blanks. */
	readonly places: readonly (ScreenCell | undefined)[];
	/** Whether every cell has a width on which terminals agree. */
	readonly sure: boolean;
}

export const blankRow: SentRow = {source: '', places: [], sure: true};

/** Reads a row of a frame, cuts it to `columns` and puts it into the form in which the terminal wants it. */
export function sentRow(source: string, columns: number, encode: EncodeRow): SentRow {
	const cells = encode(parseRow(source, columns));
	const places = cells.flatMap(cell => (cell.width === 2 ? [cell, undefined] : [cell]));
	return {source, places, sure: cells.every(cell => hasSureWidth(cell.text))};
}

export const placeAt = ({places}: SentRow, column: number) => (column < places.length ? places[column] : plainBlank);

/** A row of which everything in the columns from `start` to before `end` was erased. */
export function erased(row: SentRow, start: number, end: number): SentRow {
	const places = row.places.map((place, column) => (column >= start && column < end ? plainBlank : place));
	return {...row, places: end < places.length ? places : places.slice(0, start)};
}

/** Whether what begins in a column begins there in both rows and is the same. */
export function samePlace(a: SentRow, b: SentRow, column: number): boolean {
	const one = placeAt(a, column);
	const other = placeAt(b, column);
	return one === other || (one !== undefined && other !== undefined && sameCell(one, other));
}

/** Where two rows differ: spans of columns that cut no wide cell in half in either. */
export function changedSpans(before: SentRow, after: SentRow): Span[] {
	const spans: Span[] = [];
	const end = Math.max(before.places.length, after.places.length);
	let changed = false;
	for (let column = 0; column < end; column++) {
		// The second column of wide cells in both changes with the first.
		const within = placeAt(before, column) === undefined && placeAt(after, column) === undefined;
		if (!within) changed = !samePlace(before, after, column);
		if (!changed) continue;
		const last = spans.at(-1);
		if (last?.end === column) last.end++;
		else spans.push({start: column, end: column + 1});
	}
	return spans;
}

/** Columns from `start` to before `end`. */
export interface Span {
	start: number;
	end: number;
}

export const sameRow = (a: SentRow, b: SentRow) =>
	a.source === b.source || (a.places.length === b.places.length && a.places.every((_, i) => samePlace(a, b, i)));

export const isBlank = (row: SentRow, start = 0) =>
	row.places.every((cell, column) => column < start || (cell !== undefined && isPlainBlank(cell)));
