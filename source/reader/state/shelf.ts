import type {Article} from '../../article/article.ts';
import type {Field, ListEntry, Match, View} from '../../article/listing.ts';

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
