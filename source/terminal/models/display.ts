import {type BidiClass, bidiClass} from '../../text/bidi-class.ts';
import type {Direction} from '../../text/direction.ts';
import {join, rejoin} from '../../text/joining.ts';
import {embeddingLevels, mirrored} from '../../text/levels.ts';
import {rowLevels, visualOrder} from '../../text/reorder.ts';
import {rowWidth} from '../../text/row.ts';
import {plainBlank, type ScreenCell, type ScreenRow, trimmed} from '../row/screen-row.ts';
import type {DisplayModel} from './display-model.ts';
import {blankFor, isStrongBlank} from './strong-blank.ts';

/**
 * What a terminal of `columns` columns shows when it is sent this row from column 1 on, without plain blanks at the
 * end.
 */
export function display(model: DisplayModel, sent: ScreenRow, columns: number): ScreenRow {
	return ordered(model, shaped(model, sent), columns);
}

/** The row with its letters joined as the terminal joins them, and without marks where it draws none. */
function shaped(model: DisplayModel, sent: ScreenRow): ScreenRow {
	const {joining, marks} = model;
	const texts = inReadingOrder(
		model,
		sent.map(({text}) => text),
	);
	const joined = inReadingOrder(model, joiners[joining](texts));
	return sent.map((cell, i) => ({...cell, text: marks ? joined[i]! : withoutMarks(joined[i]!)}));
}

const joiners: Record<DisplayModel['joining'], (texts: readonly string[]) => readonly string[]> = {
	none: texts => texts,
	letters: join,
	all: rejoin,
};

/**
 * Items in the order of reading, in which letters are joined. Right-to-left text that is shown in the order it is sent in
 * has to be reversed for that.
 */
export const inReadingOrder = <Item>({order}: DisplayModel, items: readonly Item[]): readonly Item[] =>
	order === 'sent' ? items.toReversed() : items;

export const withoutMarks = (text: string) => text.replace(/(?<=.)\p{M}+/gu, '');

/** The row as the terminal orders it. Letters are not joined. */
export function ordered(model: DisplayModel, sent: ScreenRow, columns: number): ScreenRow {
	return trimmed(orders[model.order](sent, model, columns));
}

const orders: Record<DisplayModel['order'], (sent: ScreenRow, model: DisplayModel, columns: number) => ScreenRow> = {
	sent: row => row,
	words: wordsTurned,
	ltr: (row, model) => byLevels(row, model, 'ltr'),
	detected: (row, model, columns) => byLevels(filled(row, columns), model, baseDirection(row, model)),
};

/** The row with blanks up to the last column of the screen. */
export function filled(row: ScreenRow, columns: number): ScreenRow {
	return [...row, ...Array<ScreenCell>(Math.max(0, columns - rowWidth(row))).fill(plainBlank)];
}

/**
 * Characters of right-to-left scripts. A terminal that reverses words goes by script: digits and punctuation of one
 * belong to its words.
 */
const rightToLeftScript = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isLetter = ({text}: ScreenCell) => isRightToLeft(bidiClass(text.codePointAt(0)!));

const isRightToLeft = (type: BidiClass) => type === 'R' || type === 'AL';

/**
 * The base direction of a row by P2 and P3 of UAX #9, and by boxes. Unlike the direction of a paragraph in `text/`,
 * links and pictures count.
 */
export function baseDirection(row: ScreenRow, model: DisplayModel): Direction {
	if (row.some(cell => isBox(baseOf(cell), model))) return 'ltr';
	const first = row.map(({text}) => bidiClass(text.codePointAt(0)!)).find(type => type === 'L' || isRightToLeft(type));
	return first && isRightToLeft(first) ? 'rtl' : 'ltr';
}

/** The row with each right-to-left word reversed. This is its own inverse. */
export function wordsTurned(row: ScreenRow): ScreenRow {
	const out: ScreenCell[] = [];
	for (let i = 0; i < row.length; ) {
		let end = i;
		while (end < row.length && rightToLeftScript.test(row[end]!.text)) end++;
		const word = row.slice(i, end || i + 1);
		if (end === i) out.push(row[i++]!);
		else {
			out.push(...(word.some(isLetter) ? word.toReversed() : word));
			i = end;
		}
	}
	return out;
}

/** LEFT-TO-RIGHT MARK. */
export const directionMark = '\u200e';

export const baseOf = ({text}: ScreenCell) => String.fromCodePoint(text.codePointAt(0)!);

const isBox = (base: string, {lastBox}: DisplayModel) => base >= '\u2500' && base.codePointAt(0)! <= lastBox;

/** The character whose class counts for the levels: a Latin letter in place of a box that runs left to right. */
export const classBase = (base: string, model: DisplayModel) => (isBox(base, model) ? 'a' : base);

/** The row ordered by UAX #9, as one paragraph. A direction mark at the end of a cell counts, and is not shown. */
function byLevels(sent: ScreenRow, model: DisplayModel, direction: Direction): ScreenRow {
	const cells: (ScreenCell | undefined)[] = [];
	for (const cell of sent) {
		if (cell.text.endsWith(directionMark)) cells.push({...cell, text: cell.text.slice(0, -1)}, undefined);
		else cells.push(cell);
	}
	const bases = cells.map(cell => (cell ? classBase(baseOf(cell), model) : directionMark));
	const levels = rowLevels(embeddingLevels(bases, direction), 0, bases.length, direction === 'rtl' ? 1 : 0);
	return visualOrder(levels).flatMap(i => (cells[i] ? [shownAt(cells[i], levels[i]!, model)] : []));
}

/** What is seen of a cell at an embedding level. */
function shownAt(cell: ScreenCell, level: number, model: DisplayModel): ScreenCell {
	if (model.strongBlank && isStrongBlank(cell)) return blankFor(cell);
	if (level & 1 && cell.width > 1 && !model.wideRightToLeft) return {...cell, text: '\ufffd'};
	return turned(cell, level, model);
}

/** A cell mirrored by L4. This is its own inverse, and therefore also what to send for a cell to be shown. */
export function turned(cell: ScreenCell, level: number, {mirrors}: DisplayModel): ScreenCell {
	if (!mirrors || !(level & 1)) return cell;
	const base = baseOf(cell);
	const mirror = mirrored(base);
	return mirror === base ? cell : {...cell, text: mirror + cell.text.slice(base.length)};
}
