import type {TextRange} from '../text/cell.ts';

/** A place in a paragraph. */
export type Range = TextRange;

export type FactKind = 'event' | 'number' | 'date' | 'place' | 'statement' | 'quote' | 'background';

/**
 * One thing that an article says. When `origin` is `extracted`, `text` is verbatim from its paragraph, its parts joined by
 * " … ", and `ranges` are their places in it, in order and within one sentence. A publisher's fact keeps the publisher's
 * words: `ranges` are those words in the paragraph, or the sentence that says the same, or none, and `paragraph` (from 0) is
 * null when no paragraph says it.
 */
export interface KeyFact {
	readonly text: string;
	readonly paragraph: number | null;
	readonly ranges: readonly Range[];
	readonly kind: FactKind;
	readonly origin: 'publisher' | 'extracted';
}
