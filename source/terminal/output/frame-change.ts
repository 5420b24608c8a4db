import {utf8Length} from '../row/utf8-length.ts';
import type {Dialect} from './dialect.ts';
import {changeRow} from './row-change.ts';
import {likelyShifts, type RowShift, shifted} from './row-shifts.ts';
import {blankRow, changedSpans, type SentRow} from './sent-row.ts';
import type {Writer} from './writer.ts';

/** Something that changes many rows in a few bytes: how it is written, and what stands on the screen after it. */
interface Move {
	readonly write: (writer: Writer) => void;
	readonly rows: readonly SentRow[];
}

/** About so many bytes are not worth a search: the rows are changed one by one. */
const fewBytes = 40;
/** By so many rows a block is also pushed over its margin, a byte or two a row. */
const fewSteps = 3;
/** About the bytes of a cursor move. */
const moveBytes = 3;
/** What takes so many bytes less than was estimated would be missed; mostly it takes more. Row by row is always tried. */
const uncertainty = 8;

/**
 * Makes a screen on which the rows `before` stand show `after` (as many), in the fewest bytes that were found: first
 * what moves or clears many rows at once, as long as that saves bytes, then row by row.
 */
export function changeFrame(
	writer: Writer,
	before: readonly SentRow[],
	after: readonly SentRow[],
	{partialRows, scrolling}: Pick<Dialect, 'partialRows' | 'scrolling'>,
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
	/** The best way that was found, to its end, and where in it the changes row by row start. */
	let done: Writer | undefined;
	let start = {writer, rows: before};
	let from: typeof start;
	do {
		from = start;
		const moves = done ? [] : [stay];
		if (from.rows.reduce((sum, row, y) => sum + cost(row, y), 0) > fewBytes) {
			moves.push({write: to => to.eraseScreen(), rows: before.map(() => blankRow)});
			const shifts = scrolling ? likelyShifts(from.rows, after, cost, from.writer.margins) : [];
			for (const shift of shifts) moves.push(...waysToShift(from.rows, shift, from.writer));
		}
		const trials = moves.map(({write, rows}) => {
			const moved = from.writer.fork();
			write(moved);
			return {writer: moved, rows, promise: rows.reduce((sum, row, y) => sum + cost(row, y), moved.size)};
		});
		for (const {promise, ...trial} of trials.sort((a, b) => a.promise - b.promise)) {
			if (done && promise >= done.size + uncertainty && trial.rows !== before) continue;
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
			to.scroll(by);
		},
	];
	if (Math.abs(by) <= fewSteps)
		ways.push(to => {
			to.setMargins(shift);
			to.pushMargin(by);
		});
	if (bottom === margins.bottom && top >= margins.top) ways.push(to => to.shiftBelow(top, by));
	return ways.map(write => ({write, rows: moved}));
}

/** About the bytes that change a row: those of the cells that differ, and of addressing them. */
function estimate(before: SentRow, after: SentRow, partial: boolean): number {
	if (before.source === after.source) return 0;
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
