/**
 * One paragraph on the screen: what its kind makes of it (bullets, bars, columns, lines that are kept), and what its marks
 * make of its cells. `lay-out.ts` gives its rows, `spacing.ts` the blank rows after it, `lists.ts` and `tables.ts` what it has
 * to know of its neighbours. Everything here is pure. May import `article/paragraph/` and `text/`.
 */

import type {LinkEnd} from '../../../article/paragraph/links.ts';
import type {Paragraph} from '../../../article/paragraph/paragraph.ts';
import type {Row} from '../../../text/cell.ts';
import type {Direction} from '../../../text/direction.ts';
import type {Worker} from '../../../text/layout.ts';

export interface LayoutOptions {
	/** Columns of a line, 1 or more; infinite where lines are not broken. */
	readonly width: number;
	/** The direction of the article. */
	readonly direction: Direction;
	/** The language of the article (BCP 47), for the words that the screen adds. */
	readonly language?: string | undefined;
	/** How many columns of long lines of code are out of sight on the left. Absent, such lines are broken and not cut. */
	readonly codeShift?: number;
	/** Whether letters can be struck through: text that was deleted needs no signs then. */
	readonly strikes?: boolean;
	/** The numbers that stand behind the links of a paragraph. Absent, none do. */
	readonly linkNumbers?: ((paragraph: Paragraph) => readonly LinkEnd[]) | undefined;
}

/** A row of a paragraph. Cells that stand for no text (bullets, bars, blanks between columns) have `start === end`. */
export interface LaidRow {
	/**
	 * Where the parts of the text begin that the row has, in UTF-16 offsets, ascending; one where it is all of one piece, none
	 * where the row has nothing of the text.
	 */
	readonly starts: readonly number[];
	/** In visual order, joined, with the styles of kind and marks; not aligned. */
	cells(): Row;
	/** In the order of reading; who joins letters is said by `shaping`. */
	logical(shaping: Worker): Row;
}

export interface LaidOut {
	readonly direction: Direction;
	/** One or more. */
	readonly rows: readonly LaidRow[];
}
