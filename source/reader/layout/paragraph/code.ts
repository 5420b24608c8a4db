import type {Cell, Row} from '../../../text/cell.ts';
import {graphemes} from '../../../text/graphemes.ts';
import {join} from '../../../text/joining.ts';
import type {Worker} from '../../../text/layout.ts';
import {blanks, ornament, rowWidth, styled} from '../../../text/row.ts';
import {portableForm} from '../../../text/sent/portable-form.ts';
import {cellWidth} from '../../../text/width.ts';

/** The lines of a text in which line ends count: where each starts, and its text. */
export function linesOf(text: string): {readonly start: number; readonly text: string}[] {
	let start = 0;
	return text.split('\n').map(line => {
		const from = start;
		start += line.length + 1;
		return {start: from, text: line};
	});
}

/**
 * The cells of a line of code: from left to right as it is written, no letter joined to another. Each letter is sent in the
 * form in which no terminal joins it, or, where the terminal is to show what is written, as it is written.
 */
export const codeCells = (line: string, base: number, shaping: Worker = 'app'): Row =>
	graphemes(line).flatMap(({text, start, end}): Cell[] => {
		const sent = portableForm(shaping === 'app' ? join([text])[0]! : text);
		const width = cellWidth(sent);
		return width > 0 ? [{text: sent, width, start: base + start, end: base + end}] : [];
	});

const cutMark = '…';
/** In fewer columns no mark says that a line is cut. */
const leastForMarks = 4;

/** What is to be seen of a line through a window of `width` columns from column `shift` on. A mark says where it is cut. */
export function windowOn(line: Row, shift: number, width: number): Row {
	const all = rowWidth(line);
	if (shift === 0 && all <= width) return line;
	const hasMarks = width >= leastForMarks;
	const isCutBefore = hasMarks && shift > 0 && all > 0;
	const isCutAfter = hasMarks && all > shift + width;
	const from = shift + (isCutBefore ? 1 : 0);
	const to = shift + width - (isCutAfter ? 1 : 0);
	const seen: Cell[] = [];
	let column = 0;
	for (const cell of line) {
		const end = column + cell.width;
		if (column >= from && end <= to) seen.push(cell);
		// Half of a wide character cannot be shown.
		else if (column < to && end > from) seen.push(...blanks(Math.min(end, to) - Math.max(column, from)));
		column = end;
		if (column >= to) break;
	}
	const mark = styled([ornament(cutMark)], 'sign');
	return [...(isCutBefore ? mark : []), ...seen, ...(isCutAfter ? mark : [])];
}

/** A line in rows of at most `width` columns. */
export function wrapped(line: Row, width: number): Row[] {
	const rows: Cell[][] = [[]];
	let taken = 0;
	for (const cell of line) {
		if (taken > 0 && taken + cell.width > width) {
			rows.push([]);
			taken = 0;
		}
		rows.at(-1)!.push(cell.width > width ? {...cell, text: '?', width: 1} : cell);
		taken += cell.width;
	}
	return rows;
}
