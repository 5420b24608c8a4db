import {type BidiClass, bidiClass} from '../../text/bidi-class.ts';
import type {Direction} from '../../text/direction.ts';
import {join, rejoin} from '../../text/joining.ts';
import {embeddingLevels, mirrored} from '../../text/levels.ts';
import {rowLevels, visualOrder} from '../../text/reorder.ts';
import {rowWidth} from '../../text/row.ts';
import {plainBlank, type ScreenCell, type ScreenRow, trimmed} from '../row/screen-row.ts';
import type {DisplayModel} from './display-model.ts';
import {blankFor, isStrongBlank} from './strong-blank.ts';

/** What a terminal of `columns` shows when it is sent this row from column 1 on, to the last cell that is no plain blank. */
export function display(model: DisplayModel, sent: ScreenRow, columns: number): ScreenRow {
	return ordered(model, shaped(model, sent), columns);
}

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

/** Letters are joined in the order of reading, which right-to-left text that is shown as it is sent has backwards. */
export const inReadingOrder = <Item>({order}: DisplayModel, items: readonly Item[]): readonly Item[] =>
	order === 'sent' ? items.toReversed() : items;

export const withoutMarks = (text: string) => text.replace(/(?<=.)\p{M}+/gu, '');

/** The order, apart from the joining. */
export function ordered(model: DisplayModel, sent: ScreenRow, columns: number): ScreenRow {
	return trimmed(orders[model.order](sent, model, columns));
}

const orders: Record<DisplayModel['order'], (sent: ScreenRow, model: DisplayModel, columns: number) => ScreenRow> = {
	sent: row => row,
	words: wordsTurned,
	ltr: (row, model) => byLevels(row, model, 'ltr'),
	detected: (row, model, columns) => byLevels(filled(row, columns), model, baseDirection(row, model)),
};

/** The row with blanks up to its last column. */
export function filled(row: ScreenRow, columns: number): ScreenRow {
	return [...row, ...Array<ScreenCell>(Math.max(0, columns - rowWidth(row))).fill(plainBlank)];
}

/** Right-to-left scripts: terminals that go by words tell them by script, digits and punctuation of a script with it. */
const rightToLeftScript = /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isLetter = ({text}: ScreenCell) => isRightToLeft(bidiClass(text.codePointAt(0)!));

const isRightToLeft = (type: BidiClass) => type === 'R' || type === 'AL';

/** UAX #9, P2 and P3, to the letter: links and pictures have their say here. */
export function baseDirection(row: ScreenRow, model: DisplayModel): Direction {
	if (row.some(cell => isBox(baseOf(cell), model))) return 'ltr';
	const first = row.map(({text}) => bidiClass(text.codePointAt(0)!)).find(type => type === 'L' || isRightToLeft(type));
	return first && isRightToLeft(first) ? 'rtl' : 'ltr';
}

/** The row with each right-to-left word turned round, its own inverse. */
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

/** What the levels are worked out from: boxes that run left to right look like a letter that does. */
export const classBase = (base: string, model: DisplayModel) => (isBox(base, model) ? 'a' : base);

/** By UAX #9, as one paragraph. A mark of direction behind a cell counts, and is not shown. */
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

/** A cell mirrored by L4, or, the other way, what to send for it to be shown so. */
export function turned(cell: ScreenCell, level: number, {mirrors}: DisplayModel): ScreenCell {
	if (!mirrors || !(level & 1)) return cell;
	const base = baseOf(cell);
	const mirror = mirrored(base);
	return mirror === base ? cell : {...cell, text: mirror + cell.text.slice(base.length)};
}
