import type {Dialect} from './dialect.ts';
import {changeRow} from './row-change.ts';
import {likelyShifts, type RowShift, shifted} from './row-shifts.ts';
import {blankRow, type SentRow} from './sent-row.ts';
import type {Writer} from './writer.ts';

/** Something that changes many rows in a few bytes: how it is written, and what stands on the screen after it. */
interface Move {
	readonly write: (writer: Writer) => void;
	readonly rows: readonly SentRow[];
}

/** Below this, whatever changed, the rows are changed one by one. */
const fewRows = 2;
/** By so many rows a block is also pushed over its margin, a byte or two a row. */
const fewSteps = 3;

/**
 * Makes a screen on which the rows `before` stand show `after` (as many), in the fewest bytes that were found: first
 * what moves or clears many rows at once, as long as that saves bytes, then row by row.
 */
export function changeFrame(
	writer: Writer,
	before: readonly SentRow[],
	after: readonly SentRow[],
	{partialRows, scrolling}: Omit<Dialect, 'encode'>,
): void {
	const rowByRow = (moved: Writer, rows: readonly SentRow[]) => {
		const done = moved.fork();
		for (const [y, row] of after.entries()) changeRow(done, y, rows[y]!, row, partialRows);
		return done;
	};
	let best = {moved: writer, rows: before, done: rowByRow(writer, before)};
	for (let from: typeof best | undefined; from !== best; ) {
		from = best;
		const {moved, rows} = from;
		if (rows.filter((row, y) => row.source !== after[y]!.source).length < fewRows) break;
		const shifts = scrolling ? likelyShifts(rows, after, partialRows, moved.margins) : [];
		for (const move of [...clearings(rows), ...shifts.flatMap(shift => waysToShift(rows, shift, moved))]) {
			const trial = moved.fork();
			move.write(trial);
			const done = rowByRow(trial, move.rows);
			if (done.size < best.done.size) best = {moved: trial, rows: move.rows, done};
		}
	}
	writer.take(best.done);
}

function clearings(rows: readonly SentRow[]): Move[] {
	return [{write: to => to.eraseBelow(0), rows: rows.map(() => blankRow)}];
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
