import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import type {Mute, View} from '../../article/listing.ts';
import {ftsIsExact, ftsQuery, parseQuery} from '../../search/query/query.ts';
import {prepared} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';
import {phraseTest} from './match.ts';
import {mutedRows} from './muted-rows.ts';
import {isWhole, selectionOf} from './view.ts';

/** The catalogue that rows are read from. */
export interface RowSource {
	/** What is left out of all lists, except the results of a search. */
	readonly mutes: readonly Mute[];
	read<Result>(ask: (database: DatabaseSync) => Result): Result;
	/** The article of a row; throws when it cannot be read any more. */
	articleOf(row: number): Article;
	/** Makes sure that all words are ready for searching. */
	indexWords(): void;
}

export function rowsOf(
	database: DatabaseSync,
	sql: string,
	values: Readonly<Record<string, string | number>>,
): number[] {
	// One JSON text with all rows takes a fifth of the time of a result for each row.
	const statement = prepared(database, `SELECT json_group_array(row) AS rows FROM (${sql})`);
	return JSON.parse((statement.get(values) as {rows: string}).rows);
}

/** The rows of the articles of a view, in its order: the first `most`, or all when that is -1. */
export function articleRows(source: RowSource, view: View, states: ListStates, most = -1): number[] {
	if (view.query?.trim()) return [...foundRows(source, view, states, most)].filter(row => row !== undefined);
	const {sql, values} = selectionOf({...view, muted: mutedRows(source)}, states);
	return source.read(database => rowsOf(database, `${sql} LIMIT ${most}`, values));
}

/** How many articles of a view without a query are unread. To count the read ones and take them off is quick where few are. */
export function unreadCount(source: RowSource, view: View, states: ListStates): number {
	const muted = mutedRows(source);
	const count = (isRead: boolean) => {
		const {counting, values} = selectionOf({...view, sort: 'newest', muted, isRead}, states);
		return (source.read(database => prepared(database, counting).get(values)) as {count: number}).count;
	};
	return count(false) - count(true);
}

/**
 * The rows of a view with a query, best first; undefined for each article that was looked at and does not fit, so that the caller
 * can rest. The index has stems only: for phrases as they are written the articles themselves are read.
 */
export function* foundRows(
	source: RowSource,
	view: View,
	states: ListStates,
	most = -1,
): Generator<number | undefined> {
	const query = parseQuery(view.query!);
	const match = ftsQuery(query);
	if (match === '') return;
	source.indexWords();
	const {sql, values} = selectionOf(view, states, match);
	if (ftsIsExact(query)) {
		yield* source.read(database => rowsOf(database, `${sql} LIMIT ${most}`, values));
		return;
	}
	const hasPhrases = phraseTest(query);
	let found = 0;
	for (const row of source.read(database => rowsOf(database, sql, values))) {
		if (found === most) return;
		const fits = isOf(source, row, hasPhrases);
		if (fits) found++;
		yield fits ? row : undefined;
	}
}

function isOf(source: RowSource, row: number, test: (article: Article) => boolean): boolean {
	try {
		return test(source.articleOf(row));
	} catch {
		// An article that is gone has no phrase.
		return false;
	}
}

/** How many articles may be found, or read for a phrase, before a key that waits for the list is late. */
const mostAtOnce = {words: 10_000, phrases: 30};

/** Whether it takes long to find the articles of a view. */
export function isLongSearch(source: RowSource, view: View): boolean {
	if (!view.query?.trim()) return false;
	const query = parseQuery(view.query);
	const match = ftsQuery(query);
	if (match === '') return false;
	const next = `SELECT 1 FROM word WHERE word MATCH ? LIMIT 1 OFFSET ${mostAtOnce[ftsIsExact(query) ? 'words' : 'phrases']}`;
	return source.read(database => prepared(database, next).get(match)) !== undefined;
}

/** The rows of what could not be read, as negative numbers. Only views of all articles have them. */
export const problemRows = (source: RowSource, view: View): number[] =>
	isWhole(view)
		? source.read(database => rowsOf(database, 'SELECT -row AS row FROM problem ORDER BY row DESC', {}))
		: [];

/** How many rows of articles and problems a view of all articles has. */
export function rowCount(source: RowSource): number {
	const counts = 'SELECT (SELECT count(*) FROM article) + (SELECT count(*) FROM problem) AS count';
	const {count} = source.read(database => prepared(database, counts).get()) as {count: number};
	return count - mutedRows(source).length;
}
