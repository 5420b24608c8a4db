/**
 * The room of the article: what an article is (this file, `listing.ts`, `reading-state.ts`), and how documents become
 * articles: `read/` tells what they are, `formats/` and `fields/` take them apart, `markup/` and `prose/` make paragraphs, `paragraph/` says what those are, `schema/` checks.
 * It may import `text/` only.
 */

import type {Direction} from '../text/direction.ts';
import type {Paragraph} from './paragraph/paragraph.ts';

/** A key fact as its publisher wrote it, with the paragraph (from 0) it says it comes from. */
export interface PublishedFact {
	readonly text: string;
	readonly paragraph?: number;
}

/** How an article came here. */
export interface ArticleOrigin {
	/** The file or address that it was read from. */
	readonly from: string;
	/** The format of that document, by its name; files call it `shape`. */
	readonly shape: string;
	/** When it was added to a library, ISO 8601 in UTC. */
	readonly added?: string;
	/** An id that the article brought, but shared with others of its document, so that it identifies none of them. */
	readonly sharedId?: string;
}

/** What an article has in common with another item of its document, so that it is no mark of this one. */
export interface SharedMarks {
	readonly id?: string;
	/** Its address, or an id that is an address. */
	readonly address?: boolean;
}

/** One news item. Every string in it is clean: no control characters, no escape sequences, isolates balanced. */
export interface Article {
	readonly id: string;
	/** What its reading state is kept by, where that is not `id`, as the article brought none. */
	readonly key?: string;
	readonly title: string;
	readonly paragraphs: readonly Paragraph[];
	readonly keyFacts: readonly PublishedFact[];
	readonly authors: readonly string[];
	readonly tags: readonly string[];
	/** BCP 47, as the publisher gives it. */
	readonly language?: string;
	/** The direction that the publisher says the article has; see `articleDirection`. */
	readonly direction?: Direction;
	readonly source?: string;
	/** Other sources that have the article at the same address. */
	readonly alsoIn?: readonly string[];
	readonly url?: string;
	/** ISO 8601, a date or a date and time. */
	readonly published?: string;
	readonly modified?: string;
	readonly section?: string;
	readonly summary?: string;
	readonly origin?: ArticleOrigin;
	/** Only while its document is read: it is not kept. */
	readonly shared?: SharedMarks;
}
