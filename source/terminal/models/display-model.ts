/**
 * What terminals make of the rows that they are sent: a model for each kind of terminal (this file), what a terminal of a
 * model shows (`display.ts`), and the inverse, what to send so that it shows a given row (`encode.ts`). May import `row/`
 * and `text/`.
 */

/** What one kind of terminal does with a row of text that it is sent, after khabar has asked it to leave rows alone. */
export interface DisplayModel {
	/**
	 * The order in which the terminal shows the cells of a row:
	 * - `sent`: the order in which they arrive.
	 * - `words`: the same, but each right-to-left word is reversed.
	 * - `ltr`: the order of UAX #9, for a paragraph whose base direction is left to right.
	 * - `detected`: the order of UAX #9. The base direction is that of the first strong character of the row. Before the
	 *   terminal orders the row, it fills the row with blanks up to its last column.
	 */
	readonly order: 'sent' | 'words' | 'ltr' | 'detected';
	/**
	 * Which Arabic letters the terminal joins:
	 * - `none`: it joins nothing.
	 * - `letters`: it joins plain letters, and shows presentation forms as they are.
	 * - `all`: it joins plain letters and presentation forms. The neighbours of a letter decide its form.
	 */
	readonly joining: 'none' | 'letters' | 'all';
	/** Whether the terminal mirrors brackets and similar characters in right-to-left text (UAX #9, L4). */
	readonly mirrors: boolean;
	/**
	 * The last of the box-drawing characters that this terminal treats specially; the first is U+2500. It gives them the
	 * class L (left to right) instead of their Bidi_Class, ON. In the order `detected`, a row that contains one of them has
	 * a left-to-right base. The value 0 means that the terminal treats no character specially.
	 */
	readonly lastBox: number;
	/** Whether a direction mark (U+200E) has an effect on the order, and takes no column. */
	readonly directionMarks: boolean;
	/** Whether a joiner (U+200D) has an effect on the joining, takes no column, and does not change the next cell. */
	readonly joiner: boolean;
	/**
	 * Whether U+2800 (BRAILLE PATTERN BLANK) may be sent in place of a blank. It looks like a blank, but its class is L, so
	 * it separates right-to-left text from a number beside it. It is sent hidden (SGR 8), because some fonts draw a box for
	 * it.
	 */
	readonly strongBlank: boolean;
	/** Whether the terminal shows a cell of two columns correctly within right-to-left text. */
	readonly wideRightToLeft: boolean;
	/** Whether the terminal draws a combining mark over its letter. */
	readonly marks: boolean;
	/** Whether a part of a row can be written alone. It cannot where cells move, or change, with their neighbours. */
	readonly partialRows: boolean;
}

const asSent: DisplayModel = {
	order: 'sent',
	joining: 'none',
	mirrors: false,
	lastBox: 0,
	directionMarks: false,
	joiner: true,
	strongBlank: false,
	wideRightToLeft: true,
	marks: true,
	partialRows: true,
};

const ordering: DisplayModel = {
	...asSent,
	order: 'ltr',
	joining: 'letters',
	mirrors: true,
	strongBlank: true,
	partialRows: false,
};

/** All models. The key `D` in the reader and `khabar doctor` offer them in this order. */
export const displayModels = {
	/** Shows cells as they are sent. */
	plain: asSent,
	/** The same, on a console that draws one glyph in each cell and therefore no marks. */
	unmarked: {...asSent, marks: false},
	/** kitty: HarfBuzz shapes each word separately, from right to left. */
	words: {...asSent, order: 'words', joining: 'letters', partialRows: false},
	/** UAX #9 with a left-to-right base, and nothing else. */
	ltr: ordering,
	/** UAX #9 with the base direction of the first strong character of each row. */
	detected: {...ordering, order: 'detected'},
	/** mlterm: like `detected`, but a row that contains a box-drawing character has a left-to-right base. */
	detectedBoxes: {...ordering, order: 'detected', lastBox: 0x259f},
	/** Konsole: ICU orders and shapes the row, box-drawing characters stay in place, and nothing is mirrored. */
	boxes: {
		...ordering,
		joining: 'all',
		mirrors: false,
		lastBox: 0x25ff,
		directionMarks: true,
		strongBlank: false,
		wideRightToLeft: false,
	},
} as const satisfies Readonly<Record<string, DisplayModel>>;

/**
 * Whether a row has the direction of its first letter, and nothing that is not seen can give it another one: no box, no
 * strong blank.
 */
export const goesByFirstLetter = ({order, lastBox, strongBlank}: DisplayModel): boolean =>
	order === 'detected' && lastBox === 0 && !strongBlank;

export type ModelName = keyof typeof displayModels;

export const modelNames = Object.keys(displayModels) as ModelName[];
