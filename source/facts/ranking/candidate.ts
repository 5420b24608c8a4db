import type {Range} from '../key-fact.ts';
import type {Word} from '../language/words.ts';

/** A statement of the story that could be shown as a key fact. */
export interface Candidate {
	readonly paragraph: number;
	/** The words of the whole sentence. */
	readonly words: readonly Word[];
	/** What of it would be shown: where it stands in its paragraph, its letters and its words. */
	readonly ranges: readonly Range[];
	readonly text: string;
	readonly shown: readonly Word[];
	/** Whether its sentence began in the paragraph before. */
	readonly continued: boolean;
	/** How many paragraphs of the story stand before its own, sentences before it in that, and statements in its sentence. */
	readonly paragraphsBefore: number;
	readonly sentencesBefore: number;
	readonly statementsBefore: number;
}

/** The distinct stems of words that say what a text is about. */
export function stems(words: readonly Word[]): Set<string> {
	return new Set(words.filter(word => word.content).map(word => word.stem));
}

/** How many members two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	const [few, many] = a.size < b.size ? [a, b] : [b, a];
	let count = 0;
	for (const member of few) if (many.has(member)) count++;
	return count;
}
