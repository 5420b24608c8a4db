import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {nameOfFile} from '../../article/origin.ts';
import type {Problem} from '../../article/problem.ts';
import {isUtf8Text} from '../../article/read/charset/decode-document.ts';
import {jsonBlanks} from '../../article/read/json-blanks.ts';
import {takeArticles} from '../../article/read/take.ts';
import {fileContent, reasonOf} from '../files/document.ts';
import {lookAt, sureTime} from '../files/news-files.ts';
import type {Stamp} from '../files/stamp.ts';
import {isOfSqlite, prepared} from '../storage/database.ts';
import {type ArticleRows, isBeingRead} from './article-rows.ts';

/** The stamp of a file that could not be read. No file has it, so reading is tried again each time. */
const unreadable: Stamp = {size: -1, modified: null};

interface FileRow extends Stamp {
	readonly row: number;
	readonly reading: number | null;
}

const rowOf = (database: DatabaseSync, name: string) =>
	prepared(database, 'SELECT row, size, modified, reading FROM file WHERE name = ?').get(name) as FileRow | undefined;

function isSame(found: Stamp | string | undefined, known: Stamp | undefined): boolean {
	if (found === undefined) return known === undefined;
	return typeof found === 'object' && found.size === known?.size && found.modified === known.modified;
}

/** Whether the catalogue has a file, and whether it has it as it is now. */
export function compareFile(database: DatabaseSync, folder: string, name: string): {isKnown: boolean; isSame: boolean} {
	const known = rowOf(database, name);
	return {isKnown: known !== undefined, isSame: isSame(lookAt(join(folder, name)), known)};
}

/** What happened: an article was read, or another process is reading the file, and this one waits until it has done so. */
type Step = 'read' | 'wait';

/**
 * Brings what the tables say about a file up to date. It yields after each article that it reads, and while it waits for
 * another process that reads the file: if both read it at once, each would take the other's articles for its own.
 * @returns whether anything changed
 */
export async function* bringUpToDate(
	rows: ArticleRows,
	database: DatabaseSync,
	folder: string,
	name: string,
): AsyncGenerator<Step, boolean> {
	const path = join(folder, name);
	for (;;) {
		const now = Date.now();
		const found = lookAt(path);
		const known = rowOf(database, name);
		// Another process may have read the file already.
		if (isSame(found, known)) return false;
		if (isBeingRead(known?.reading)) {
			yield 'wait';
			continue;
		}
		if (found === undefined) {
			rows.removeFile(known!.row);
			return true;
		}
		const before = known?.size === unreadable.size ? rows.problemOf(known.row) : undefined;
		if (typeof found === 'string') return refuse(rows, name, {file: path, message: found}, before);
		const file = rows.beginFile(name);
		try {
			const isWhole = yield* takeInto(rows, file, path, found);
			if (!isWhole) continue;
			rows.endFile(file, {size: found.size, modified: sureTime(found.modified!, now)});
			return true;
		} catch (error) {
			if (isOfSqlite(error)) throw error;
			return refuse(rows, name, {file: path, message: reasonOf(error)}, before);
		} finally {
			leave(rows, file);
		}
	}
}

function leave(rows: ArticleRows, file: number): void {
	try {
		rows.leaveFile(file);
	} catch (error) {
		// In this case others wait until `silence` is over.
		if (!isOfSqlite(error)) throw error;
	}
}

/**
 * Notes why a file cannot be read.
 * @param before why it could not be read the last time
 */
function refuse(rows: ArticleRows, name: string, problem: Problem, before: string | undefined): boolean {
	const file = rows.beginFile(name);
	rows.addProblem(file, problem);
	rows.endFile(file, unreadable);
	return problem.message !== before;
}

/**
 * Reads a file into the tables.
 * @returns false when another process has begun the file anew
 */
async function* takeInto(rows: ArticleRows, file: number, path: string, found: Stamp): AsyncGenerator<Step, boolean> {
	// The first article waits for a second one. If none comes, a JSON file can be read again, and the article is not stored.
	let first: Article | undefined;
	let position = 0;
	const seen = found.modified!;
	const content = fileContent(path);
	for await (const {articles, problems} of takeArticles(content, {file: path, name: nameOfFile(path)})) {
		for (const problem of problems) rows.addProblem(file, problem);
		for (const article of articles) {
			if (position === 0) first = article;
			else {
				if (position === 1) rows.addArticle(file, 0, first!, {text: true, seen});
				rows.addArticle(file, position, article, {text: true, seen});
				yield 'read';
				if (!rows.goesOn(file)) return false;
			}
			position++;
		}
	}
	if (position === 1) rows.addArticle(file, 0, first!, {text: !isJsonObject(content), seen});
	return true;
}

/**
 * Whether a document is a JSON object in UTF-8, by its first byte that is not a blank. False for a stream, which is too
 * large to look at.
 */
const isJsonObject = (content: Uint8Array | AsyncIterable<Uint8Array>): boolean =>
	content instanceof Uint8Array && content.find(byte => !jsonBlanks.has(byte)) === 0x7b && isUtf8Text(content);
