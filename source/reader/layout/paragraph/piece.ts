import {
	type FormedParagraph,
	type Mark,
	marksOf,
	type Paragraph,
	textOf,
} from '../../../article/paragraph/paragraph.ts';
import type {Row, TextRange} from '../../../text/cell.ts';
import type {LaidRow, LayoutOptions} from './laid-out.ts';

/** A paragraph of very many units is laid out by the piece (text/pieces.ts): each is a paragraph of its own for a while. */

/** The marks of a paragraph, sorted by their start, and the length of the longest, so that those of a piece are soon found. */
interface KnownMarks {
	readonly marks: readonly Mark[];
	readonly longest: number;
}

const known = new WeakMap<FormedParagraph, KnownMarks>();

function knownMarks(paragraph: FormedParagraph): KnownMarks {
	let found = known.get(paragraph);
	if (!found) {
		const marks = marksOf(paragraph);
		found = {marks, longest: marks.reduce((most, [start, end]) => Math.max(most, end - start), 0)};
		known.set(paragraph, found);
	}
	return found;
}

/** The marks of a range, clipped to it, counted from its start. */
function marksWithin(paragraph: FormedParagraph, range: TextRange): Mark[] {
	const {marks, longest} = knownMarks(paragraph);
	let [from, to] = [0, marks.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if (marks[middle]![0] < range.start - longest) from = middle + 1;
		else to = middle;
	}
	const found: Mark[] = [];
	for (let i = from; i < marks.length && marks[i]![0] < range.end; i++) {
		const [start, end, ...rest] = marks[i]!;
		if (end <= range.start) continue;
		const clipped = [Math.max(0, start - range.start), Math.min(end, range.end) - range.start] as const;
		found.push([...clipped, ...rest] as unknown as Mark);
	}
	return found;
}

/** A piece of a paragraph as a paragraph. Rows of tables have no columns any more. */
export function pieceOf(paragraph: Paragraph, range: TextRange): Paragraph {
	const whole = textOf(paragraph);
	// A line end at the end of a piece would begin one more line.
	const isCut = range.end < whole.length && whole[range.end - 1] === '\n';
	const text = whole.slice(range.start, isCut ? range.end - 1 : range.end);
	if (typeof paragraph === 'string') return text;
	const {cells: _, marks: __, ...others} = paragraph as FormedParagraph & {cells?: unknown};
	return {
		...others,
		text,
		marks: marksWithin(paragraph, {start: range.start, end: range.start + text.length}),
	} as Paragraph;
}

/** The options of a paragraph for a piece of it: the numbers of its links are counted from the start of the piece. */
export function optionsOfPiece(options: LayoutOptions, paragraph: Paragraph, range: TextRange): LayoutOptions {
	const {linkNumbers} = options;
	if (!linkNumbers) return options;
	const ends = linkNumbers(paragraph).filter(({at}) => at > range.start && at <= range.end);
	return {...options, linkNumbers: () => ends.map(end => ({...end, at: end.at - range.start}))};
}

/** A row of a piece as a row of the whole paragraph. */
export function rowOfWhole(row: LaidRow, {start}: TextRange): LaidRow {
	if (start === 0) return row;
	const moved = (cells: Row): Row => cells.map(cell => ({...cell, start: cell.start + start, end: cell.end + start}));
	return {
		starts: row.starts.map(offset => offset + start),
		cells: () => moved(row.cells()),
		logical: shaping => moved(row.logical(shaping)),
	};
}
