import type {Article} from '../article/article.ts';
import type {Problem} from '../article/problem.ts';
import type {ReadingState} from '../article/reading-state.ts';
import type {Summary} from '../article/summary.ts';
import type {TextRange} from '../text/row.ts';

export type Sort = 'newest' | 'source' | 'unread' | 'longest';

/** The orders of the list, in the order of going through them. */
export const sorts: readonly Sort[] = ['newest', 'source', 'unread', 'longest'];

/** The fields that the list can be narrowed by. */
export type Field = 'source' | 'language' | 'tag';

/** Which articles a list holds, and in which order. Those of a search stand best first, whatever the sort. */
export interface View {
	readonly sort: Sort;
	readonly unread?: boolean | undefined;
	readonly starred?: boolean | undefined;
	readonly source?: string | undefined;
	readonly language?: string | undefined;
	readonly tag?: string | undefined;
	readonly query?: string | undefined;
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

/**
 * The articles of a view, of which only those asked for are fetched. Their number and order stay as they are while
 * articles are read and marked; `select` looks anew.
 */
export interface Shelf {
	readonly view: View;
	readonly count: number;
	/** The entries from one position up to another, that one left out; fewer at the end. */
	entries(from: number, to: number): readonly ListEntry[];
	/** The position of an article, by its key; -1 when the view does not hold it. */
	indexOf(key: string): number;
	select(view: View): Shelf;
	/** Reads an article. Throws an error with a line for the user when it cannot be read any more. */
	open(entry: ListEntry): Article;
	/** The values that a field has among all articles, the most frequent first. */
	values(field: Field): readonly {readonly value: string; readonly count: number}[];
	/** Where an article has what the view's query looks for. */
	match(entry: ListEntry): Match | undefined;
}
