import {openableAddress} from '../../../article/address.ts';
import {
	kindOf,
	type Mark,
	type MarkName,
	marksOf,
	type Paragraph,
	textOf,
} from '../../../article/paragraph/paragraph.ts';
import type {Cell, Row, StyleName, TextRange} from '../../../text/cell.ts';
import {lastUpTo} from '../../../text/last-up-to.ts';
import {styled} from '../../../text/row.ts';

/** A range of a text with what its cells have: a style, a link, or both. */
interface MarkedRange extends TextRange {
	/** Its place among the marks of the paragraph: inner ones come later. */
	readonly order: number;
	readonly style: StyleName;
	readonly link: string | undefined;
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

/** The ranges that marks give a style, by the names of the marks: those of one name are in order and do not overlap. */
function rangesByName(text: string, marks: readonly Mark[]): readonly (readonly MarkedRange[])[] {
	const byName = new Map<MarkName, MarkedRange[]>();
	for (const [order, [start, end, name, value]] of marks.entries()) {
		const style = styles[name]?.[uprightLetter.test(text.slice(start, end)) ? 'upright' : 'plain'];
		if (!style) continue;
		const link = name === 'link' ? openableAddress(value) : undefined;
		const ranges = byName.get(name) ?? [];
		byName.set(name, ranges);
		ranges.push({start, end, order, style, link});
	}
	return [...byName.values()];
}

/** Of ranges that are in order and do not overlap, the first that has something of a cell. */
function rangeWith({start, end}: Cell, ranges: readonly MarkedRange[]): MarkedRange | undefined {
	const range = ranges[lastUpTo(ranges.length, i => i === 0 || ranges[i - 1]!.end <= start)]!;
	return start < end && range.start < end && range.end > start ? range : undefined;
}

/** A cell with the style and the link of its letters. Each is looked up, as a paragraph may have very many marks. */
function markedCell(cell: Cell, byName: readonly (readonly MarkedRange[])[]): Cell {
	const found = byName.map(ranges => rangeWith(cell, ranges)).filter(range => range !== undefined);
	if (found.length === 0) return cell;
	found.sort((one, other) => one.order - other.order);
	const link = found.find(range => range.link !== undefined)?.link;
	const [withStyles] = found.reduce((row, {style}) => styled(row, style), [cell] as Row);
	return link === undefined ? withStyles! : {...withStyles!, link};
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
	const byName = rangesByName(textOf(paragraph), marksOf(paragraph));
	const own = kindStyle(paragraph);
	return row => {
		const whole = own ? styled(row, own) : row;
		return byName.length === 0 ? whole : whole.map(cell => markedCell(cell, byName));
	};
}

/** Signs of programs are written from left to right; in words from right to left they order themselves. */
export const codeRanges = (paragraph: Paragraph): TextRange[] =>
	marksOf(paragraph).flatMap(([start, end, name]) =>
		name === 'code' && !rightToLeft.test(textOf(paragraph).slice(start, end)) ? [{start, end}] : [],
	);

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
