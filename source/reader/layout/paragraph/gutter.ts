import {type FormedParagraph, kindOf, type Paragraph} from '../../../article/paragraph/paragraph.ts';
import type {Row} from '../../../text/cell.ts';
import type {Direction} from '../../../text/direction.ts';
import {blanks, ordered, ornament, styled} from '../../../text/row.ts';
import {bullets, quoteBar} from '../signs.ts';
import type {LaidRow} from './laid-out.ts';
import {listDepth, listOf} from './lists.ts';

/** What stands beside the text of a paragraph on the side where reading starts, from the outer to the inner side. */
type Unit =
	| {readonly type: 'bar'; readonly columns: number}
	| {readonly type: 'indent'; readonly columns: number}
	/** The bullet or number of an item, and a blank. */
	| {readonly type: 'sign'; readonly columns: number; readonly sign: string};

interface Gutter {
	readonly columns: number;
	/** The cells before the text of a row, as they are read: in visual order, or as they are written. */
	cells(isFirst: boolean, order: 'visual' | 'logical'): Row;
}

const barColumns = 2;
/** Lines of code stand a little apart from other text. */
const codeIndent = 2;
/** Fewer columns than this are not left to the text if they need not be. */
const leastText = 6;

function unitsOf(paragraphs: readonly Paragraph[], index: number): Unit[] {
	const paragraph = paragraphs[index]!;
	if (typeof paragraph === 'string') return [];
	const {quoted = 0, number}: FormedParagraph = paragraph;
	const kind = kindOf(paragraph);
	const bars = (count: number): Unit[] => Array.from({length: count}, () => ({type: 'bar', columns: barColumns}));
	const {columns = []} = listOf(paragraphs, index) ?? {};
	const depth = listDepth(paragraph);
	const outer = columns.slice(0, kind === 'item' ? depth - 1 : depth);
	const units: Unit[] = [...bars(quoted), ...outer.map((width): Unit => ({type: 'indent', columns: width}))];
	if (kind === 'quote') units.push(...bars(paragraph.depth ?? 1));
	if (kind === 'code') units.push({type: 'indent', columns: codeIndent});
	if (kind === 'item') {
		const sign = number === undefined ? bullets[Math.min(depth, bullets.length) - 1]! : `${number}.`;
		units.push({type: 'sign', columns: columns[depth - 1]!, sign});
	}
	return units;
}

/** Of these the inner ones that leave enough columns for the text. */
function fitting(units: readonly Unit[], width: number): readonly Unit[] {
	const most = Math.min(width / 2, width - leastText);
	let taken = 0;
	let first = units.length;
	while (first > 0 && taken + units[first - 1]!.columns <= most) taken += units[--first]!.columns;
	return units.slice(first);
}

/** The gutter of a paragraph in lines of `width` columns. */
export function gutterOf(
	paragraphs: readonly Paragraph[],
	index: number,
	{width, direction}: {readonly width: number; readonly direction: Direction},
): Gutter {
	const units = fitting(unitsOf(paragraphs, index), width);
	return {
		columns: units.reduce((sum, {columns}) => sum + columns, 0),
		cells: (isFirst, order) =>
			ordered(
				units.map(unit => cellsOf(unit, isFirst, order === 'visual' ? direction : 'ltr')),
				order === 'visual' ? direction : 'ltr',
			),
	};
}

const bar = () => styled([ornament(quoteBar)], 'sign');

function cellsOf(unit: Unit, isFirst: boolean, direction: Direction): Row {
	if (unit.type === 'bar') return ordered([bar(), blanks(1)], direction);
	if (unit.type === 'indent' || !isFirst) return blanks(unit.columns);
	const {sign, columns} = unit;
	// A number is read from left to right wherever it stands, and its mark is behind it.
	const [digits = '', mark = ''] = /^\d+/.test(sign) ? [sign.slice(0, -1), sign.slice(-1)] : [sign];
	const parts = [blanks(columns - sign.length - 1), [...digits].map(ornament), [...mark].map(ornament), blanks(1)];
	return ordered(parts, direction);
}

/** The cells of the blank row between two paragraphs: the bars of the quotations that both stand in. */
export function gutterBetween(
	paragraphs: readonly Paragraph[],
	index: number,
	{width, direction}: {readonly width: number; readonly direction: Direction},
): Row {
	const barsOf = (i: number) => {
		const units = fitting(unitsOf(paragraphs, i), width);
		const others = units.findIndex(({type}) => type !== 'bar');
		return others < 0 ? units.length : others;
	};
	if (index + 1 >= paragraphs.length) return [];
	const count = Math.min(barsOf(index), barsOf(index + 1));
	return ordered(
		Array.from({length: count}, () => ordered([bar(), blanks(1)], direction)),
		direction,
	);
}

/** A row with the gutter beside it. */
export const beside = (row: LaidRow, gutter: Gutter, isFirst: boolean, direction: Direction): LaidRow =>
	gutter.columns === 0
		? row
		: {
				starts: row.starts,
				cells: () => ordered([gutter.cells(isFirst, 'visual'), row.cells()], direction),
				logical: shaping => [...gutter.cells(isFirst, 'logical'), ...row.logical(shaping)],
			};
