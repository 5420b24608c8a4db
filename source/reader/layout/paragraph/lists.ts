import {type FormedParagraph, kindOf, type Paragraph, textOf} from '../../../article/paragraph/paragraph.ts';

/** A list with all that stands in its items. */
interface List {
	/** Columns before the text of an item, bullet or number and blank, by depth from 1 on. */
	readonly columns: readonly number[];
	/** Whether its items are short, so that they stand without blank rows between them. */
	readonly isTight: boolean;
}

/** A bullet and a blank. */
const bulletColumns = 2;
/** UTF-16 units of an item, on average: up to here a list is tight. */
const shortItem = 160;

const formed = (paragraph: Paragraph): Partial<FormedParagraph> => (typeof paragraph === 'string' ? {} : paragraph);

/** In how many items a paragraph stands, its own counted in. */
export const listDepth = (paragraph: Paragraph): number => {
	const {indent = 0, depth = 1} = formed(paragraph);
	return kindOf(paragraph) === 'item' ? depth : indent;
};

const known = new WeakMap<readonly Paragraph[], Map<number, List>>();

/** The list that a paragraph stands in, if it does. It is looked for once for all of its paragraphs. */
export function listOf(paragraphs: readonly Paragraph[], index: number): List | undefined {
	const isInList = (i: number) => i >= 0 && i < paragraphs.length && listDepth(paragraphs[i]!) > 0;
	if (!isInList(index)) return undefined;
	const lists = known.get(paragraphs) ?? new Map<number, List>();
	known.set(paragraphs, lists);
	const found = lists.get(index);
	if (found) return found;
	let first = index;
	while (isInList(first - 1)) first--;
	let end = index + 1;
	while (isInList(end)) end++;
	let start = first;
	let before: FormedParagraph | undefined;
	for (let i = first; i <= end; i++) {
		const paragraph = paragraphs[i];
		const isOuter = i < end && kindOf(paragraph!) === 'item' && listDepth(paragraph!) === 1;
		const item = isOuter ? (paragraph as FormedParagraph) : undefined;
		if (i === end || (item && before && beginsAnew(before, item))) {
			const list = listFrom(paragraphs, start, i);
			for (let j = start; j < i; j++) lists.set(j, list);
			start = i;
		}
		before = item ?? before;
	}
	return lists.get(index);
}

/** Whether an item is the first one of another list than the item before it. */
const beginsAnew = (before: FormedParagraph, item: FormedParagraph): boolean =>
	(before.number === undefined) !== (item.number === undefined) ||
	(item.number !== undefined && item.number <= before.number!);

function listFrom(paragraphs: readonly Paragraph[], start: number, end: number): List {
	const columns: number[] = [];
	let items = 0;
	let length = 0;
	for (let i = start; i < end; i++) {
		const paragraph = paragraphs[i]!;
		const depth = listDepth(paragraph);
		while (columns.length < depth) columns.push(bulletColumns);
		if (kindOf(paragraph) !== 'item') continue;
		items++;
		length += textOf(paragraph).length;
		const {number} = formed(paragraph);
		// The digits, the mark behind them and a blank.
		const wanted = number === undefined ? bulletColumns : String(number).length + 2;
		columns[depth - 1] = Math.max(columns[depth - 1]!, wanted);
	}
	return {columns, isTight: length <= shortItem * items};
}
