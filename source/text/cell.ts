/** How a cell is drawn. Absent means the terminal's own. Colours are the sixteen that every terminal has. */
export interface Style {
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
	readonly color?: 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan';
}

/**
 * What stands in one place of the screen: a base character with its marks.
 *
 * `text` is what is sent for it (already joined and mirrored where the layout was asked to), `width` the columns it
 * takes, and `start`/`end` (UTF-16 offsets, end exclusive) where it stands in the logical text of its paragraph.
 * Cells that stand for no text of a paragraph (padding, borders) have `start === end`.
 */
export interface Cell {
	readonly text: string;
	readonly width: number;
	readonly start: number;
	readonly end: number;
	readonly style?: Style;
}

/** A row of the screen in visual order, left to right. */
export type Row = readonly Cell[];
