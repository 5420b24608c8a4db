import {isPlainBlank} from '../row/screen-row.ts';
import type {Margins} from './cursor.ts';
import {blankRow, type SentRow} from './sent-row.ts';

/** The rows from `top` to `bottom` move up by `by` rows, or down if that is negative. The rows that come in are blank. */
export interface RowShift {
	readonly top: number;
	readonly bottom: number;
	readonly by: number;
}

/** How many distances are tried at most. */
const mostDistances = 2;
/** Rows are compared in pieces of so many columns, so that a pane can be seen to move while the pane beside it does not. */
const pieceColumns = 8;
/** A piece that stands in more rows than this does not tell from where a row has moved. */
const mostRowsWithPiece = 3;

export function shifted(rows: readonly SentRow[], {top, bottom, by}: RowShift): SentRow[] {
	return rows.map((row, y) => {
		if (y < top || y > bottom) return row;
		const from = y + by;
		return from < top || from > bottom ? blankRow : rows[from]!;
	});
}

/**
 * The shifts that are likely to save the most bytes. For each likely distance it is the best block of rows, and the rows
 * between `margins`, which are set already. A shift by its whole height clears a block: the best block for that is one too.
 * `cost` gives about how many bytes it takes to change `from` into row `y` of `after`.
 */
export function likelyShifts(
	before: readonly SentRow[],
	after: readonly SentRow[],
	cost: (from: SentRow, y: number) => number,
	margins: Margins,
): RowShift[] {
	const still = before.map(cost);
	const cleared = still.map((bytes, y) => bytes - cost(blankRow, y));
	const height = margins.bottom - margins.top + 1;
	const shifts: RowShift[] = [];
	for (const by of distances(before, after)) {
		const moved = still.map((bytes, y) => bytes - (before[y + by] ? cost(before[y + by]!, y) : 0));
		const best = bestBlock(moved, cleared, by);
		if (best) shifts.push(best);
		if (height > Math.abs(by)) shifts.push({...margins, by});
	}
	const best = bestClearing(cleared);
	if (best) shifts.push(best);
	shifts.push({...margins, by: height});
	// Between margins there have to be at least two rows.
	return shifts.filter(
		({top, bottom, by}, i) =>
			bottom > top && i === shifts.findIndex(other => other.top === top && other.bottom === bottom && other.by === by),
	);
}

/**
 * The block that saves the most bytes: the sum for the rows that move into their places, and for those that come in
 * blank.
 */
export function bestBlock(moved: readonly number[], cleared: readonly number[], by: number): RowShift | undefined {
	const movedUpTo = sums(moved);
	const clearedUpTo = sums(cleared);
	let best: RowShift | undefined;
	let most = 0;
	// Of equal blocks the largest is taken: its margins can be used again most often.
	for (let top = moved.length - 1; top >= 0; top--)
		for (let bottom = top + Math.abs(by); bottom < moved.length; bottom++) {
			const end = bottom + 1;
			const bytes =
				by > 0
					? movedUpTo[end - by]! - movedUpTo[top]! + clearedUpTo[end]! - clearedUpTo[end - by]!
					: clearedUpTo[top - by]! - clearedUpTo[top]! + movedUpTo[end]! - movedUpTo[top - by]!;
			if (bytes > 0 && bytes >= most) {
				most = bytes;
				best = {top, bottom, by};
			}
		}
	return best;
}

/** The block that saves the most bytes when it is cleared. */
function bestClearing(cleared: readonly number[]): RowShift | undefined {
	let best: RowShift | undefined;
	let most = 0;
	let top = 0;
	let sum = 0;
	for (const [bottom, bytes] of cleared.entries()) {
		if (sum <= 0) {
			sum = 0;
			top = bottom;
		}
		sum += bytes;
		if (sum > most) {
			most = sum;
			best = {top, bottom, by: bottom - top + 1};
		}
	}
	return best;
}

/** The sum of no values, of the first value, of the first two, and so on. */
function sums(values: readonly number[]): number[] {
	const all = [0];
	for (const value of values) all.push(all.at(-1)! + value);
	return all;
}

/**
 * By how many rows the content may have moved, the likeliest distance first: the pieces of rows that are found
 * elsewhere vote.
 */
export function distances(before: readonly SentRow[], after: readonly SentRow[]): number[] {
	const places = new Map<string, number[]>();
	for (const [y, row] of before.entries())
		for (const piece of piecesOf(row)) {
			const rows = places.get(piece);
			if (rows) rows.push(y);
			else places.set(piece, [y]);
		}
	const votes = new Map<number, number>();
	for (const [y, row] of after.entries()) {
		if (row.source === before[y]!.source) continue;
		for (const piece of piecesOf(row)) {
			const rows = places.get(piece);
			if (!rows || rows.length > mostRowsWithPiece || rows.includes(y)) continue;
			for (const from of rows) votes.set(from - y, (votes.get(from - y) ?? 0) + 1);
		}
	}
	return [...votes.entries()]
		.sort((a, b) => b[1] - a[1])
		.slice(0, mostDistances)
		.map(([by]) => by);
}

const pieces = new WeakMap<SentRow, readonly string[]>();

/** The pieces of a row that are not blank, each with its column. */
function piecesOf(row: SentRow): readonly string[] {
	let known = pieces.get(row);
	if (!known) {
		known = cutRow(row);
		pieces.set(row, known);
	}
	return known;
}

function cutRow({places, start, end}: SentRow): string[] {
	const cut: string[] = [];
	for (let from = start - (start % pieceColumns); from < end; from += pieceColumns) {
		let piece = '';
		let blank = true;
		for (let column = from; column < Math.min(from + pieceColumns, end); column++) {
			const cell = places[column];
			if (!cell) continue;
			blank &&= isPlainBlank(cell);
			piece += cell.style === '' ? cell.text : `\x1b${cell.style}m${cell.text}`;
		}
		if (!blank) cut.push(`${from} ${piece}`);
	}
	return cut;
}
