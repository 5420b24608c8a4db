import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {formatProblem} from '../../article/problem.ts';
import {parseArticles} from '../../article/read/parse.ts';
import {reasonOf} from '../files/document.ts';
import {readRegularFile} from '../files/regular-file.ts';
import {prepared} from '../storage/database.ts';

/** Where an article is. */
interface StoredArticle {
	readonly row: number;
	readonly id: string;
	readonly key: string;
	/** The name of its file; null when it is in none. */
	readonly name: string | null;
	/** The article itself, if its file would not give it alone. */
	readonly json: string | null;
}

/** Finds an article by its key or its row. */
export function findArticle(
	database: DatabaseSync,
	column: 'key' | 'article.row',
	value: string | number,
): StoredArticle | undefined {
	const sql = `
		SELECT article.row, id, key, name, json FROM article LEFT JOIN file ON file.row = article.file
		LEFT JOIN text ON text.article = article.row WHERE ${column} = ?`;
	return prepared(database, sql).get(value) as StoredArticle | undefined;
}

/**
 * Reads the one article of a file.
 * @throws {Error} why it cannot be read any more, in one line
 */
export function readArticle(file: string): Article {
	let bytes: Uint8Array;
	try {
		bytes = readRegularFile(file);
	} catch (error) {
		throw new Error(formatProblem({file, message: reasonOf(error)}));
	}
	const {articles, problems} = parseArticles(bytes, file);
	if (articles.length > 0) return articles[0]!;
	throw new Error(formatProblem(problems[0]!));
}
