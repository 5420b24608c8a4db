import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../article/article.ts';
import {parseArticles, sizeLimit, tooLarge} from '../article/parse.ts';
import type {Reading} from '../article/reading.ts';
import type {ArticleRows, Stamp} from './article-rows.ts';
import {prepared} from './database.ts';
import {failureOf} from './failure.ts';
import {lookAt, sureTime} from './news-files.ts';

/** Of a file that could not be read: it is tried each time. */
const unreadable: Stamp = {size: -1, modified: null};

interface FileRow extends Stamp {
	readonly row: number;
}

const rowOf = (database: DatabaseSync, name: string) =>
	prepared(database, 'SELECT row, size, modified FROM file WHERE name = ?').get(name) as FileRow | undefined;

/** Whether the catalogue has a file, and whether it has it as it is now. */
export function compareFile(database: DatabaseSync, folder: string, name: string): {isKnown: boolean; isSame: boolean} {
	const known = rowOf(database, name);
	const found = lookAt(join(folder, name));
	return {isKnown: known !== undefined, isSame: isSame(found, known)};
}

function isSame(found: Stamp | string | undefined, known: Stamp | undefined): boolean {
	if (found === undefined) return known === undefined;
	return typeof found === 'object' && found.size === known?.size && found.modified === known.modified;
}

/**
 * Brings what the tables say of a file up to date. It yields after each article that it read.
 * @returns whether anything changed
 */
export async function* takeFile(
	rows: ArticleRows,
	database: DatabaseSync,
	folder: string,
	name: string,
): AsyncGenerator<void, boolean> {
	const path = join(folder, name);
	const known = rowOf(database, name);
	const now = Date.now();
	const found = lookAt(path);
	// Another process may have been here first.
	if (isSame(found, known)) return false;
	if (found === undefined) {
		rows.removeFile(known!.row);
		return true;
	}
	let failure = typeof found === 'string' ? found : undefined;
	let bytes: Uint8Array | undefined;
	if (typeof found === 'object' && found.size <= sizeLimit) {
		try {
			bytes = readFileSync(path);
		} catch (error) {
			failure = failureOf(error);
		}
	}
	if (failure !== undefined) {
		if (known && rows.problemOf(known.row) === failure) return false;
		const file = rows.beginFile(name);
		rows.addProblem(file, {file: path, message: failure});
		rows.endFile(file, unreadable);
		return true;
	}
	const file = rows.beginFile(name);
	const {size, modified} = found as Stamp;
	// The first article waits: alone, its file gives it again.
	let first: Article | undefined;
	let position = 0;
	for (const {articles, problems} of readings(bytes, path)) {
		for (const problem of problems) rows.addProblem(file, problem);
		for (const article of articles) {
			if (position === 0) first = article;
			else {
				if (position === 1) rows.addArticle(file, 0, first!, {text: true});
				rows.addArticle(file, position, article, {text: true});
			}
			position++;
			yield;
		}
	}
	if (position === 1) rows.addArticle(file, 0, first!, {text: false});
	rows.endFile(file, {size, modified: sureTime(modified!, now)});
	yield;
	return true;
}

function readings(bytes: Uint8Array | undefined, path: string): Reading[] {
	return [bytes ? parseArticles(bytes, path) : {articles: [], problems: [{file: path, message: tooLarge}]}];
}
