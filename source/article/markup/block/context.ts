/** What stands around a text in its markup. */
import type {FormedParagraph} from '../../paragraph/paragraph.ts';

/** A paragraph while the markup around it is read. */
export type Draft = {-readonly [Name in keyof FormedParagraph]: FormedParagraph[Name]};

/** An item of a list. */
export interface Item {
	/** Of a numbered list. */
	readonly number: number | undefined;
	/** The paragraph that shows its bullet or its number, once there is one. */
	shown: Draft | undefined;
}

export interface Context {
	/** How many quotations, lists, and items and the like that set their text apart, are open. */
	readonly quotes: number;
	readonly lists: number;
	readonly items: number;
	/** Which of these is nearest. */
	readonly nearest?: 'item' | 'quote';
	/** The nearest item of a list. */
	readonly item?: Item | undefined;
	/** The level of the heading. */
	readonly level?: number;
	readonly isCaption?: boolean;
	/** What says what the text after it is about: the term of a definition, the summary of details. */
	readonly isTerm?: boolean;
	/** Whether blanks and lines are those of code. */
	readonly isCode?: boolean;
	/** Whether ends of lines count, as those of an address. */
	readonly hasLines?: boolean;
}

export const noContext: Context = {quotes: 0, lists: 0, items: 0};
