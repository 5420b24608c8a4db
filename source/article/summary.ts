import type {Direction} from '../text/direction.ts';

/** What a list shows and sorts of an article, without its text. Every string is clean. */
export interface Summary {
	/** The key of its reading state: an id of the article's own, or else a digest of its title and first words. */
	readonly key: string;
	/** What it is called on a command line; no other article beside it has the same. */
	readonly id: string;
	readonly title: string;
	readonly source?: string;
	/** Other sources that have it. */
	readonly alsoIn?: readonly string[];
	readonly language?: string;
	/** That of the article, which its paragraphs and its title go by. */
	readonly direction: Direction;
	/** The address of its page, as it is written. */
	readonly url?: string;
	/** ISO 8601, a date or a date and time. */
	readonly published?: string;
	/**
	 * The moment by which it is listed, in milliseconds since 1970 (see `listedTime`); absent where it has no date, and it is
	 * not known when it came.
	 */
	readonly time?: number;
	readonly tags: readonly string[];
	/** Length of the text in words. */
	readonly words: number;
}
