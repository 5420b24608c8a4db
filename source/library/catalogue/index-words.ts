import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {execute, isOfSqlite, prepared} from '../storage/database.ts';
import {ArticleRows} from './article-rows.ts';
import {LongTransaction} from './long-transaction.ts';
import {type Pace, Work} from './pace.ts';
import type {Progress, Scanned} from './scan.ts';

const unindexed = `
	SELECT row, key FROM unindexed JOIN article ON article.row = unindexed.article
	WHERE unindexed.article > ? ORDER BY unindexed.article LIMIT 1`;

/** The first of the articles without words that come after a row. */
const nextUnindexed = (database: DatabaseSync, after = 0) =>
	prepared(database, unindexed).get(after) as {readonly row: number; readonly key: string} | undefined;

const unindexedCount = (database: DatabaseSync): number =>
	(prepared(database, 'SELECT count(*) AS count FROM unindexed').get() as {count: number}).count;

export const hasUnindexed = (database: DatabaseSync): boolean => nextUnindexed(database) !== undefined;

/**
 * Makes the words ready for searching of all articles that were added without them: that takes longer than all else, and a
 * command that adds thousands of articles should not wait for it. It yields after each slice of work, and at the end.
 */
export async function* indexWords(
	catalogue: Scanned & {article(key: string): Article},
	pace: Pace,
): AsyncGenerator<Required<Progress>['words']> {
	if (!catalogue.read(hasUnindexed)) return;
	const work = new Work(pace);
	const {database, close} = catalogue.openForWriting();
	const transaction = new LongTransaction(database);
	const rows = new ArticleRows(database, {words: true});
	let last = 0;
	let done = 0;
	const progress = () => ({done, all: done + unindexedCount(database)});
	try {
		for (;;) {
			for await (const _ of transaction.begin()) yield progress();
			const next = nextUnindexed(database, last);
			if (!next) break;
			last = next.row;
			const article = articleOf(catalogue, next.key);
			if (article) {
				rows.addWords(next.row, article);
				execute(database, 'DELETE FROM unindexed WHERE article = ?', next.row);
				done++;
			}
			if (!work.isTiring) continue;
			transaction.end('COMMIT');
			yield progress();
			await work.rest();
		}
		transaction.end('COMMIT');
		yield progress();
	} catch (error) {
		transaction.end('ROLLBACK');
		throw error;
	} finally {
		transaction.end('COMMIT');
		close();
	}
}

/** The article of a key; undefined when its file cannot be read now. The next time it may be there again. */
function articleOf(catalogue: {article(key: string): Article}, key: string): Article | undefined {
	try {
		return catalogue.article(key);
	} catch (error) {
		if (isOfSqlite(error)) throw error;
		return undefined;
	}
}
