import {openableAddress} from '../../../article/address.ts';
import {
	kindOf,
	type Mark,
	type MarkName,
	marksOf,
	type Paragraph,
	textOf,
} from '../../../article/paragraph/paragraph.ts';
import type {Row, StyleName, TextRange} from '../../../text/cell.ts';
import {highlight, styled} from '../../../text/row.ts';

/** A range of a text and the style of its cells. */
export interface StyledRange extends TextRange {
	readonly style: StyleName;
}

/**
 * The styles of marks. Letters that have dots or vowels below them, as those of Arabic, Hebrew and India, are not underlined
 * and not slanted: a line would cross the dots, and no such script has italics. Their marks have another style.
 */
const styles: Partial<Record<MarkName, {readonly plain: StyleName; readonly upright: StyleName}>> = {
	strong: {plain: 'strong', upright: 'strong'},
	emphasis: {plain: 'emphasis', upright: 'emphasisUpright'},
	code: {plain: 'inlineCode', upright: 'inlineCode'},
	link: {plain: 'link', upright: 'linkUpright'},
	deleted: {plain: 'deleted', upright: 'deleted'},
	inserted: {plain: 'inserted', upright: 'insertedUpright'},
};

const uprightLetter =
	/[\p{L}--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}]]/v;

/** The ranges of a text that its marks give a style, in their order. */
export const styledRanges = (text: string, marks: readonly Mark[]): readonly StyledRange[] =>
	marks.flatMap(([start, end, name]) => {
		const style = styles[name];
		if (!style) return [];
		return [{start, end, style: uprightLetter.test(text.slice(start, end)) ? style.upright : style.plain}];
	});

/** A row with the styles of these ranges laid over the cells that stand for text in them. */
export function marked(row: Row, ranges: readonly StyledRange[]): Row {
	if (ranges.length === 0) return row;
	const start = row.reduce((least, cell) => (cell.start < cell.end ? Math.min(least, cell.start) : least), Infinity);
	const end = row.reduce((most, cell) => Math.max(most, cell.end), 0);
	return ranges
		.filter(range => range.start < end && range.end > start)
		.reduce((styled, range) => highlight(styled, [range], range.style), row);
}

/** The style of a whole paragraph, below those of its marks. */
function kindStyle(paragraph: Paragraph): StyleName | undefined {
	const kind = kindOf(paragraph);
	if (kind === 'heading') return 'heading';
	if (kind === 'row') return typeof paragraph === 'object' && paragraph.header ? 'heading' : undefined;
	return kind === 'caption' || kind === 'image' ? 'caption' : undefined;
}

/** From rows without the styles of the paragraph to rows with them. */
export function stylist(paragraph: Paragraph): (row: Row) => Row {
	const ranges = styledRanges(textOf(paragraph), marksOf(paragraph));
	const links = marksOf(paragraph).flatMap(([start, end, name, value]): LinkRange[] => {
		const link = name === 'link' ? openableAddress(value) : undefined;
		return link === undefined ? [] : [{start, end, link}];
	});
	const own = kindStyle(paragraph);
	return row => leading(marked(own ? styled(row, own) : row, ranges), links);
}

interface LinkRange extends TextRange {
	readonly link: string;
}

/** A row whose cells lead to where the text says that they stand for. */
function leading(row: Row, links: readonly LinkRange[]): Row {
	if (links.length === 0) return row;
	return row.map(cell => {
		const range = links.find(({start, end}) => cell.start < cell.end && cell.start < end && cell.end > start);
		return range ? {...cell, link: range.link} : cell;
	});
}
