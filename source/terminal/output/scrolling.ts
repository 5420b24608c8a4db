import {marksBlanks} from '../row/style.ts';
import type {ColumnShift} from './column-shifts.ts';
import type {Writer} from './writer.ts';

/** SU or SD: moves the rows between the margins up by `by` rows, or down if that is negative. The cursor stays. */
export function scroll(writer: Writer, by: number): void {
	writer.erase(times(by, 'S', 'T'));
	paintIncoming(writer, writer.margins.top, by);
}

/** The same as `scroll`, by moving the cursor over a margin. */
export function pushMargin(writer: Writer, by: number): void {
	const {top, bottom} = writer.margins;
	writer.moveToRow(by > 0 ? bottom : top);
	writer.erase(by > 0 ? '\v'.repeat(by) : '\x1bM'.repeat(-by));
	paintIncoming(writer, top, by);
}

/** DL or IL: moves the rows from `row` to the bottom margin up by `by` rows, or down if that is negative. */
export function shiftBelow(writer: Writer, row: number, by: number): void {
	writer.moveToRow(row);
	writer.erase(times(by, 'M', 'L'));
	// Some terminals move the cursor to the first column, others do not move it.
	if (writer.column !== 0) writer.loseColumn();
	paintIncoming(writer, row, by);
}

/**
 * Moves the cells between the margins, from column `left` to before `end`, up by `by` rows, or down if that is negative. The
 * cursor goes to the first row.
 */
export function scrollColumns(writer: Writer, {left, end, by}: Pick<ColumnShift, 'left' | 'end' | 'by'>): void {
	writer.setSideMargins(left, end);
	writer.erase(times(by, 'S', 'T'));
	writer.setSideMargins(0, writer.columns);
	if (!marksBlanks(writer.base)) return;
	for (const row of incoming(writer, writer.margins.top, by)) {
		writer.moveTo(left, row);
		writer.eraseColumns(end - left);
	}
}

/** A sequence for so many rows, without the number 1, which is the default. */
function times(by: number, up: string, down: string): string {
	const count = Math.abs(by) === 1 ? '' : Math.abs(by);
	return `\x1b[${count}${by > 0 ? up : down}`;
}

/** The rows that come in when those from `top` to the bottom margin move. */
function incoming({margins}: Writer, top: number, by: number): number[] {
	const first = by > 0 ? margins.bottom - by + 1 : top;
	return Array.from({length: Math.abs(by)}, (_, i) => first + i);
}

/**
 * Gives the rows that come in the background of the plain pen. All terminals give it to what they erase, but some, such as
 * xterm.js, not to rows that they insert.
 */
function paintIncoming(writer: Writer, top: number, by: number): void {
	if (!marksBlanks(writer.base)) return;
	for (const row of incoming(writer, top, by)) {
		writer.moveToRow(row);
		writer.erase('\x1b[2K');
	}
}
