import {keptTogether} from './breaks/kept-together.ts';
import {lineBreaks} from './breaks/line-breaks.ts';
import {wordBreaks} from './breaks/word-breaks.ts';
import type {Cell, Row, TextRange} from './cell.ts';
import {type Direction, textDirection} from './direction.ts';
import {graphemes} from './graphemes.ts';
import {join, lamAlef} from './joining.ts';
import {turnedRanges} from './left-to-right.ts';
import {type CellRange, embeddingLevels, type Levels, mirrored} from './levels.ts';
import {rowLevels, visualOrder} from './reorder.ts';
import {portableForm} from './sent/portable-form.ts';
import {sentTexts} from './sent/sent-texts.ts';
import {cellWidth} from './width.ts';

/** Who does a part of the work: khabar, or the terminal (which is then sent what it needs to do it). */
export type Worker = 'app' | 'terminal';

export interface LayoutOptions {
	/** The direction of the paragraph; absent, that of most of its words. */
	readonly direction?: Direction | undefined;
	/** Who joins letters. Rows break at the same places either way. */
	readonly shaping?: Worker | undefined;
	/** What runs from left to right as a whole wherever it stands, in order, besides what looks like it. */
	readonly leftToRight?: readonly TextRange[] | undefined;
}

/** A paragraph made ready for rows of any width: all that does not depend on the width. */
export interface Paragraph extends Levels {
	readonly text: string;
	readonly direction: Direction;
	/** In logical order, lam and alef apart. A cell of width 0 takes part in the ordering only. */
	readonly cells: readonly Cell[];
	/** Cells that are shown as several cells, by their index: what is sent for each of these, in logical order. */
	readonly spelled: ReadonlyMap<number, readonly string[]>;
	/** Cells that run from left to right as a whole within text from right to left (UAX #9, HL4), in order. */
	readonly isolated: readonly CellRange[];
	/** For each cell, whether a row may start with it: 1, or 2 where it had better not. Found when first asked for. */
	readonly breakable: Uint8Array;
}

/** One row of a paragraph: its cells from `start` to `end` (exclusive), of which those from `visibleEnd` on are blanks that hang. */
export interface RowRange {
	readonly start: number;
	readonly end: number;
	readonly visibleEnd: number;
}

/**
 * Prepares a paragraph (one line of clean text): graphemes, joining, widths, break opportunities, embedding levels.
 */
export function prepare(written: string, options: LayoutOptions = {}): Paragraph {
	// Lines that count are prepared one by one. Anywhere else a line end parts words.
	const text = written.replaceAll('\n', ' ');
	const direction = options.direction ?? textDirection(text) ?? 'ltr';
	const clusters = graphemes(text);
	const shaper = options.shaping === 'terminal' ? (texts: readonly string[]) => texts : join;
	const {texts, sent, spelled} = sentTexts(text, clusters, shaper);
	const cells = clusters.map(({start, end}, i): Cell => {
		const width = spelled.get(i)?.reduce((sum, piece) => sum + cellWidth(piece), 0);
		return {text: sent[i]!, width: width ?? cellWidth(sent[i]!), start, end};
	});
	const plain = embeddingLevels(texts, direction);
	const isolated = turnedRanges(text, clusters, plain, direction, options.leftToRight);
	const levels = isolated.length > 0 ? embeddingLevels(texts, direction, isolated) : plain;
	let breakable: Uint8Array | undefined;
	return {
		text,
		direction,
		cells,
		spelled,
		get breakable() {
			breakable ??= breakableCells(text, cells);
			return breakable;
		},
		isolated,
		...levels,
	};
}

function breakableCells(text: string, cells: readonly Cell[]): Uint8Array {
	const breakable = new Uint8Array(cells.length);
	const breaks = new Set([...lineBreaks(text), ...wordBreaks(text)]);
	const together = keptTogether(text);
	for (const [i, {start}] of cells.entries()) if (breaks.has(start)) breakable[i] = together.has(start) ? 2 : 1;
	return breakable;
}

/**
 * Cuts a paragraph into rows of at most `width` columns (1 or more): at the last break opportunity that fits, or at the one
 * before where that costs no more than a quarter of the row and keeps together what belongs together; else, in a word that
 * is too long, before the cell that no longer fits. Bare blanks at the end of a row hang beyond it. An empty paragraph has
 * one empty row.
 */
