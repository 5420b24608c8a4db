import {bidiClass} from '../../text/bidi-class.ts';
import {unjoin, zwj} from '../../text/joining.ts';
import {mirrored} from '../../text/levels.ts';
import {visualOrder} from '../../text/reorder.ts';
import {type ScreenCell, type ScreenRow, trimmed} from '../row/screen-row.ts';
import {
	baseOf,
	classBase,
	directionMark,
	filled,
	inReadingOrder,
	ordered,
	turned,
	withoutMarks,
	wordsTurned,
} from './display.ts';
import type {DisplayModel} from './display-model.ts';
import {inverseLevels} from './inverse-levels.ts';

/**
 * What to send, cell by cell from column 1 on, so that a terminal of this model and of `columns` shows the row: the
 * inverse of `display`. Where no string does, the nearest one that was found: one that has the most cells in their
 * places. It has at most `columns` columns.
 */
export function encode(model: DisplayModel, row: ScreenRow, columns: number): ScreenRow {
	const wanted = model.marks ? row : row.map(cell => ({...cell, text: withoutMarks(cell.text)}));
	if (model.order === 'sent' && model.joining === 'none') return wanted;
	if (wanted.every(({text}) => neverReordered.test(text))) return wanted;
	const sent = inverses[model.order](wanted, model, columns);
	if (model.joining !== 'all') return sent;
	const texts = sent.map(({text}) => text);
	const letters = inReadingOrder(model, unjoin(inReadingOrder(model, texts)));
	return sent.map((cell, i) => ({...cell, text: model.joiner ? letters[i]! : letters[i]!.replace(zwj, '')}));
}

/** Latin letters, digits, punctuation, arrows, boxes: among themselves they stay in order. */
const neverReordered = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/;

const inverses: Record<DisplayModel['order'], (row: ScreenRow, model: DisplayModel, columns: number) => ScreenRow> = {
	sent: row => row,
	words: wordsTurned,
	ltr: leftToRight,
	detected: (row, model, columns) => nearest(row, model, columns, candidates(row, model, columns, ['rtl', 'ltr'])),
};

function leftToRight(row: ScreenRow, model: DisplayModel, columns: number): ScreenRow {
	const found = nearest(row, model, columns, candidates(row, model, columns, ['ltr']));
	return model.directionMarks && !shows(found, row, model, columns) ? marked(row, model) : found;
}

/**
 * Rows to try, the likeliest first. Without marks of direction there is none
 * - with a left-to-right base, where European digits stand right of right-to-left letters with no left-to-right letter
 *   between: they belong either to the text on their left, and are then shown left of it, or to no text, and then come
 *   before it;
 * - with a right-to-left base, where the same digits stand left of left-to-right letters (W7);
 * - for some rows with a bracket that lost its partner at the end of a line, and a pair of brackets beside it.
 */
function* candidates(
	row: ScreenRow,
	model: DisplayModel,
	columns: number,
	bases: readonly ('ltr' | 'rtl')[],
): Generator<ScreenRow> {
	for (const base of bases) {
		const whole = base === 'ltr' ? row : filled(row, columns);
		const inPlace = (start: number, levels: Uint8Array) => {
			const part = whole.slice(start, start + levels.length);
			return shows(inOrder(part, levels, model), part, {...model, order: 'ltr'}, columns);
		};
		const classBases = whole.map(cell => classBase(baseOf(cell), model));
		for (const levels of inverseLevels(classBases, base, inPlace)) yield trimmed(inOrder(whole, levels, model));
	}
}

/** The first row that shows what is wanted, else the one that shows most of it. */
function nearest(row: ScreenRow, model: DisplayModel, columns: number, rows: Iterable<ScreenRow>): ScreenRow {
	let best = {sent: row, right: -1};
	for (const sent of rows) {
		const shown = ordered(model, sent, columns);
		const right = row.filter((cell, i) => sameCell(cell, shown[i])).length;
		if (right === row.length && shown.length === row.length) return sent;
		if (right > best.right) best = {sent, right};
	}
	return best.sent;
}

function shows(sent: ScreenRow, row: ScreenRow, model: DisplayModel, columns: number): boolean {
	const shown = ordered(model, sent, columns);
	const wanted = trimmed(row);
	return shown.length === wanted.length && wanted.every((cell, i) => sameCell(cell, shown[i]));
}

const sameCell = (a: ScreenCell, b: ScreenCell | undefined) => a.text === b?.text && a.style === b.style;

/** The cells by rule L2, which is its own inverse, and mirrored by L4, which is too. */
const inOrder = (row: ScreenRow, levels: Uint8Array, model: DisplayModel): ScreenRow =>
	visualOrder(levels).map(i => turned(row[i]!, levels[i]!, model));

/**
 * A row in groups that are shown where they are sent: a mark of direction behind each parts it from what follows. A
 * group is a run of right-to-left letters, with the blanks and signs between them, or of Arabic digits. Brackets stand
 * outside, where they face as they are sent, and so do wide cells that would not stand right within.
 */
function marked(row: ScreenRow, model: DisplayModel): ScreenRow {
	const kinds = row.map(cell => groupKind(cell, model));
	const out: ScreenCell[] = [];
	for (let start = 0, end = 0; start < row.length; start = end) {
		end = groupEnd(kinds, start);
		const cells = row.slice(start, end);
		const sent = kinds[start] === 'letter' ? cells.reverse().map(cell => turned(cell, 1, model)) : cells;
		const parted = end < row.length && grouped(kinds[start]) && kinds[end] !== 'ltr';
		const last = sent.pop()!;
		out.push(...sent, parted ? {...last, text: last.text + directionMark} : last);
	}
	return out;
}

type GroupKind = 'letter' | 'number' | 'between' | 'ltr' | 'apart';
const grouped = (kind: GroupKind | undefined) => kind === 'letter' || kind === 'number';

function groupEnd(kinds: readonly GroupKind[], start: number): number {
	const kind = kinds[start];
	let end = start + 1;
	if (!grouped(kind)) return end;
	for (let i = end; kinds[i] === kind || (kind === 'letter' && kinds[i] === 'between'); i++) {
		if (kinds[i] === kind) end = i + 1;
	}
	return end;
}

function groupKind(cell: ScreenCell, model: DisplayModel): GroupKind {
	const base = classBase(baseOf(cell), model);
	const type = bidiClass(base.codePointAt(0)!);
	if (type === 'L') return 'ltr';
	if (type === 'AN') return 'number';
	if (cell.width > 1 && !model.wideRightToLeft) return 'apart';
	if (type === 'R' || type === 'AL') return 'letter';
	return type === 'EN' || mirrored(base) !== base ? 'apart' : 'between';
}
