import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {listedTime} from '../../article/dates/day.ts';
import {articleDirection} from '../../article/direction.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {textOf} from '../../article/paragraph/paragraph.ts';
import type {Problem} from '../../article/problem.ts';
import {detectLanguage} from '../../text/detect-language.ts';
import type {Stamp} from '../files/stamp.ts';
import {titleOfDay} from '../identity/find-duplicate.ts';
import {stateKey} from '../identity/state-key.ts';
import {textDigest} from '../identity/text-digest.ts';
import {execute, prepared} from '../storage/database.ts';
import {countWords, indexedWords} from './article-words.ts';
import {UniqueNames} from './unique-names.ts';

/**
 * A process that reads a file writes the time into its row every `beat` milliseconds. When that time is older than `silence`,
 * the process was stopped or killed, and others need not wait for it.
 */
const beat = 500;
const silence = 4000;

/** Whether another process is reading a file, by what its row says. */
export const isBeingRead = (reading: number | null | undefined): boolean =>
	reading !== null && reading !== undefined && Math.abs(Date.now() - reading) < silence;

/** Writes articles into the tables of a catalogue. The caller opens and ends the transactions. */
export class ArticleRows {
	readonly #database: DatabaseSync;
	readonly #hasWords: boolean;
	readonly #hasDigests: boolean;
	/** Which names articles got, and which they wanted. */
	readonly #names: UniqueNames;
	/** The time that was last written into the row of the file that is being read here. */
	#reading = 0;

	/**
	 * @param options.words whether the words of each article are made ready for searching at once
	 * @param options.digests whether each article gets digests, by which the same text is found again
	 */
	constructor(database: DatabaseSync, {words = false, digests = false} = {}) {
		this.#database = database;
		this.#names = new UniqueNames(database, row => this.#forget(row));
		this.#hasWords = words;
		this.#hasDigests = digests;
	}

	/**
	 * Begins to read a file; `endFile` marks it as read to its end. Its articles of an earlier reading stay until they come
	 * again or the file ends.
	 */
	beginFile(name: string): number {
		const known = this.#get<{row: number}>('SELECT row FROM file WHERE name = ?', name);
		this.#reading = Date.now() + Math.random();
		if (!known) return this.#insert('file', {name, reading: this.#reading});
		this.#run('UPDATE file SET modified = NULL, reading = ? WHERE row = ?', this.#reading, known.row);
		this.#run('UPDATE article SET position = -1 WHERE file = ?', known.row);
		this.#run('DELETE FROM problem WHERE file = ?', known.row);
		return known.row;
	}

