import type {CellRange, Mark, Paragraph} from '../../paragraph/paragraph.ts';
import {tidyMarks} from '../../paragraph/tidy-marks.ts';
import {cutsOf} from '../../prose/paragraphs.ts';
import type {Context, Draft} from './context.ts';

/** Deeper ones could not be told apart on a screen. */
const deepest = 99;

/** What a paragraph is where it stands. The first in an item of a list shows its bullet or its number. */
export function formOf(context: Context): Omit<Draft, 'text'> {
	const {quotes, items, lists, nearest, item, level} = context;
	const around = {
		...(quotes > 0 && {quoted: Math.min(deepest, quotes)}),
		...(items > 0 && {indent: Math.min(deepest, items)}),
	};
	const isFirst = item !== undefined && item.shown === undefined;
	// A heading that has a number is an item of its list to the reader.
	const isNumbered = isFirst && item.number !== undefined;
	if (context.isCode) return {...around, kind: 'code'};
	if (context.isCaption) return {...around, kind: 'caption'};
	if (level !== undefined && !isNumbered) return {...around, kind: 'heading', level};
	if (nearest === 'item' && isFirst) {
		const {number} = item;
		const {indent: _, ...rest} = around;
		const depth = Math.max(1, Math.min(deepest, lists));
		return {...rest, kind: 'item', ...(number !== undefined && {number}), ...(depth > 1 && {depth})};
	}
	if (nearest !== 'quote') return around;
	const {quoted: depth = 1, ...rest} = around;
	return {...rest, kind: 'quote', ...(depth > 1 && {depth})};
}

/** A part of a text from one offset to another, without blanks around it, and its marks. */
export function withMarks(text: string, marks: readonly Mark[], form: Omit<Draft, 'text'> = {}): Draft {
	const tidy = tidyMarks(marks, text);
	return {...form, text, ...(tidy.length > 0 && {marks: tidy})};
}

/** Marks moved along. */
export const shifted = (marks: readonly Mark[], by: number): Mark[] =>
	marks.map(([start, end, name, value]) =>
		value === undefined ? [start + by, end + by, name] : [start + by, end + by, name, value],
	);

/**
 * The parts of a marked text: for each of some ranges, sorted and apart from one another, what stands in it.
 * @param marks in any order
 */
export function partsOf(
	text: string,
	marks: readonly Mark[],
	ranges: readonly CellRange[],
): {text: string; marks: Mark[]}[] {
	const sorted = [...marks].sort(([start], [other]) => start - other);
	let next = 0;
	/** Those that have begun and not ended. No more than one for each name, as those of one name do not overlap. */
	let open: Mark[] = [];
	return ranges.map(([start, end]) => {
		while (next < sorted.length && sorted[next]![0] < end) open.push(sorted[next++]!);
		open = open.filter(mark => mark[1] > start);
		const within = open.map(([from, to, ...rest]): Mark => [Math.max(from, start), Math.min(to, end), ...rest]);
		open = open.filter(mark => mark[1] > end);
		return {text: text.slice(start, end), marks: shifted(within, -start)};
	});
}

/** A text of one long paragraph in parts that are pleasant to read. */
export function cut(drafts: readonly Draft[]): readonly Draft[] {
	const [only] = drafts;
	if (drafts.length !== 1 || !only || only.kind !== undefined) return drafts;
	const {text, marks = [], ...form} = only;
	return partsOf(text, marks, cutsOf(text)).map(part => withMarks(part.text, part.marks, form));
}

/** A paragraph that is a text and nothing else is that text. */
export const finished = (draft: Draft): Paragraph => (Object.keys(draft).length === 1 ? draft.text : draft);
