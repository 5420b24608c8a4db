import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import type {Mute, View} from '../../article/listing.ts';
import {ftsIsExact, ftsQuery, parseQuery, type Query} from '../../search/query/query.ts';
import {prepared} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';
import {phraseTest} from './match.ts';
import {mutedRows} from './muted-rows.ts';
import {isWhole, selectionOf} from './view.ts';

/** The catalogue that rows are read from. */
export interface RowSource {
	/** What is left out of all lists but those of a search. */
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
	const limit = ` LIMIT ${most}`;
	if (!view.query?.trim()) {
		const {sql, values} = selectionOf({...view, muted: mutedRows(source)}, states);
		return source.read(database => rowsOf(database, sql + limit, values));
	}
	const query = parseQuery(view.query);
	const match = ftsQuery(query);
	if (match === '') return [];
	source.indexWords();
	const {sql, values} = selectionOf(view, states, match);
	const isExact = ftsIsExact(query);
	const rows = source.read(database => rowsOf(database, isExact ? sql + limit : sql, values));
	return isExact ? rows : withPhrases(source, rows, query, most);
}

/** Those rows whose articles have the exact phrases as written. The index has stems only, so the articles are read. */
function withPhrases(source: RowSource, rows: readonly number[], query: Query, most: number): number[] {
	const hasPhrases = phraseTest(query);
	const found: number[] = [];
	for (const row of rows) {
		if (found.length === most) break;
		try {
			if (hasPhrases(source.articleOf(row))) found.push(row);
		} catch {
			// An article that is gone has no phrase.
		}
	}
	return found;
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