	/** Notes that a file is still being read here. False when another process has begun it anew: it is left to that one. */
	goesOn(file: number): boolean {
		const held = this.#get<{reading: number | null}>('SELECT reading FROM file WHERE row = ?', file);
		if (held?.reading !== this.#reading) return false;
		if (Date.now() - this.#reading < beat) return true;
		this.#reading = Date.now() + Math.random();
		this.#run('UPDATE file SET reading = ? WHERE row = ?', this.#reading, file);
		return true;
	}

	/** Notes that a file is no longer being read here, so that nobody waits for it. */
	leaveFile(file: number): void {
		this.#run('UPDATE file SET reading = NULL WHERE row = ? AND reading = ?', file, this.#reading);
	}

	/**
	 * Adds the next article of a file; one that was there before keeps its row and its id.
	 * @param text whether the article itself is stored, because reading its file again would not give it alone
	 * @param seen when its file was written, in milliseconds since 1970; when absent, now
	 * @returns its row
	 */
	addArticle(file: number, position: number, article: Article, {text, seen}: {text: boolean; seen?: number}): number {
		const own = article.key ?? article.id;
		const same = this.#get<{row: number; id: string}>(
			'SELECT row, id FROM article WHERE own = ? AND file = ? AND position = -1 ORDER BY row LIMIT 1',
			own,
			file,
		);
		if (same) this.#forget(same.row);
		const key = stateKey(article);
		const values = {
			row: same?.row ?? null,
			file,
			position,
			own,
			key: this.#names.toldApart('key', key, file, '#'),
			id: same && article.key === undefined ? same.id : this.#names.toldApart('id', article.id, file, '-'),
			title: article.title,
			source: article.source ?? null,
			language: (article.language ?? detectLanguage(`${article.title} ${textOf(article.paragraphs[0] ?? '')}`)) || null,
			direction: articleDirection(article),
			published: article.published ?? null,
			time: listedTime(article, seen) ?? null,
			words: countWords(article),
			tags: article.tags.length > 0 ? JSON.stringify(article.tags) : null,
			address: article.url ?? null,
			url: comparableUrl(article.url) ?? null,
			own_url: (article.key === undefined ? comparableUrl(article.id) : undefined) ?? null,
			shared_id: article.origin?.sharedId ?? null,
			digest: this.#hasDigests ? textDigest(article) : null,
			title_of_day: (this.#hasDigests ? titleOfDay(article) : undefined) ?? null,
		};
		const row = this.#insert('article', values);
		this.#names.want('key', key, row, values.key);
		if (values.id !== same?.id) this.#names.want('id', article.id, row, values.id);
		for (const tag of new Set(article.tags)) this.#run('INSERT INTO tag VALUES (?, ?)', tag, row);
		for (const source of new Set(article.alsoIn)) this.#run('INSERT INTO also_in VALUES (?, ?)', source, row);
		if (text) this.#run('INSERT INTO text VALUES (?, ?)', row, JSON.stringify(article));
		if (this.#hasWords) this.addWords(row, article);
		else this.#run('INSERT INTO unindexed VALUES (?)', row);
		return row;
	}

	/** Makes the words of an article ready for searching. */
	addWords(row: number, article: Article): void {
		this.#run(
			'INSERT INTO word (rowid, title, facts, body, source) VALUES (?, ?, ?, ?, ?)',
			row,
			...indexedWords(article),
		);
	}

	addProblem(file: number, problem: Problem): void {
		this.#run('INSERT INTO problem (file, json) VALUES (?, ?)', file, JSON.stringify(problem));
	}

	/** The message of the only problem of a file. */
	problemOf(file: number): string | undefined {
		const found = this.#get<{json: string}>('SELECT json FROM problem WHERE file = ?', file);
		return found && (JSON.parse(found.json) as Problem).message;
	}

	/** Ends a file. Articles that it had before and does not have any more are removed. */
	endFile(file: number, {size, modified}: Stamp): void {
		this.#forgetWhere('file = ? AND position = -1', file);
		this.#run('UPDATE file SET size = ?, modified = ?, reading = NULL WHERE row = ?', size, modified, file);
		this.#names.giveReleased();
	}

	removeFileNamed(name: string): void {
		const known = this.#get<{row: number}>('SELECT row FROM file WHERE name = ?', name);
		if (known) this.removeFile(known.row);
	}

	removeFile(file: number): void {
		this.#forgetWhere('file = ?', file);
		this.#run('DELETE FROM problem WHERE file = ?', file);
		this.#run('DELETE FROM file WHERE row = ?', file);
		this.#names.giveReleased();
	}

	#forgetWhere(condition: string, file: number): void {
		const rows = prepared(this.#database, `SELECT row FROM article WHERE ${condition}`).all(file) as unknown as {
			row: number;
		}[];
		for (const {row} of rows) this.#forget(row);
	}

	#forget(row: number): void {
		const {tags, id, key} = this.#get<{tags: string | null; id: string; key: string}>(
			'SELECT tags, id, key FROM article WHERE row = ?',
			row,
		)!;
		this.#names.release('id', id);
		this.#names.release('key', key);
		for (const tag of JSON.parse(tags ?? '[]')) this.#run('DELETE FROM tag WHERE tag = ? AND article = ?', tag, row);
		this.#run('DELETE FROM also_in WHERE article = ?', row);
		this.#run('DELETE FROM text WHERE article = ?', row);
		this.#run('DELETE FROM word WHERE rowid = ?', row);
		this.#run('DELETE FROM unindexed WHERE article = ?', row);
		this.#run('DELETE FROM article WHERE row = ?', row);
	}

	/** @returns the row */
	#insert(table: string, values: Readonly<Record<string, string | number | null>>): number {
		const names = Object.keys(values);
		const sql = `INSERT INTO ${table} (${names.join()}) VALUES (${names.map(name => `:${name}`).join()})`;
		return Number(prepared(this.#database, sql).run(values).lastInsertRowid);
	}

	#run(sql: string, ...values: readonly (string | number | null)[]): void {
		execute(this.#database, sql, ...values);
	}

	#get<Row>(sql: string, ...values: readonly (string | number)[]): Row | undefined {
		return prepared(this.#database, sql).get(...values) as Row | undefined;
	}
}
