/**
 * The catalogue: SQLite tables of the articles of a folder, made from its files and brought up to date with them (`scan.ts`,
 * `bring-up-to-date.ts`). May import `shelf/`, `files/`, `identity/` and `storage/`, and of other rooms `article/`, `search/`
 * and `text/`.
 */

import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {nameOfBytes, pathOfName} from '../../article/file-name.ts';
import type {Mute, View} from '../../article/listing.ts';
import type {Problem} from '../../article/problem.ts';
import type {Reading} from '../../article/reading.ts';
import {failureOf} from '../files/failure.ts';
import {isFolder} from '../files/make-folders.ts';
import {catalogueFile} from '../files/user-folders.ts';
import {CatalogueShelf} from '../shelf/shelf.ts';
import {isWhole} from '../shelf/view.ts';
import {isLongSearch} from '../shelf/view-rows.ts';
import {checkTable, prepared} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';
import {inMemory, mostRetries, RenewableDatabase} from '../storage/renewable-database.ts';
import {HeldArticles} from './held-articles.ts';
import {hasUnindexed, indexWords} from './index-words.ts';
import type {Pace} from './pace.ts';
import {folderTime, knownTime, type Progress, type Scanned, scan} from './scan.ts';
import {findArticle, readArticle} from './stored-article.ts';
import {schema} from './tables.ts';

/** In a folder with more files than this, looking at each takes longer than a tenth of a second. */
const manyFiles = 5000;

/** The articles of a folder, or of files that were read: they are listed, sorted and searched without reading them again. */
export class Catalogue implements Scanned {
	/** The folder, absolute and without symbolic links; undefined for articles that are held in memory. */
	readonly folder: string | undefined;
	/** What is left out of all lists, except the results of a search. */
	mutes: readonly Mute[] = [];
	/** Whether searches that take long are left to a thread, which brings what it finds (`CatalogueShelf.isSearching`). */
	leavesLongSearches = false;
	readonly #tables: RenewableDatabase;
	readonly #held: HeldArticles;
	/** The last list of all articles, which may not have all of its rows yet (`settle`). */
	#shelf: WeakRef<CatalogueShelf> | undefined;

	private constructor(folder?: string) {
		this.folder = folder;
		this.#tables = new RenewableDatabase(folder === undefined ? inMemory : catalogueFile(folder), schema);
		this.#held = new HeldArticles(this.#tables.connection);
	}

	/**
	 * The catalogue of a folder as it was left; `update` brings it up to date.
	 * @throws {Error} there is no folder at the path, in one line
	 */
	static ofFolder(path: string): Catalogue {
		try {
			const folder = nameOfBytes(realpathSync(pathOfName(path), 'buffer'));
			if (!isFolder(folder)) throw new Error(`${path}: is not a folder`);
			return new Catalogue(folder);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
			throw new Error(`${path}: ${failureOf(error)}`);
		}
	}

	/** An empty catalogue for articles from anywhere. It lasts as long as the process. */
	static inMemory(): Catalogue {
		return new Catalogue();
	}

	/** Adds articles and problems that belong to no folder. */
	hold(reading: Reading): void {
		this.#held.add(reading);
	}

	/** Why the file of its tables is not used, where somebody else may have written it; with the name of the file. */
	get distrust(): string | undefined {
		return this.#tables.distrust;
	}

	/** Whether it lasts only as long as the process: it has no folder, or the user's cache cannot be written. */
	get isInMemory(): boolean {
		return this.#tables.isInMemory;
	}

	/** Whether words are made ready for searching. */
	get hasWords(): boolean {
		return this.folder !== undefined || this.#held.hasWords;
	}

	/** A number that changes when the tables are made anew. */
	get generation(): number {
		return this.#tables.generation;
	}

	/**
	 * Brings the catalogue up to date with its folder, file by file. Only files whose name, size or time has changed are read.
	 * It works for `slice` milliseconds, yields, rests for `pause` milliseconds, and goes on; it may be left at any yield.
	 * @param options.words whether words are made ready for searching, too, which takes longer than all else
	 * @throws {Error} the folder cannot be read, in one line
	 */
	async *update(pace: Pace = {slice: 50, pause: 0}, {words = true} = {}): AsyncGenerator<Progress> {
		if (this.folder === undefined) return;
		for (let retries = 0; ; retries++) {
			this.follow();
			const {generation} = this;
			try {
				let progress: Progress | undefined;
				for await (progress of scan(this, this.folder, pace, words && this.hasWords)) yield progress;
				if (words && this.hasWords && progress)
					for await (const made of indexWords(this, pace)) yield {...progress, words: made};
				// Now there is time for it, and nobody has gone far in the list yet.
				this.settle();
				return;
			} catch (error) {
				const isMadeAnew = generation !== this.generation || this.#tables.renew(error);
				if (!isMadeAnew || retries === mostRetries) throw error;
			}
		}
	}

