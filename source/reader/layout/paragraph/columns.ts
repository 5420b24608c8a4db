import {type Paragraph, textOf} from '../../../article/paragraph/paragraph.ts';
import {type Direction, paragraphDirection} from '../../../text/direction.ts';
import {prepare} from '../../../text/layout.ts';
import {composed, type Shown} from '../../../text/shown.ts';
import {decorate} from './decorate.ts';
import type {LayoutOptions} from './laid-out.ts';
import {cellsOf, type TablePart} from './tables.ts';

/** A column of a table. */
export interface Column {
	readonly width: number;
	/** Numbers stand at the right of their column, whatever the direction. */
	readonly isNumeric: boolean;
}

export interface Columns {
	readonly direction: Direction;
	/** Undefined where the table does not fit, so that each row is a line of its own. */
	readonly columns: readonly Column[] | undefined;
	/** Whether a cell may take several lines. */
	readonly isNarrowed: boolean;
}

/** Blanks between two columns. */
export const columnGap = 2;
/** A column is not made narrower than its longest word, or than this where that is longer. */
const longWord = 16;
/** A column of so few columns is not narrowed. */
const leastNarrowed = 8;
/** UTF-16 units that tell the direction of a table. */
const sampleLength = 2000;

const known = new WeakMap<TablePart, Map<string, Columns>>();

/** The columns of a part of a table in lines of `width` columns. */
export function columnsOf(
	paragraphs: readonly Paragraph[],
	part: TablePart,
	width: number,
	options: LayoutOptions,
): Columns {
	const kept = known.get(part) ?? new Map<string, Columns>();
	known.set(part, kept);
	const key = `${width} ${options.direction} ${options.strikes} ${options.linkNumbers !== undefined}`;
	const found = kept.get(key) ?? columnsFor(paragraphs, part, width, options);
	kept.clear();
	kept.set(key, found);
	return found;
}

/** What is shown of each cell of a row. */
export function shownCells(paragraph: Paragraph, options: LayoutOptions): readonly Shown[] {
	const text = textOf(paragraph);
	const pieces = decorate(paragraph, options);
	return cellsOf(paragraph)!.map(([start, end]) => {
		if (pieces.length === 1) return composed([{text: text.slice(start, end), start, end}]);
		return composed(
			pieces.flatMap(piece => {
				// A sign at the edge of two cells belongs to the one that it is a sign of: cells do not touch.
				if (piece.start === piece.end) return piece.start >= start && piece.start <= end ? [piece] : [];
				const from = Math.max(start, piece.start);
				const to = Math.min(end, piece.end);
				return from < to ? [{text: piece.text.slice(from - piece.start, to - piece.start), start: from, end: to}] : [];
			}),
		);
	});
}

function columnsFor(paragraphs: readonly Paragraph[], part: TablePart, width: number, options: LayoutOptions): Columns {
	const direction = directionOf(paragraphs, part, options.direction);
	const natural: number[] = [];
	const least: number[] = [];
	const numeric: boolean[] = [];
	let left = mostMeasured;
	const rows = part.header !== undefined && part.header < part.start ? [part.header] : [];
	for (let i = part.start; i < part.end; i++) rows.push(i);
	for (const row of rows) {
		const isHeader = row === part.header;
		for (const [i, {text}] of shownCells(paragraphs[row]!, options).entries()) {
			const isMeasured = text.length <= left;
			if (isMeasured) left -= text.length;
			const wide = isMeasured ? widthsOf(text) : {whole: text.length, word: longWord};
			natural[i] = Math.max(natural[i] ?? 1, wide.whole);
			least[i] = Math.max(least[i] ?? 1, Math.min(longWord, wide.word), Math.min(leastNarrowed, wide.whole));
			if (!isHeader && text.trim() !== '') numeric[i] = (numeric[i] ?? true) && isNumber(text);
		}
	}
	const widths = fitted(natural, least, width - columnGap * (natural.length - 1));
	return {
		direction,
		columns: widths?.map((wide, i) => ({width: wide, isNumeric: numeric[i] ?? false})),
		isNarrowed: widths?.some((wide, i) => wide < natural[i]!) ?? false,
	};
}

/** How many UTF-16 units of a part of a table are measured; what is beyond counts as wide as it is long. */
const mostMeasured = 50_000;

function widthsOf(text: string): {whole: number; word: number} {
	let whole = 0;
	let word = 0;
	let inWord = 0;
	for (const cell of prepare(text).cells) {
		whole += cell.width;
		inWord = cell.text === ' ' ? 0 : inWord + cell.width;
		word = Math.max(word, inWord);
	}
	return {whole, word};
}

const isNumber = (text: string) => /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);

/**
 * Widths that take no more than `room` together, the widest narrowed first; undefined where they would have to be narrower
 * than is sensible.
 */
function fitted(natural: readonly number[], least: readonly number[], room: number): readonly number[] | undefined {
	const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
	if (sum(natural) <= room) return natural;
	if (sum(least) > room) return undefined;
	// The largest limit that all columns together keep, none narrower than it may be.
	const limited = (limit: number) => natural.map((width, i) => Math.max(least[i]!, Math.min(width, limit)));
	let low = 1;
	let high = Math.max(...natural);
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (sum(limited(middle)) <= room) low = middle;
		else high = middle - 1;
	}
	const widths = limited(low);
	// What is left goes to the columns that were narrowed, one column each.
	let rest = room - sum(widths);
	return widths.map((width, i) => {
		const isWidened = rest > 0 && width < natural[i]!;
		if (isWidened) rest--;
		return isWidened ? width + 1 : width;
	});
}

function directionOf(paragraphs: readonly Paragraph[], {start, end}: TablePart, around: Direction): Direction {
	let sample = '';
	for (let i = start; i < end && sample.length < sampleLength; i++)
		sample += `${textOf(paragraphs[i]!).slice(0, sampleLength)} `;
	return paragraphDirection(sample, around);
}
