import type {Cell, Row, StyleName, TextRange} from './cell.ts';
import {type Direction, firstStrong, paragraphDirection, telling, textDirection} from './direction.ts';
import {breakRows, type LayoutOptions, logicalRow, type Paragraph, prepare, visualRow} from './layout.ts';

export const rowWidth = (row: readonly {readonly width: number}[]) => row.reduce((sum, cell) => sum + cell.width, 0);

export const rowText = (row: readonly {readonly text: string}[]) => row.map(cell => cell.text).join('');

/** A cell that stands for no text of a paragraph: a border, a mark. */
export const ornament = (text: string): Cell => ({text, width: 1, start: 0, end: 0});

export const blanks = (count: number): Row => Array.from({length: Math.max(0, count)}, () => ornament(' '));

/** A thin line across so many columns. */
export const rule = (columns: number): Row => Array.from({length: Math.max(0, columns)}, () => ornament('─'));

/** The row with a style laid over those that each cell has. */
export const styled = (row: Row, style: StyleName): Row => row.map(cell => withStyle(cell, style));

const withStyle = (cell: Cell, style: StyleName): Cell => ({...cell, style: [...(cell.style ?? []), style]});

/** The row with a style laid over the cells that stand for text in any of the ranges. */
export function highlight(row: Row, ranges: readonly TextRange[], style: StyleName): Row {
	if (ranges.length === 0) return row;
	const touches = (cell: Cell) => ranges.some(range => cell.start < range.end && cell.end > range.start);
	return row.map(cell => (touches(cell) ? withStyle(cell, style) : cell));
}

/** The row filled with blanks to `width` columns, text at the side where `direction` starts. */
export function aligned(row: Row, width: number, direction: Direction): Row {
	const rest = blanks(width - rowWidth(row));
	return direction === 'rtl' ? [...rest, ...row] : [...row, ...rest];
}

/** Parts of a row, given in the order of reading, put side by side from left to right. */
export const ordered = (parts: readonly Row[], direction: Direction): Row =>
	(direction === 'rtl' ? parts.toReversed() : parts).flat();

const ellipsis = '…';

/** Texts of at most so many UTF-16 units are laid out once as long as they are on the screen: from key to key most of them stay. */
const longestKept = 512;
/** More rows than are on most screens. */
const mostKept = 256;
const kept = new Map<string, readonly Row[]>();

/** @param room what is asked for: `line` or `lines`, with their numbers */
function keeping(
	room: string,
	text: string,
	{direction, shaping, leftToRight}: LayoutOptions,
	layOut: () => readonly Row[],
): readonly Row[] {
	if (text.length > longestKept || leftToRight) return layOut();
	const key = `${room} ${direction} ${shaping} ${text}`;
	let rows = kept.get(key);
	if (!rows) {
		rows = layOut();
		if (kept.size >= mostKept) kept.clear();
		kept.set(key, rows);
	}
	return rows;
}

/**
 * A text as one row of at most `width` columns, in visual order. A text that does not fit is cut off at its logical end,
 * where an ellipsis then stands.
 */
export function line(text: string, width: number, options: LayoutOptions = {}): Row {
	if (width < 1) return [];
	return keeping(`line ${width}`, text, options, () => [layOutLine(text, width, options)])[0]!;
}

function layOutLine(text: string, width: number, options: LayoutOptions): Row {
	const isEnough = (paragraph: Paragraph) => fittingEnd(paragraph, width) !== undefined;
	const whole = beginning(text, width, options, isEnough);
	const end = fittingEnd(whole, width);
	if (end === undefined) return oneRow(whole, width);
	const {direction} = whole;
	return oneRow(prepare(text.slice(0, end) + ellipsis, {...options, direction}), width);
}

/** How many UTF-16 units of a text are prepared first, for each column of the row. */
const unitsOfColumn = 4;

/** As much of a text as is needed, by the paragraph that it makes: titles may be a megabyte long, and nobody sees most of it. */
function beginning(
	text: string,
	columns: number,
	options: LayoutOptions,
	isEnough: (paragraph: Paragraph) => boolean,
): Paragraph {
	const direction = options.direction ?? textDirection(text.slice(0, telling)) ?? 'ltr';
	for (let units = 256 + columns * unitsOfColumn; units < text.length; units *= 4) {
		const paragraph = prepare(text.slice(0, units), {...options, direction});
		if (isEnough(paragraph)) return paragraph;
	}
	return prepare(text, {...options, direction});
}

const oneRow = (paragraph: Paragraph, width: number) =>
	visualRow(paragraph, breakRows(paragraph, Number.POSITIVE_INFINITY)[0]!, width);

/**
 * Where to cut a text so that an ellipsis still fits behind it, undefined when all of it fits: behind a word, or within
 * one that is long.
 */
function fittingEnd({cells}: Paragraph, width: number): number | undefined {
	let taken = 0;
	let end = 0;
	let wordEnd = 0;
	for (const [i, cell] of cells.entries()) {
		taken += cell.width;
		if (taken > width) return wordEnd || end;
		if (taken >= width) continue;
		end = cell.end;
		if (cells[i + 1]?.text === ' ' && taken * 3 >= width * 2) wordEnd = end;
	}
	return undefined;
}

/**
 * A text as rows of at most `width` columns, `most` of them; if there is more, the last row ends in an ellipsis.
 */
export function lines(text: string, width: number, most: number, options: LayoutOptions = {}): Row[] {
	if (width < 1 || most < 1) return [];
	return [...keeping(`lines ${width} ${most}`, text, options, () => layOutLines(text, width, most, options))];
}

function layOutLines(text: string, width: number, most: number, options: LayoutOptions): Row[] {
	const isEnough = (paragraph: Paragraph) => breakRows(paragraph, width).length > most + 1;
	const paragraph = beginning(text, width * most, options, isEnough);
	const ranges = breakRows(paragraph, width);
	if (ranges.length <= most) return ranges.map(range => visualRow(paragraph, range, width));
	const rows = ranges.slice(0, most - 1).map(range => visualRow(paragraph, range, width));
	const rest = text.slice(paragraph.cells[ranges[most - 1]!.start]!.start);
	return [...rows, line(rest, width, {...options, direction: paragraph.direction})];
}

/**
 * A text as rows of at most `width` columns in the order of reading, with plain letters: for a terminal that orders and
 * joins them, or for nobody. If there is more than `most` rows have room for, the rest is left out.
 */
export function logicalLines(text: string, width: number, most: number, options: LayoutOptions = {}): Row[] {
	if (width < 1 || most < 1) return [];
	const isEnough = (paragraph: Paragraph) => breakRows(paragraph, width).length > most + 1;
	const paragraph = beginning(text, width * most, {...options, shaping: 'terminal'}, isEnough);
	return breakRows(paragraph, width)
		.slice(0, most)
		.map(range => logicalRow(paragraph, range));
}

/** RLI and LRI. */
const isolateStarts = {rtl: '\u2067', ltr: '\u2066'};
/** FSI: what follows has the direction of its first strong character. */
const firstStrongIsolate = '\u2068';

/**
 * A foreign string made ready to stand within a line: it orders itself and leaves the line around it alone (UAX #9, 2.4).
 * @param around the direction of the article that it belongs to, if there is one
 */
export function isolate(text: string, around?: Direction): string {
	const own = textDirection(text);
	const direction = own && around ? paragraphDirection(text, around) : own;
	// What has no words, as an address, orders itself.
	const start = !direction || direction === firstStrong(text) ? firstStrongIsolate : isolateStarts[direction];
	return `${start}${text}\u2069`;
}
