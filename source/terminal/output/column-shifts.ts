import {utf8Length} from '../row/utf8-length.ts';
import {bestBlock, distances, type RowShift} from './row-shifts.ts';
import {blankRow, isEqualPlace, placeAt, type SentRow, sentRowOf} from './sent-row.ts';

/** A shift of the cells between two columns only, from `left` to before `end`: one pane scrolls, and the one beside it does not. */
export interface ColumnShift extends RowShift {
	readonly left: number;
	readonly end: number;
}

/** The rows after a shift. The rows that come in are blank between the columns. */
export function shiftedColumns(rows: readonly SentRow[], {top, bottom, by, left, end}: ColumnShift): SentRow[] {
	return rows.map((row, y) => {
		if (y < top || y > bottom) return row;
		const from = y + by;
		const other = from < top || from > bottom ? blankRow : rows[from]!;
		const length = Math.max(row.places.length, Math.min(end, other.places.length));
		const places = Array.from({length}, (_, x) => placeAt(x >= left && x < end ? other.places : row.places, x));
		return sentRowOf(`${row.source}\n${left} ${end}\n${other.source}`, places, new Set());
	});
}

/**
 * For each likely distance the block of cells whose move saves the most bytes. No wide cell is cut at its sides, and the columns of
 * all its cells are sure.
 */
export function likelyColumnShifts(
	before: readonly SentRow[],
	after: readonly SentRow[],
	columns: number,
): ColumnShift[] {
	const likely = distances(before, after);
	if (likely.length === 0) return [];
	const now = cellBytes(before, after, columns);
	const cleared = savedBytes(now, after, () => blankRow);
	return likely.flatMap(by => {
		const moved = savedBytes(now, after, y => before[y + by] ?? blankRow);
		let rows = {top: 0, bottom: before.length - 1};
		let sides = {first: 0, end: columns};
		// First the columns that move in most rows, then the rows in which these move, and once more.
		for (let round = 0; round < 2; round++) {
			const {top, bottom} = rows;
			const ofColumns = new Array<number>(columns).fill(0);
			for (let y = top; y <= bottom; y++) {
				const row = y + by < top || y + by > bottom ? cleared[y]! : moved[y]!;
				for (let x = 0; x < columns; x++) ofColumns[x]! += row[x]!;
			}
			sides = bestRange(ofColumns);
			const ofSides = (bytes: readonly Int32Array[]) => bytes.map(row => sum(row, sides));
			const best = bestBlock(ofSides(moved), ofSides(cleared), by);
			if (!best) return [];
			rows = best;
		}
		const shift = {...rows, by, left: sides.first, end: sides.end};
		const isPart = sides.end - sides.first > 1 && sides.end - sides.first < columns;
		// Between margins there have to be two columns and two rows, or more.
		return isPart && rows.bottom > rows.top && isSafe(before, shift) ? [shift] : [];
	});
}

/**
 * For each row what each of its places costs: the bytes of the cell that it is to show, and these as a negative number where it
 * shows that cell already.
 */
const cellBytes = (before: readonly SentRow[], after: readonly SentRow[], columns: number): Int32Array[] =>
	after.map((row, y) => {
		const bytes = new Int32Array(columns);
		const {places: from, source} = before[y]!;
		const isSame = source === row.source;
		for (let x = 0; x < columns; x++) {
			const wanted = placeAt(row.places, x);
			const size = wanted ? utf8Length(wanted.text) : 0;
			bytes[x] = isSame || isEqualPlace(placeAt(from, x), wanted) ? -size : size;
		}
		return bytes;
	});

/**
 * How many bytes each place saves if its row is replaced by another one; if the other is worse, they are negative.
 * @param now what `cellBytes` gives
 */
const savedBytes = (now: readonly Int32Array[], after: readonly SentRow[], other: (y: number) => SentRow) =>
	now.map((costs, y) => {
		const saved = new Int32Array(costs.length);
		const {places} = after[y]!;
		const then = other(y).places;
		// Behind the ends of both are blanks.
		const end = Math.min(costs.length, Math.max(places.length, then.length));
		for (let x = 0; x < costs.length; x++) {
			const comes = x >= end || isEqualPlace(placeAt(then, x), placeAt(places, x));
			if (comes === costs[x]! > 0) saved[x] = costs[x]!;
		}
		return saved;
	});

interface Range {
	readonly first: number;
	/** The one after the last. */
	readonly end: number;
}

function sum(values: Int32Array, {first, end}: Range): number {
	let all = 0;
	for (let i = first; i < end; i++) all += values[i]!;
	return all;
}

/** The range of values whose sum is the greatest. */
function bestRange(values: readonly number[]): Range {
	let best: Range = {first: 0, end: 0};
	let most = 0;
	let first = 0;
	let all = 0;
	for (const [i, value] of values.entries()) {
		if (all <= 0) {
			all = 0;
			first = i;
		}
		all += value;
		if (all > most) {
			most = all;
			best = {first, end: i + 1};
		}
	}
	return best;
}

/** Whether each cell of the rows lies whole in the block or beside it, in columns that are sure. */
const isSafe = (rows: readonly SentRow[], {top, bottom, left, end}: ColumnShift): boolean =>
	rows
		.slice(top, bottom + 1)
		.every(
			({places, unsure}) =>
				unsure.size === 0 && placeAt(places, left) !== undefined && placeAt(places, end) !== undefined,
		);
