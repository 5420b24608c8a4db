import type {Article} from '../../article/article.ts';
import type {FilterField, ListEntry, Match, View} from '../../article/listing.ts';

/**
 * The articles of a view. Only those that are asked for are fetched. Their number and their order stay as they are while
 * articles are read and marked; `select` makes a new shelf of what is there by then.
 */
export interface Shelf {
	readonly view: View;
	readonly count: number;
	/** Its articles are still being looked for: `found` actions bring them. */
	readonly isSearching?: boolean;
	/** The entries from position `from` up to, but not including, `to`; fewer where the shelf ends before. */
	entries(from: number, to: number): readonly ListEntry[];
	/** How many of its articles are unread, by the states that are kept. This may take some time in a long list. */
	countUnread(): number;
	/** The position of the article with a key; -1 where the view does not hold it. */
	indexOf(key: string): number;
	select(view: View): Shelf;
	/** Reads an article. Throws an error with a line for the user when it cannot be read any more. */
	open(entry: ListEntry): Article;
	/** The file of the folder that has the article; undefined for one that is in no file of a folder. */
	fileOf(entry: ListEntry): string | undefined;
	/** The values that a field has among all articles, the most frequent first. */
	values(field: FilterField): readonly {readonly value: string; readonly count: number}[];
	/** The place of an article that fits the query of the view. */
	match(entry: ListEntry): Match | undefined;
}
