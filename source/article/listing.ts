import type {TextRange} from '../text/cell.ts';
import type {Problem} from './problem.ts';
import type {ReadingState} from './reading-state.ts';
import type {Summary} from './summary.ts';

type Sort = 'newest' | 'source' | 'unread' | 'longest';

/** The orders of the list, in the order of going through them. */
export const sorts: readonly Sort[] = ['newest', 'source', 'unread', 'longest'];

/** The fields that the list can be narrowed by. */
export type FilterField = 'source' | 'language' | 'tag';

/**
 * Which articles a list holds, and in which order. An article has to meet all that is named. The results of a search are in
 * the order of how well they fit, whatever the sort.
 */
export interface View {
	readonly sort: Sort;
	readonly unread?: boolean | undefined;
	readonly starred?: boolean | undefined;
	readonly source?: string | undefined;
	readonly language?: string | undefined;
	readonly tag?: string | undefined;
	/** Not older than this moment, in milliseconds since 1970. */
	readonly since?: number | undefined;
	/** Older than this moment, in milliseconds since 1970. */
	readonly before?: number | undefined;
	/** Words to look for. */
	readonly query?: string | undefined;
}

/** What the user does not want to see: articles that fit a query, of one source or of all. */
export interface Mute {
	readonly query: string;
	readonly source?: string | undefined;
}

/** A line of the list: an article, or what stands in its place when it could not be read. */
export interface ListEntry {
	readonly summary: Summary;
	/** As it was kept when the entry was fetched. */
	readonly state: ReadingState;
	/** Why it cannot be read, where it cannot. */
	readonly problem?: Problem;
}

/** Where an article has what was searched for. */
export interface Match {
	/** From 0; undefined when it is the title, the source or a publisher's fact that fits. */
	readonly paragraph?: number;
	/** The sentence that fits best, and the places of the words in it. */
	readonly sentence: string;
	readonly ranges: readonly TextRange[];
}
