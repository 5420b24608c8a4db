import {utf8Length} from '../row/utf8-length.ts';
import {type ColumnShift, likelyColumnShifts, shiftedColumns} from './column-shifts.ts';
import type {Dialect} from './dialect.ts';
import {changeRow} from './row-change.ts';
import {likelyShifts, type RowShift, shifted} from './row-shifts.ts';
import {pushMargin, scroll, scrollColumns, shiftBelow} from './scrolling.ts';
import {blankRow, changedSpans, type SentRow} from './sent-row.ts';
import type {Writer} from './writer.ts';

/** A change of many rows in a few bytes: how it is written, and which rows are on the screen after it. */
interface Move {
	readonly write: (writer: Writer) => void;
	readonly rows: readonly SentRow[];
}

/** If about so many bytes are enough, nothing shorter is looked for. */
const cheapBytes = 40;
/** By at most so many rows a block is also moved by pushing it over its margin, which takes one or two bytes a row. */
const mostPushedRows = 3;
/** About how many bytes a move of the cursor takes. */
const moveBytes = 3;
/**
 * A way is tried unless its estimate exceeds the best size by at least so many bytes: estimates are mostly too low, and are
 * not expected to be higher than the truth by more. Changing row by row is always tried.
 */
const estimateError = 8;

/**
 * Changes a screen that shows the rows `before` to show the rows `after`, of which there are as many, in the fewest bytes that
 * were found. As long as it saves bytes, many rows are moved or cleared at once. Then the rest is changed row by row.
 */
export function changeFrame(
	writer: Writer,
	before: readonly SentRow[],
	after: readonly SentRow[],
	{partialRows, scrolling, columnMargins}: Pick<Dialect, 'partialRows' | 'scrolling' | 'columnMargins'>,
): void {
	const costs = after.map(() => new Map<SentRow, number>());
	const cost = (from: SentRow, y: number) => {
		let bytes = costs[y]!.get(from);
		if (bytes === undefined) {
			bytes = estimate(from, after[y]!, partialRows);
			costs[y]!.set(from, bytes);
		}
		return bytes;
	};
	const stay: Move = {write: () => {}, rows: before};
	/** The best way that was found, written to its end, and the state in it before the changes row by row. */
	let done: Writer | undefined;
	let start = {writer, rows: before};
	let from: typeof start;
	do {
		from = start;
		const moves = done ? [] : [stay];
		if (from.rows.reduce((sum, row, y) => sum + cost(row, y), 0) > cheapBytes) {
			moves.push({write: to => to.eraseScreen(), rows: before.map(() => blankRow)});
			const shifts = scrolling ? likelyShifts(from.rows, after, cost, from.writer.margins) : [];
			for (const shift of shifts) {
				moves.push(...waysToShift(from.rows, shift, from.writer));
				// When nothing of the screen stays, it is not pushed up row by row.
				const isPaging = shift.by > mostPushedRows && shift.by <= shift.bottom - shift.top;
				if (isPaging) moves.push(pushAndWrite(from.rows, after, shift, partialRows));
			}
		}
		const tryOut = ({write, rows}: Move) => {
			const moved = from.writer.fork();
			write(moved);
			return {writer: moved, rows, promise: rows.reduce((sum, row, y) => sum + cost(row, y), moved.size)};
		};
		const trials = moves.map(tryOut);
		const isDear = Math.min(...trials.map(({promise}) => promise)) - from.writer.size > cheapBytes;
		if (moves.length > 1 && isDear && scrolling && columnMargins && partialRows)
			for (const shift of likelyColumnShifts(from.rows, after, writer.columns))
				trials.push(tryOut(columnMove(from.rows, shift)));
		for (const {promise, ...trial} of trials.sort((a, b) => a.promise - b.promise)) {
			if (done && promise >= done.size + estimateError && trial.rows !== before) continue;
			const all = trial.writer.fork();
			for (const [y, row] of after.entries()) {
				if (done && all.size >= done.size) break;
				changeRow(all, y, trial.rows[y]!, row, partialRows);
			}
			if (done && all.size >= done.size) continue;
			done = all;
			start = trial;
		}
	} while (start !== from && start.rows !== before);
	if (done) writer.take(done);
}

function waysToShift(rows: readonly SentRow[], shift: RowShift, {margins}: Writer): Move[] {
	const {top, bottom, by} = shift;
	const moved = shifted(rows, shift);
	const ways = [
		(to: Writer) => {
			to.setMargins(shift);
			scroll(to, by);
		},
	];
	if (Math.abs(by) <= mostPushedRows)
		ways.push(to => {
			to.setMargins(shift);
			pushMargin(to, by);
		});
	if (bottom === margins.bottom && top >= margins.top) ways.push(to => shiftBelow(to, top, by));
	return ways.map(write => ({write, rows: moved}));
}

/** Each row that comes in is written in the last one of the block, before the next one pushes it up. */
function pushAndWrite(before: readonly SentRow[], after: readonly SentRow[], shift: RowShift, partial: boolean): Move {
	const {bottom, by} = shift;
	const first = bottom - by + 1;
	const isIncoming = (y: number) => y >= first && y <= bottom;
	return {
		write(to) {
			to.setMargins(shift);
			for (const row of after.slice(first, bottom + 1)) {
				pushMargin(to, 1);
				changeRow(to, bottom, blankRow, row, partial);
			}
		},
		rows: shifted(before, shift).map((row, y) => (isIncoming(y) ? after[y]! : row)),
	};
}

const columnMove = (rows: readonly SentRow[], shift: ColumnShift): Move => ({
	write(to) {
		to.setMargins(shift);
		scrollColumns(to, shift);
	},
	rows: shiftedColumns(rows, shift),
});

/** About how many bytes a change of a row takes: for the cells that differ, and for moving the cursor to them. */
function estimate(before: SentRow, after: SentRow, partial: boolean): number {
	if (before.source === after.source) return 0;
	if (before.end === 0 && after.end === 0) return 0;
	if (before.end === 0) return after.size - (partial ? after.start : 0) + moveBytes;
	const spans = changedSpans(before.places, after.places);
	if (spans.length === 0) return 0;
	if (!partial || before.unsure.size + after.unsure.size > 0) return after.size + moveBytes;
	let bytes = after.end < before.end ? moveBytes : 0;
	for (const {start, end} of spans) {
		bytes += moveBytes;
		for (let column = start; column < Math.min(end, after.end); column++)
			bytes += utf8Length(after.places[column]?.text ?? '');
	}
	return bytes;
}
