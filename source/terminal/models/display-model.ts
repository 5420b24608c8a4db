/**
 * What a terminal makes of a row that it is sent, once it has been asked to leave rows alone.
 *
 * The rows of the program are pictures: joined cells in visual order. `display` is what the terminal does to a row,
 * `encode` its inverse.
 */
export interface DisplayModel {
	/**
	 * How it orders the cells: as they are sent; each right-to-left word turned round; by UAX #9 with a left-to-right
	 * base; by UAX #9 with the base of the row's first strong character, the row filled up with blanks.
	 */
	readonly order: 'sent' | 'words' | 'ltr' | 'detected';
	/**
	 * How it joins Arabic letters: not at all; plain letters only, presentation forms stand as they are; all, forms too,
	 * by their neighbours.
	 */
	readonly joining: 'none' | 'letters' | 'all';
	/** Whether characters that UAX #9 mirrors are turned (L4) where the terminal orders. */
	readonly mirrors: boolean;
	/**
	 * Boxes and blocks, from U+2500 to this one, run left to right, and so does a row whose base is looked for and that has
	 * one; 0 where they are the neutrals that Bidi_Class makes of them.
	 */
	readonly lastBox: number;
	/** Whether marks of direction (U+200E) are heeded, and take no column. */
	readonly directionMarks: boolean;
	/** Whether a joiner (U+200D) is heeded, takes no column and leaves the next cell alone. */
	readonly joiner: boolean;
	/** Whether cells of two columns stand right within a right-to-left run. */
	readonly wideRightToLeft: boolean;
	/** Whether a combining mark is drawn over its letter. */
	readonly marks: boolean;
	/** Whether a part of a row can be written alone: nowhere that its cells move or change with their neighbours. */
	readonly partialRows: boolean;
}

const asSent: DisplayModel = {
	order: 'sent',
	joining: 'none',
	mirrors: false,
	lastBox: 0,
	directionMarks: false,
	joiner: true,
	wideRightToLeft: true,
	marks: true,
	partialRows: true,
};

const ordering: DisplayModel = {...asSent, order: 'ltr', joining: 'letters', mirrors: true, partialRows: false};

/** The models, from the plainest on. */
export const displayModels = {
	/** Shows what it is sent. */
	plain: asSent,
	/** The same, on a console with one glyph a cell. */
	unmarked: {...asSent, marks: false},
	/** kitty's: HarfBuzz shapes each word by itself, from right to left. */
	words: {...asSent, order: 'words', joining: 'letters', partialRows: false},
	/** UAX #9 and no more, left to right. */
	ltr: ordering,
	/** The same with the base that each row begins with. */
	detected: {...ordering, order: 'detected'},
	/** mlterm's: and from the left in a row with boxes. */
	detectedBoxes: {...ordering, order: 'detected', lastBox: 0x259f},
	/** Konsole's: ICU orders and shapes, boxes stay where they are, nothing is mirrored. */
	boxes: {
		...ordering,
		joining: 'all',
		mirrors: false,
		lastBox: 0x25ff,
		directionMarks: true,
		wideRightToLeft: false,
	},
} as const satisfies Readonly<Record<string, DisplayModel>>;

export type ModelName = keyof typeof displayModels;

export const modelNames = Object.keys(displayModels) as ModelName[];