	/** Whether it takes long to look at each file of the folder. */
	get isLarge(): boolean {
		const sql = `SELECT 1 FROM file LIMIT 1 OFFSET ${manyFiles}`;
		return this.read(database => prepared(database, sql).get()) !== undefined;
	}

	/**
	 * Whether no file was added, removed or replaced since the catalogue was brought up to date, words included. The answer is
	 * quick in a folder of any size, and misses only what was written into a file that stayed.
	 */
	get isFresh(): boolean {
		if (this.folder === undefined) return true;
		return this.read(knownTime) === folderTime(this.folder) && !this.read(hasUnindexed);
	}

	/** What could not be read. */
	problems(): Problem[] {
		const rows = this.read(database => prepared(database, 'SELECT json FROM problem ORDER BY row').all());
		return (rows as unknown as {json: string}[]).map(({json}) => JSON.parse(json));
	}

	/**
	 * A list of the articles of a view. It stays as it is while the catalogue changes.
	 * @param before a list that is shown until this one is found
	 */
	select(view: View, states: ListStates, before?: CatalogueShelf): CatalogueShelf {
		if (before && this.leavesLongSearches && isLongSearch(this, view)) return before.searching(view);
		const shelf = new CatalogueShelf(this, view, states);
		// Other lists, such as that of the brief, have all of their rows from the start.
		if (isWhole(view)) this.#shelf = new WeakRef(shelf);
		return shelf;
	}

	/** Makes sure that the list of all articles stays as it is, before somebody else changes the tables. */
	settle(): void {
		this.#shelf?.deref()?.settle();
	}

	/** Opens the tables anew if somebody else has made them anew. */
	follow(): void {
		this.#tables.follow();
	}

	/** Asks the tables. If they turn out to be damaged, they are made anew, and have no articles until the next update. */
	read<Result>(ask: (database: DatabaseSync) => Result): Result {
		return this.#tables.read(ask);
	}

	/** Asks the catalogue. If its tables turn out to be damaged meanwhile, it is updated and asked again. */
	async whole<Answer>(ask: () => Answer): Promise<Answer> {
		for (let retries = 0; ; retries++) {
			const {generation} = this;
			const answer = ask();
			if (generation === this.generation || retries === mostRetries) return answer;
			for await (const _ of this.update());
		}
	}

	/**
	 * Makes sure that the table of articles is not damaged. `update` would not notice that, since it reads only files that
	 * have changed.
	 */
	async check(): Promise<void> {
		await this.whole(() => this.read(database => checkTable(database, 'article')));
	}

	/** A second connection, for writing while others read. */
	openForWriting(): {database: DatabaseSync; close(): void} {
		this.settle();
		return this.#tables.openForWriting();
	}

	/**
	 * The article of a key, with its text.
	 * @throws {Error} why it cannot be read any more, in one line
	 */
	article(key: string): Article {
		return this.#find('key', key);
	}

	/** The same, by its row. */
	articleOf(row: number): Article {
		return this.#find('article.row', row);
	}

	/** The file of the folder that has the article of a key; undefined where there is none. */
	fileOf(key: string): string | undefined {
		const sql = 'SELECT name FROM article JOIN file ON file.row = article.file WHERE key = ?';
		const found = this.read(database => prepared(database, sql).get(key)) as {name: string} | undefined;
		return found && this.folder !== undefined ? join(this.folder, found.name) : undefined;
	}

	/** Makes words ready for searching, if that was put off until now. */
	indexWords(): void {
		if (!this.hasWords) this.#held.indexWords();
	}

	close(): void {
		this.#tables.close();
	}

	#find(column: 'key' | 'article.row', value: string | number): Article {
		const found = this.read(database => findArticle(database, column, value));
		if (!found) throw new Error('this article is no longer there');
		const {row, id, key, name, json} = found;
		const article: Article =
			this.#held.get(row) ?? (json === null ? readArticle(join(this.folder!, name!)) : JSON.parse(json));
		return {...article, id, key};
	}
}
