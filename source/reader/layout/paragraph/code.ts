import type {Cell, Row} from '../../../text/cell.ts';
import {graphemes} from '../../../text/graphemes.ts';
import {logicalRow, prepare, visualRow, type Worker} from '../../../text/layout.ts';
import {once} from '../../../text/once.ts';
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

const letter = String.raw`\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}`;
/**
 * Words from right to left, with the blanks, marks and digits between them. Other signs of a program are no part of them: two
 * strings in quotation marks stay in the order in which they are written (Unicode Technical Standard #55, 3.1).
 */
const words = once(
	() => new RegExp(String.raw`[${letter}](?:[${letter}\p{M}\p{Nd} _\u200c\u200d]*[${letter}\p{M}])?`, 'gv'),
);
const isLetter = once(() => new RegExp(`^[${letter}]`, 'v'));

/** In which order the cells of words from right to left stand. */
type Order = 'visual' | 'logical';

/**
 * The cells of a line of code: from left to right as it is written, but for words from right to left, which are ordered and
 * joined within themselves.
 * @param base where the line begins in its text
 */
export function codeCells(line: string, base: number, shaping: Worker = 'app', order: Order = 'visual'): Row {
	const row: Cell[] = [];
	let at = 0;
	const plainTo = (end: number) => {
		for (const {text, start, end: to} of graphemes(line.slice(at, end))) {
			const sent = portableForm(text);
			const width = cellWidth(sent);
			if (width > 0) row.push({text: sent, width, start: base + at + start, end: base + at + to});
		}
	};
	for (const {0: text, index} of line.matchAll(words())) {
		plainTo(index);
		const paragraph = prepare(text, {direction: 'rtl', shaping});
		const end = paragraph.cells.length;
		const ordered = order === 'visual' ? visualRow : logicalRow;
		for (const cell of ordered(paragraph, {start: 0, end, visibleEnd: end})) {
			const from = base + index;
			if (cell.width > 0) row.push({...cell, start: from + cell.start, end: from + cell.end});
		}
		at = index + text.length;
	}
	plainTo(line.length);
	return row;
}

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

/** Of the cells of a line in the order of reading, those that are to be seen through a window, and its marks. */
export function asSeen(logical: Row, window: Row): Row {
	const seen = new Set(window.flatMap(({start, end}) => Array.from({length: end - start}, (_, i) => start + i)));
	const marks = (cell: Cell | undefined) => (cell?.text === cutMark && cell.start === cell.end ? [cell] : []);
	return [...marks(window[0]), ...logical.filter(({start}) => seen.has(start)), ...marks(window.at(-1))];
}

/**
 * Where a line of code is broken so that its rows have at most `width` columns: the offsets of the rows in the line, before they
 * are ordered. Words from right to left are broken only where they are too long: their letters would not join.
 */
export function codeBreaks(line: string, width: number): {readonly start: number; readonly end: number}[] {
	const cells = codeCells(line, 0, 'app', 'logical');
	const starts = [0];
	/** The first cell of the row. What has no width may stand before it in the line. */
	let first = 0;
	let taken = 0;
	/** The last cell that a row may start with, and the columns of the row before it. */
	let last = {at: 0, taken: 0};
	for (let i = 0; i < cells.length; i++) {
		const cell = cells[i]!;
		if (!(isLetter().test(line.slice(cells[i - 1]?.start ?? 0)) && isLetter().test(line.slice(cell.start))))
			last = {at: i, taken};
		// What was taken behind the break may leave too little room, too.
		while (taken > 0 && taken + cell.width > width) {
			const at = last.at > first ? last.at : i;
			starts.push(cells[at]!.start);
			taken = at === i ? 0 : taken - last.taken;
			first = at;
			last = {at, taken: 0};
		}
		taken += Math.min(cell.width, width);
	}
	return starts.map((start, i) => ({start, end: starts[i + 1] ?? line.length}));
}

/** The row with a sign in the place of what takes more columns than there are. */
export const narrowed = (row: Row, width: number): Row =>
	row.map(cell => (cell.width > width ? {...cell, text: '?', width: 1} : cell));
