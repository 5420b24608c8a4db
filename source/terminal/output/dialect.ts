import type {EncodeRow} from '../row/screen-row.ts';
import type {PenStyle} from '../row/style.ts';

/** What has to be known about the terminal in order to write frames to it. */
export interface Dialect {
	/**
	 * Gives the cells to send, in the order of sending, so that the terminal shows the row. They are not wider than the row.
	 * If a part of a row may be rewritten alone, each cell keeps its columns, and only its text may change.
	 */
	readonly encode: EncodeRow;
	/** Whether a part of a row may be rewritten alone. It may not if the terminal orders the row itself. */
	readonly partialRows: boolean;
	/** Whether it can scroll within margins, with DECSTBM, SU, SD, DL, IL, and VT and RI at the margins. */
	readonly scrolling: boolean;
	/** Whether it can scroll between a left and a right margin, too (DECSLRM); its mode 69 is set then. */
	readonly columnMargins?: boolean;
	/** Whether it has synchronised output (mode 2026). */
	readonly synchronised: boolean;
	/** Whether it takes addresses for cells (OSC 8). */
	readonly links: boolean;
	/** How cells without a style look, blank ones too. Absent: as the terminal draws plain text. */
	readonly base?: PenStyle;
	/** Whether a grapheme of several characters takes as many columns as its characters together: see `hasSureWidth`. */
	readonly sumsColumns: boolean;
}
