/** UTF-16 offsets into the logical text of a paragraph, end exclusive. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

export type FactKind = 'event' | 'number' | 'date' | 'place' | 'statement' | 'quote' | 'background';

/**
 * One thing that an article says. `text` is verbatim from its paragraph, parts joined by " … ", and `ranges` are the
 * places of those parts in it. A publisher's own fact that stands in no paragraph word for word has no ranges, and
 * `paragraph` (from 0) is null when it can be matched to none.
 */
export interface KeyFact {
	readonly text: string;
	readonly paragraph: number | null;
	readonly ranges: readonly Range[];
	readonly kind: FactKind;
	readonly origin: 'publisher' | 'extracted';
}
