import type {Messages} from '../../messages/messages.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {Row} from '../../text/cell.ts';
import {aligned, blanks, line, lines, ordered, rule, styled} from '../../text/row.ts';

const margin = 1;
/** The rows around the complaints: the title, a blank row, what ends them, and the rule. */
const around = 4;

/**
 * The rows that tell at the start what is wrong, above the list; at most as many as the screen has. Each is as wide as the
 * screen. Where there are more complaints than rows, the last one says how many are not shown.
 */
export function complaintRows(
	{size: {columns, rows}, complaints}: ReaderState,
	{fault, startComplaints: said, direction}: Messages,
): Row[] {
	const width = Math.max(1, columns - 2 * margin);
	const text = (words: string): Row[] => lines(words, width, rows, {direction});
	const told = complaints.map(complaint => text(fault(complaint)));
	const shown = shownWithin(told, Math.max(1, rows - around));
	const all: Row[] = [
		...text(said.title).map(row => styled(row, 'title')),
		...told.slice(0, shown).flat(),
		...(shown < told.length ? [line(said.more(told.length - shown), width, {direction})] : []),
		[],
		...text(said.end).map(row => styled(row, 'meta')),
	];
	const within = all.map(row =>
		aligned(ordered([blanks(Math.min(margin, columns - 1)), row], direction), columns, direction),
	);
	return [...within, rule(columns)].slice(0, rows);
}

/** How many of some complaints have room in so many rows, with a row for the number of the others where there are such. */
function shownWithin(told: readonly (readonly Row[])[], room: number): number {
	let used = 0;
	for (const [i, {length}] of told.entries()) {
		const left = i < told.length - 1 ? 1 : 0;
		if (i > 0 && used + length + left > room) return i;
		used += length;
	}
	return told.length;
}
