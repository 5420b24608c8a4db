import type {EncodeRow} from '../row/screen-row.ts';

/** What the writer of frames has to know about the terminal that listens. */
export interface Dialect {
	/**
	 * What to send, cell by cell in the order of sending, so that the terminal shows the row. Never wider than the row.
	 * Where part of a row may be rewritten alone, each column keeps its cell: only the text in it may become another.
	 */
	readonly encode: EncodeRow;
	/** Whether part of a row may be rewritten alone: not where the terminal puts rows in order itself. */
	readonly partialRows: boolean;
	/** Whether it scrolls within margins: DECSTBM, SU, SD, VT and RI at the margins, DL, IL. */
	readonly scrolling: boolean;
	/** Whether it has synchronised output (mode 2026). */
	readonly synchronised: boolean;
	/** Whether a grapheme of several characters takes as many columns as its characters together: see `hasSureWidth`. */
	readonly sumsColumns: boolean;
}
