import {graphemes} from '../../text/graphemes.ts';
import {cellWidth, filler} from '../../text/width.ts';
import {applySgr, marksBlanks, type PenStyle} from './style.ts';

/** What stands, or is to stand, in one place of the screen: a grapheme, the columns it takes (1 or more) and its style. */
export interface ScreenCell {
	readonly text: string;
	readonly width: number;
	readonly style: PenStyle;
}

/** A row of the screen in visual order from column 1 on. It ends with its last cell that is not a plain blank. */
export type ScreenRow = readonly ScreenCell[];

/**
 * What has to be sent so that the terminal shows a row: the cells in the order of sending. It may not be wider than
 * the row.
 */
export type EncodeRow = (row: ScreenRow) => ScreenRow;

/** What stands where nothing was written, and where was erased. A blank in a style that does not show on it is one too. */
export const plainBlank: ScreenCell = {text: ' ', width: 1, style: ''};

export const isPlainBlank = ({text, style}: ScreenCell) => text === ' ' && style === '';

/** A style change, another control sequence, an OSC string, or a lone control character. */
const control =
	/\x1b\[([\d;:]*)m|\x1b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x1f\x7f-\x9f]/g;

/**
 * Reads one row of a frame. Styles start plain at the row's start; controls other than style changes are left out, so
 * that nothing in a text can steer the terminal. The row is cut to `columns`; of a wide cell that would stick out a
 * blank is left.
 */
export function parseRow(source: string, columns: number): ScreenRow {
	const cells: ScreenCell[] = [];
	let used = 0;
	let style: PenStyle = '';
	const put = (text: string) => {
		const blank = marksBlanks(style) ? {...plainBlank, style} : plainBlank;
		for (const {text: grapheme} of graphemes(text)) {
			if (grapheme === filler) continue;
			const width = cellWidth(grapheme);
			if (width === 0) {
				// A mark that a style change parted from its base still belongs to it.
				const base = cells.pop();
				if (base) cells.push({...base, text: base.text + grapheme});
			} else if (used + width <= columns) {
				cells.push(grapheme === ' ' ? blank : {text: grapheme, width, style});
				used += width;
			} else {
				for (; used < columns; used++) cells.push(blank);
				return;
			}
		}
	};
	let at = 0;
	for (const match of source.matchAll(control)) {
		if (match.index > at) put(source.slice(at, match.index));
		if (match[1] !== undefined) style = applySgr(style, match[1]);
		at = match.index + match[0].length;
	}
	if (at < source.length) put(source.slice(at));
	return trimmed(cells);
}

/** The row to its last cell that is not a plain blank. */
export function trimmed(row: ScreenRow): ScreenRow {
	return row.slice(0, row.findLastIndex(cell => !isPlainBlank(cell)) + 1);
}

export const sameCell = (a: ScreenCell, b: ScreenCell) => a === b || (a.text === b.text && a.style === b.style);
