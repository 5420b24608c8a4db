import {bidiClass} from '../../text/bidi-class.ts';
import {mirrored} from '../../text/levels.ts';
import type {ScreenCell, ScreenRow} from '../row/screen-row.ts';
import {baseOf, classBase, directionMark, turned} from './display.ts';
import type {DisplayModel} from './display-model.ts';

/**
 * A row cut into groups that the terminal shows where they are sent, because a direction mark behind each group separates
 * it from the next one. A group is a run of right-to-left letters, together with the blanks and signs between them, or a
 * run of Arabic digits. Brackets stay outside of the groups, so that the terminal does not mirror them. Wide cells stay
 * outside where the terminal cannot show them within right-to-left text.
 */
export function marked(row: ScreenRow, model: DisplayModel): ScreenRow {
	const kinds = row.map(cell => groupKind(cell, model));
	const out: ScreenCell[] = [];
	for (let start = 0, end = 0; start < row.length; start = end) {
		end = groupEnd(kinds, start);
		const cells = row.slice(start, end);
		const sent = kinds[start] === 'letter' ? cells.reverse().map(cell => turned(cell, 1, model)) : cells;
		const isSeparated = end < row.length && grouped(kinds[start]) && kinds[end] !== 'ltr';
		const last = sent.pop()!;
		out.push(...sent, isSeparated ? {...last, text: last.text + directionMark} : last);
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
