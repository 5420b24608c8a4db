import type {Direction} from '../text/direction.ts';

/** What a list shows and sorts of an article, without its text. Every string is clean. */
export interface Summary {
	/** By what its reading state is kept: an id of the article's own, or else a digest of its title and first words. */
	readonly key: string;
	/** What it is called on a command line; no other article beside it has the same. */
	readonly id: string;
	readonly title: string;
	readonly source?: string;
	/** Other sources that have it. */
	readonly alsoIn?: readonly string[];
	readonly language?: string;
	readonly direction?: Direction;
	/** ISO 8601, a date or a date and time. */
	readonly published?: string;
	/** The day on which it came, of one that does not say when it was published. */
	readonly added?: string;
	readonly tags: readonly string[];
	/** Length of the text in words. */
	readonly words: number;
}
