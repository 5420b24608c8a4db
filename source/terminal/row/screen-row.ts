/**
 * One row of a frame as cells with styles (this file): how styles are written (`style.ts`, `styled-text.ts`), and which cells
 * are sure to be as wide as we take them for (`sure-width.ts`). May import only `text/`.
 */

import {graphemes} from '../../text/graphemes.ts';
import {cellWidth, filler} from '../../text/width.ts';
import {applySgr, marksBlanks, type PenStyle, withLink} from './style.ts';

/** One cell of the screen: a grapheme, the number of columns that it takes (1 or more), and its style. */
export interface ScreenCell {
	readonly text: string;
	readonly width: number;
	readonly style: PenStyle;
}

/** A row of the screen in visual order, from column 1 to its last cell that is not a plain blank. */
export type ScreenRow = readonly ScreenCell[];

/**
 * Gives the cells that have to be sent for the terminal to show a row, in the order of sending. They are not wider than
 * the row.
 */
export type EncodeRow = (row: ScreenRow) => ScreenRow;

/** The cell of places where nothing was written, or was erased. A blank whose style cannot be seen is the same cell. */
export const plainBlank: ScreenCell = {text: ' ', width: 1, style: ''};

export const isPlainBlank = ({text, style}: ScreenCell) => text === ' ' && style === '';

/** A change of style, the start or the end of a link, any other control sequence, an OSC string, or a single control character. */
const control =
	/\x1b\[([\d;:]*)m|\x1b\]8;(?:id=[a-z\d]*)?;((?:https?:|mailto:)[\x21-\x7e]*|)(?:\x07|\x1b\\)|\x1b\[[\x30-\x3f]*[\x20-\x2f]*[\x40-\x7e]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x1f\x7f-\x9f]/g;

/**
 * Reads one row of a frame. Each row begins in the plain style. Control sequences that do not change the style are left out,
 * so that no text can control the terminal. The row is cut to `columns`. A wide cell that does not fit is replaced by blanks.
 * @param takesLinks whether cells lead to where the row says
 */
export function parseRow(source: string, columns: number, takesLinks = false): ScreenRow {
	const cells: ScreenCell[] = [];
	let used = 0;
	let style: PenStyle = '';
	const put = (text: string) => {
		const blank = marksBlanks(style) ? {...plainBlank, style} : plainBlank;
		for (const {text: grapheme} of graphemes(text)) {
			if (grapheme === filler) continue;
			const width = cellWidth(grapheme);
			if (width === 0) {
				// A mark still belongs to its base when the style changes between them.
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
		else if (takesLinks && match[2] !== undefined) style = withLink(style, match[2]);
		at = match.index + match[0].length;
	}
	if (at < source.length) put(source.slice(at));
	return trimmed(cells);
}

/** The row without plain blanks at its end. */
export function trimmed(row: ScreenRow): ScreenRow {
	return row.slice(0, row.findLastIndex(cell => !isPlainBlank(cell)) + 1);
}

/** The row filled up to so many columns, all plain blanks in this style. */
export function painted(row: ScreenRow, columns: number, style: PenStyle): ScreenRow {
	const blank: ScreenCell = {...plainBlank, style};
	const width = row.reduce((sum, cell) => sum + cell.width, 0);
	const rest = Array<ScreenCell>(Math.max(0, columns - width)).fill(blank);
	return [...row.map(cell => (isPlainBlank(cell) ? blank : cell)), ...rest];
}

export const sameCell = (a: ScreenCell, b: ScreenCell) => a === b || (a.text === b.text && a.style === b.style);