export function breakRows(paragraph: Paragraph, width: number): RowRange[] {
	const {cells, classes} = paragraph;
	const rows: RowRange[] = [];
	let start = 0;
	let taken = 0;
	/**
	 * The last break opportunity, and the last one that keeps together what belongs together, with the columns up to there.
	 */
	let last = {at: 0, taken: 0};
	let good = last;
	// One that carries a mark is not bare: a mark of pausing stands on the blank after a word.
	const isBlank = (i: number) => cells[i]!.width === 0 || (classes[i] === 'WS' && !mark.test(cells[i]!.text));
	const finish = (end: number) => {
		let visibleEnd = end;
		while (visibleEnd > start && isBlank(visibleEnd - 1)) visibleEnd--;
		rows.push({start, end, visibleEnd});
		start = end;
	};
	if (cells.reduce((sum, cell) => sum + cell.width, 0) <= width) {
		finish(cells.length);
		return rows;
	}
	const {breakable} = paragraph;
	for (let i = 0; i < cells.length; i++) {
		if (breakable[i]) last = {at: i, taken};
		if (breakable[i] === 1) good = last;
		taken += cells[i]!.width;
		if (taken <= width || isBlank(i) || i === start) continue;
		const end = good.at > start && (last.taken - good.taken) * 4 <= width ? good.at : last.at;
		finish(end > start ? end : i);
		// What was taken beyond the break is looked at again: hanging blanks in it may stand within the next row.
		taken = 0;
		i = start - 1;
	}
	if (start < cells.length) finish(cells.length);
	return rows;
}

/**
 * The cells of a row from left to right, at most `width` columns: lam-alef put together, ordered (UAX #9, L1 and L2),
 * mirrored (L4), marks behind their base (L3). A grapheme too wide for the whole row is shown as a question mark,
 * one that would be spelled out as itself.
 */
export function visualRow(paragraph: Paragraph, {start, visibleEnd}: RowRange, width = Number.POSITIVE_INFINITY): Row {
	const {cells, direction} = paragraph;
	const levels = rowLevels(paragraph, start, visibleEnd, direction === 'rtl' ? 1 : 0);
	const row: Cell[] = [];
	for (const index of visualOrder(levels)) {
		const cell = cells[start + index]!;
		if (cell.width === 0) continue;
		if (cell.width > width) row.push({...cell, text: narrowForm(paragraph, start + index), width: 1});
		else if (levels[index]! & 1)
			for (const piece of piecesOf(paragraph, start + index).toReversed()) pushRightToLeft(row, piece, paragraph.text);
		else row.push(...piecesOf(paragraph, start + index));
	}
	return row;
}

/** The cells that a cell is shown as: those of the letters where it is spelled out. */
function piecesOf({cells, spelled}: Paragraph, index: number): readonly Cell[] {
	const cell = cells[index]!;
	return spelled.get(index)?.map(text => ({...cell, text, width: cellWidth(text)})) ?? [cell];
}

/** What stands for a cell that is too wide for its row: the ligature itself, where it was to be spelled out. */
function narrowForm({cells, spelled, text}: Paragraph, index: number): string {
	const {start, end} = cells[index]!;
	const form = spelled.has(index) ? portableForm(text.slice(start, end)) : '?';
	return cellWidth(form) === 1 ? form : '?';
}

const mark = /\p{M}/u;

/** Cells at an odd level come last letter first: an alef is in the row already when its lam arrives. */
function pushRightToLeft(row: Cell[], cell: Cell, text: string): void {
	const after = row.at(-1);
	const ligature = after && ligated(cell, after, text);
	if (ligature) {
		row[row.length - 1] = ligature;
		return;
	}
	const base = String.fromCodePoint(cell.text.codePointAt(0)!);
	const mirror = mirrored(base);
	row.push(mirror === base ? cell : {...cell, text: mirror + cell.text.slice(base.length)});
}

const joinControl = /[\u200c\u200d]/;

/** The one cell of a lam and the alef after it; undefined when they are others, or a join control keeps them apart. */
function ligated(first: Cell, second: Cell, text: string): Cell | undefined {
	const isNext = second.start === first.end || second.start === first.start;
	if (!isNext || joinControl.test(text.slice(first.start, first.end))) return undefined;
	const ligature = lamAlef(first.text, second.text);
	return ligature === undefined
		? undefined
		: {text: ligature, width: cellWidth(ligature), start: first.start, end: second.end};
}

/** The cells of a row in logical order, for a terminal that does the ordering itself. Lam-alef is put together. */
export function logicalRow(paragraph: Paragraph, {start, visibleEnd}: RowRange): Row {
	const row: Cell[] = [];
	const indices = Array.from({length: visibleEnd - start}, (_, i) => start + i);
	for (const cell of indices.flatMap(index => piecesOf(paragraph, index))) {
		const before = row.at(-1);
		const ligature = before && ligated(before, cell, paragraph.text);
		if (ligature) row[row.length - 1] = ligature;
		else row.push(cell);
	}
	return row;
}
