/** What a cell is to the reader. The theme says how each of these looks (terminal/theme/). */
export type StyleName =
	/** The title of an article or of a story. */
	| 'title'
	/** The line below a title: who tells it, and when. */
	| 'meta'
	/** The title of an article in a list, unread or read. */
	| 'unread'
	| 'read'
	/** Where an article comes from, and when. */
	| 'source'
	| 'date'
	/** Names of sources within a line that is dim. */
	| 'sourceNote'
	/** The sign of an article that the user has given a star. */
	| 'star'
	/** The name of the program. */
	| 'name'
	/** A line between parts of the screen. */
	| 'rule'
	/** What names the lines below it: a day, a part of the help, the key facts. */
	| 'heading'
	/** The line of a list or of a menu that the pointer is at. */
	| 'selected'
	/** The line of a file that cannot be read. */
	| 'problem'
	/** The sentence that a search found, below the title of its article. */
	| 'sentence'
	/** The words of that sentence that were searched for. */
	| 'match'
	/** A key fact in its pane. */
	| 'keyFact'
	/** The one that the pointer is at, while keys go to the facts. */
	| 'selectedKeyFact'
	/** The mark beside a row of the text in which the words of a key fact begin. */
	| 'factMark'
	/** The words that the selected key fact came from. */
	| 'selectedFact'
	/** Words in the text of an article that were looked for in it. */
	| 'found'
	/** A picture, and what is said of one. */
	| 'caption'
	/** Signs that the program puts into a text; they are no part of it. */
	| 'sign'
	/** What the author marks as important. */
	| 'strong'
	/** What the author stresses; `emphasisUpright` in scripts without italics. */
	| 'emphasis'
	| 'emphasisUpright'
	/** Signs of a program within a sentence. */
	| 'inlineCode'
	/** What leads to another page; `linkUpright` in scripts through whose letters an underline would go. */
	| 'link'
	| 'linkUpright'
	/** What the author took back. */
	| 'deleted'
	/** What the author added later; `insertedUpright` as with links. */
	| 'inserted'
	| 'insertedUpright'
	/** The name of the mode, in the status row. */
	| 'mode'
	/** The place in a line where what is typed will stand. */
	| 'caret';

/**
 * What stands in one place of the screen: a base character with its marks.
 *
 * `text` is what is sent for it (already joined and mirrored where the layout was asked to), `width` the columns it
 * takes (1 or 2, or one for each consonant of a cluster of India or Cambodia), and `start`/`end` (UTF-16 offsets, end exclusive) where it stands in the logical text of its paragraph.
 * Cells that stand for no text of a paragraph (padding, borders) have `start === end`.
 */
export interface Cell {
	readonly text: string;
	readonly width: number;
	readonly start: number;
	readonly end: number;
	/** Where it leads to: an address as `openableAddress` gives it. */
	readonly link?: string;
	/** Styles laid over one another, the last one on top. A cell without styles looks like the terminal's plain text. */
	readonly style?: readonly StyleName[];
}

/** A row of the screen in visual order, left to right. */
export type Row = readonly Cell[];

/** UTF-16 offsets into the logical text of a paragraph, end exclusive. */
export interface TextRange {
	readonly start: number;
	readonly end: number;
}
