import type {Range} from './key-fact.ts';
import type {Word} from './words.ts';

/** A sentence of the story that could be shown as a key fact. */
export interface Candidate {
	readonly paragraph: number;
	/** Where the whole sentence stands in its paragraph, and its words. */
	readonly sentence: Range;
	readonly words: readonly Word[];
	/** What of it would be shown, and the words of that. */
	readonly ranges: readonly Range[];
	readonly shown: readonly Word[];
	/** How many paragraphs of the story stand before its own, and sentences before it in that. */
	readonly paragraphsBefore: number;
	readonly sentencesBefore: number;
}

/** The distinct stems of words that say what a text is about. */
export function stems(words: readonly Word[]): Set<string> {
	return new Set(words.filter(word => word.content).map(word => word.stem));
}
