import {plainBlank, type ScreenCell} from '../row/screen-row.ts';
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
	return distances(before, after).flatMap(by => {
		const moved = savedBytes(
			after,
			(y, x) => placesOf(before[y]!, x),
			(y, x) => placesOf(before[y + by], x),
			columns,
		);
		const cleared = savedBytes(
			after,
			(y, x) => placesOf(before[y]!, x),
			() => plainBlank,
			columns,
		);
		let rows = {top: 0, bottom: before.length - 1};
		let sides = {first: 0, end: columns};
		// First the columns that move in most rows, then the rows in which these move, and once more.
		for (let round = 0; round < 2; round++) {
			const {top, bottom} = rows;
			const ofRow = (y: number) => (y + by < top || y + by > bottom ? cleared[y]! : moved[y]!);
			sides = bestRange(Array.from({length: columns}, (_, x) => sum(top, bottom + 1, y => ofRow(y)[x]!)));
			const {first, end} = sides;
			const ofSides = (bytes: readonly (readonly number[])[]) => bytes.map(row => sum(first, end, x => row[x]!));
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

const placesOf = (row: SentRow | undefined, x: number) => (row ? placeAt(row.places, x) : plainBlank);

type PlaceAt = (y: number, x: number) => ScreenCell | undefined;

/** How many bytes each place saves if it shows the one cell instead of the other; if that is the worse one, they are negative. */
const savedBytes = (after: readonly SentRow[], now: PlaceAt, then: PlaceAt, columns: number): number[][] =>
	after.map((row, y) =>
		Array.from({length: columns}, (_, x) => {
			const wanted = placeAt(row.places, x);
			const [stays, comes] = [isEqualPlace(now(y, x), wanted), isEqualPlace(then(y, x), wanted)];
			return stays === comes ? 0 : (comes ? 1 : -1) * utf8Length(wanted?.text ?? '');
		}),
	);

interface Range {
	readonly first: number;
	/** The one after the last. */
	readonly end: number;
}

function sum(first: number, end: number, value: (i: number) => number): number {
	let all = 0;
	for (let i = first; i < end; i++) all += value(i);
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
