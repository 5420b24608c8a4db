import type {Worker} from '../text/layout.ts';
import {embeddingLevels, mirrored} from '../text/levels.ts';
import {rowLevels, visualOrder} from '../text/reorder.ts';
import {inverseLevels} from './inverse-levels.ts';
import type {ScreenCell, ScreenRow} from './screen-row.ts';

/** What to send, cell by cell, so that the terminal shows the row, by who puts rows in order. */
export function encodeRow(ordering: Worker): (row: ScreenRow) => ScreenRow {
	return ordering === 'app' ? row => row : forOrderingTerminal;
}

/**
 * What a terminal that orders rows itself shows when it is sent this row: UAX #9 with a left-to-right base, mirrored
 * characters turned (L4), marks kept with their base.
 */
export function orderedByTerminal(sent: ScreenRow): ScreenRow {
	return inOrder(sent, rowLevels(embeddingLevels(sent.map(baseOf), 'ltr'), 0, sent.length, 0));
}

/** The cells by rule L2, which is its own inverse, and mirrored by L4, which is too. */
function inOrder(row: ScreenRow, levels: Uint8Array): ScreenRow {
	return visualOrder(levels).map(i => turned(row[i]!, levels[i]!));
}

/**
 * The inverse: a row that such a terminal shows as `row`. Where none is found, the one of those looked at that has the
 * most cells in the right place. Without control characters there is none
 * - where European digits stand right of right-to-left letters with no left-to-right letter between: they belong either
 *   to the text on their left, and are then shown left of it, or to no text, and then come before it;
 * - for some rows with a bracket that lost its partner at the end of a line, and a pair of brackets right of it.
 */
function forOrderingTerminal(row: ScreenRow): ScreenRow {
	if (row.every(({text}) => neverReordered.test(text))) return row;
	const inPlace = (start: number, levels: Uint8Array) => {
		const wanted = row.slice(start, start + levels.length);
		const sent = inOrder(wanted, levels);
		const shown = orderedByTerminal(sent);
		return {sent, count: wanted.filter((cell, i) => sameCell(cell, shown[i]!)).length};
	};
	let nearest = {sent: row, count: -1};
	for (const levels of inverseLevels(row.map(baseOf), (start, part) => inPlace(start, part).count === part.length)) {
		const found = inPlace(0, levels);
		if (found.count > nearest.count) nearest = found;
		if (found.count === row.length) break;
	}
	return nearest.sent;
}

/** Latin letters, digits, punctuation, arrows, boxes: among themselves they stay in order. */
const neverReordered = /^[\x20-\x7e\xa0-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff]/;

const sameCell = (a: ScreenCell, b: ScreenCell) => a.text === b.text && a.style === b.style;

const baseOf = ({text}: ScreenCell) => String.fromCodePoint(text.codePointAt(0)!);

/** A cell as it is shown at a level, or, the other way, what to send for it to be shown so. */
function turned(cell: ScreenCell, level: number): ScreenCell {
	if (!(level & 1)) return cell;
	const base = baseOf(cell);
	const mirror = mirrored(base);
	return mirror === base ? cell : {...cell, text: mirror + cell.text.slice(base.length)};
}
