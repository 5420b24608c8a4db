import type {Direction} from '../../text/direction.ts';

/**
 * What a paragraph is: a text, what it is in its article (its kind), and what parts of the text are (its marks). Files write
 * it the same way. Offsets are UTF-16 units of the text, and never count what is not in the text: bullets, numbers, bars and
 * blanks between the columns of a table belong to the screen.
 */

export const paragraphKinds = [
	/** What all paragraphs are that say nothing else. */
	'text',
	'heading',
	/** Of a list. */
	'item',
	/** Of a quotation that stands apart. */
	'quote',
	/** Lines of a program and the like; line ends and blanks count. */
	'code',
	/** Of a table. */
	'row',
	/** What is said of a picture or of a table. */
	'caption',
	/** A picture, its text is what it shows. */
	'image',
	/** Lines of a poem, an address and the like; line ends count. */
	'verse',
	/** A line between parts of the text. It has no text. */
	'rule',
] as const;

export type ParagraphKind = (typeof paragraphKinds)[number];

export const markNames = [
	'strong',
	'emphasis',
	'code',
	/** Its value is the address. */
	'link',
	'sup',
	'sub',
	'deleted',
	'inserted',
	/** Its value is how the text is read. */
	'ruby',
] as const;

export type MarkName = (typeof markNames)[number];

/** What a part of a text is; `end` is exclusive. */
export type Mark = readonly [start: number, end: number, name: MarkName, value?: string];

/** Where a cell of a table stands in the text of its row; `end` is exclusive, and equals `start` where it is empty. */
export type CellRange = readonly [start: number, end: number];

export interface FormedParagraph {
	readonly text: string;
	/** Absent for `text`. */
	readonly kind?: ParagraphKind;
	/** Of a heading, 1 to 6. */
	readonly level?: number;
	/** Of an item of a numbered list. Others have a bullet. */
	readonly number?: number;
	/** Of an item, how many lists it stands in; of a quotation, how many quotations; 1 where it is absent. */
	readonly depth?: number;
	/** In how many quotations a paragraph stands that is of another kind. */
	readonly quoted?: number;
	/** In how many items of lists a paragraph stands that is of another kind. */
	readonly indent?: number;
	/** Of a row, in order. */
	readonly cells?: readonly CellRange[];
	/** Whether a row names the columns of those below it. */
	readonly header?: boolean;
	/** Of a picture, its address. */
	readonly url?: string;
	/** Of a picture. */
	readonly title?: string;
	/** The direction of the article that it is from, where it stands in a document of another one. It is in no file. */
	readonly around?: Direction;
	/** Sorted by `start`, the longer first; those of one name do not overlap. */
	readonly marks?: readonly Mark[];
}

/** One that is a text and nothing else is written as that text. */
export type Paragraph = string | FormedParagraph;

/** A paragraph of an article of a direction, to stand in a document of many articles. */
export const fromArticle = (paragraph: Paragraph, around: Direction): FormedParagraph =>
	typeof paragraph === 'string' ? {text: paragraph, around} : {...paragraph, around};

export const textOf = (paragraph: Paragraph): string => (typeof paragraph === 'string' ? paragraph : paragraph.text);

export const kindOf = (paragraph: Paragraph): ParagraphKind =>
	typeof paragraph === 'string' ? 'text' : (paragraph.kind ?? 'text');

export const marksOf = (paragraph: Paragraph): readonly Mark[] =>
	typeof paragraph === 'string' ? [] : (paragraph.marks ?? []);

const kept = new WeakMap<readonly Paragraph[], readonly string[]>();

/** The texts of paragraphs; the same list each time that it is asked for. */
export function textsOf(paragraphs: readonly Paragraph[]): readonly string[] {
	let texts = kept.get(paragraphs);
	if (!texts) {
		const areTexts = paragraphs.every(paragraph => typeof paragraph === 'string');
		texts = areTexts ? (paragraphs as readonly string[]) : paragraphs.map(textOf);
		kept.set(paragraphs, texts);
	}
	return texts;
}

/** Whether a paragraph is there to be read: only a line between paragraphs has no text. */
export const isHeld = (paragraph: Paragraph): boolean => textOf(paragraph) !== '' || kindOf(paragraph) === 'rule';

/** The text that an article begins with, pictures aside: it is the same for those who read its structure and those who do not. */
export const beginningOf = (paragraphs: readonly Paragraph[]): string =>
	textOf(paragraphs.find(paragraph => isHeld(paragraph) && !isBeside(paragraph)) ?? paragraphs[0] ?? '');

const isBeside = (paragraph: Paragraph): boolean => kindOf(paragraph) === 'image' || kindOf(paragraph) === 'rule';

/** Kinds whose lines stand as they are written. */
export const keepsLines = (kind: ParagraphKind): boolean => kind === 'code' || kind === 'verse';
