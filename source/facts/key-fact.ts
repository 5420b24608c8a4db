import type {TextRange} from '../text/cell.ts';

/** A place in a paragraph. */
export type Range = TextRange;

export type FactKind = 'event' | 'number' | 'date' | 'place' | 'statement' | 'quote' | 'background';

/**
 * One thing that an article says. Unless its publisher said it, `text` is verbatim from its paragraph, its parts joined by
 * " … ", and `ranges` are their places in it, in order; of facts that khabar extracted they are within one sentence. A
 * publisher's fact keeps the publisher's words: `ranges` are those words in the paragraph, or the sentence that says the
 * same, or none, and `paragraph` (from 0) is null when no paragraph says it.
 */
export interface KeyFact {
	readonly text: string;
	readonly paragraph: number | null;
	readonly ranges: readonly Range[];
	readonly kind: FactKind;
	/** Who found it: the publisher, khabar itself, a program that the user chose for that, or the user. */
	readonly origin: 'publisher' | 'extracted' | 'program' | 'user';
	/** The name of that program. */
	readonly by?: string;
	/** The user's mark: that it is a key fact, or that it is not one. */
	readonly mark?: FactMark['is'];
}

/** What the user says of a fact, or of a sentence that nobody else took for one. */
export interface FactMark {
	/** The words of the fact. */
	readonly text: string;
	/** Its paragraph, from 0, when the mark was made; null when a publisher's fact stood in no paragraph. */
	readonly paragraph: number | null;
	readonly is: 'key' | 'none';
}
