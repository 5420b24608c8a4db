/** A place in an article: a paragraph (from 0) and a UTF-16 offset in its text. It holds at any width. */
export interface Place {
	readonly paragraph: number;
	readonly offset: number;
}

/** Where the reader stands within an article. */
export interface Standing {
	/** The first text in the window. A change of size leaves it alone. */
	readonly top: Place;
	/** The current paragraph. */
	readonly current: number;
}

/** The places of an article that the user marked, from the letter of each. */
export type PlaceMarks = Readonly<Record<string, Place>>;
/** The user's mark of a fact or a sentence: that it is a key fact, or that it is not one. */
export interface FactMark {
	/** The words of the fact. */
	readonly text: string;
	/** Its paragraph (from 0) when the mark was made; null when a publisher's fact stood in no paragraph. */
	readonly paragraph: number | null;
	readonly is: 'key' | 'none';
}

/** What is kept of reading an article. Nothing is kept of an article that nobody opened or marked. */
export interface ReadingState extends Standing {
	/** The furthest that was seen, in whole percent of the text. */
	readonly percent: number;
	/** The end was seen, or the user said so; the user may take it back. */
	readonly read: boolean;
	readonly starred: boolean;
	/** When it was opened last, ISO 8601 in UTC. */
	readonly opened?: string;
	/** Its text has changed since it was read, and it was not opened again. */
	readonly changed?: true;
	readonly places?: PlaceMarks;
	/** The user's marks of facts, in the order in which they were made; absent where there are none. */
	readonly facts?: readonly FactMark[];
}

/** The state of an article for which no state is kept. */
export const untouched: ReadingState = {
	top: {paragraph: 0, offset: 0},
	current: 0,
	percent: 0,
	read: false,
	starred: false,
};
