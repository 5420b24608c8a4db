import {isPlainBlank, parseRow, plainBlank, type ScreenCell, sameCell} from '../row/screen-row.ts';
import {hasSureWidth} from '../row/sure-width.ts';
import {utf8Length} from '../row/utf8-length.ts';
import type {Dialect} from './dialect.ts';

/**
 * For each column the cell that begins there, or undefined in the other columns of a wide cell. After the last one are
 * blanks.
 */
export type Places = readonly (ScreenCell | undefined)[];

/** A row in the order in which it is sent to the terminal, and is kept in the memory of the terminal. */
export interface SentRow {
	/** The row as the frame has it. Rows with the same source are equal. */
	readonly source: string;
	readonly places: Places;
	/** The column of the first cell that is not blank, and the column after the last one. Both are 0 in a blank row. */
	readonly start: number;
	readonly end: number;
	/** The columns of cells that may be wider or narrower on this terminal. After one of them the cursor may be anywhere. */
	readonly unsure: ReadonlySet<number>;
	/** How many bytes its text takes. */
	readonly size: number;
}

/** A row that was erased. No row of a frame has this source: an empty one may have to be written, to give it its colour. */
export const blankRow: SentRow = {source: '\n', places: [], start: 0, end: 0, unsure: new Set(), size: 0};

/** Reads a row of a frame, cuts it to `columns`, and encodes it for the terminal. */
export function sentRow(
	source: string,
	columns: number,
	{encode, sumsColumns, links}: Pick<Dialect, 'encode' | 'sumsColumns' | 'links'>,
): SentRow {
	const cells = encode(parseRow(source, columns, links));
	const places: (ScreenCell | undefined)[] = [];
	const unsure = new Set<number>();
	let size = 0;
	for (const cell of cells) {
		if (!hasSureWidth(cell, sumsColumns)) unsure.add(places.length);
		places.push(cell);
		for (let column = 1; column < cell.width; column++) places.push(undefined);
		size += utf8Length(cell.text);
	}
	return sentRowOf(source, places, unsure, size);
}

/** A row of these places. */
export function sentRowOf(
	source: string,
	places: Places,
	unsure: ReadonlySet<number>,
	size = places.reduce((sum, cell) => sum + (cell ? utf8Length(cell.text) : 0), 0),
): SentRow {
	const written = (cell: ScreenCell | undefined) => cell === undefined || !isPlainBlank(cell);
	const start = Math.max(0, places.findIndex(written));
	return {source, places, start, end: places.findLastIndex(written) + 1, unsure, size};
}

/** Whether nothing has to be written for a place to show the other one. */
export const isEqualPlace = (from: ScreenCell | undefined, to: ScreenCell | undefined) =>
	from !== undefined && to !== undefined ? sameCell(from, to) : from === to;

export const placeAt = (places: Places, column: number) => (column < places.length ? places[column] : plainBlank);

/** The columns from `start` to before `end`. */
export interface Span {
	readonly start: number;
	end: number;
}

/** Every move of the cursor to the right takes at least so many bytes. */
const fewestMoveBytes = 3;

/**
 * The spans of columns in which two rows differ. They do not cut a wide cell of either row. Two spans become one if it takes
 * no more bytes to write what is between them again than to move the cursor over it.
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
		if ((from !== undefined && to !== undefined) || from !== to) changed = !isEqualPlace(from, to);
		if (!changed) continue;
		if (last && isShort(after, last.end, column)) last.end = column + 1;
		else {
			last = {start: column, end: column + 1};
			spans.push(last);
		}
	}
	return spans;
}

/** Whether writing the cells between two columns again takes no more bytes than moving the cursor over them. */
function isShort(places: Places, start: number, end: number): boolean {
	if (start === end) return true;
	if (end - start > fewestMoveBytes) return false;
	const style = placeAt(places, start - 1)?.style;
	let bytes = 0;
	for (let column = start; column < end; column++) {
		const cell = placeAt(places, column);
		if (!cell || cell.style !== style) return false;
		bytes += utf8Length(cell.text);
	}
	return bytes <= fewestMoveBytes && placeAt(places, end)?.style === style;
}
