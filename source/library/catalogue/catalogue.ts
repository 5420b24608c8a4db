import {readFileSync, realpathSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import type {View} from '../../article/listing.ts';
import {formatProblem, type Problem} from '../../article/problem.ts';
import {parseArticles} from '../../article/read/parse.ts';
import type {Reading} from '../../article/reading.ts';
import {failureOf} from '../files/failure.ts';
import {catalogueFile} from '../files/user-folders.ts';
import {CatalogueShelf} from '../shelf/shelf.ts';
import {isWhole} from '../shelf/view.ts';
import {checkTable, prepared, transact} from '../storage/database.ts';
import type {ListStates} from '../storage/reading-states.ts';
import {inMemory, mostRetries, RenewableDatabase} from '../storage/renewable-database.ts';
import {ArticleRows} from './article-rows.ts';
import {hasUnindexed, indexWords} from './index-words.ts';
import {folderTime, knownTime, type Pace, type Progress, type Scanned, scan} from './scan.ts';
import {schema} from './tables.ts';

/** In a folder of more files than these it takes longer than a tenth of a second to look at each. */
const manyFiles = 5000;

interface ArticleRow {
	readonly row: number;
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly json: string | null;
}

/** What a folder holds, or files that were read: the articles, sorted and searchable without reading them. */
export class Catalogue implements Scanned {
	/** The folder, absolute and without symbolic links; undefined for articles that are held in memory. */
	readonly folder: string | undefined;
	readonly #tables: RenewableDatabase;
	/** Articles that no file gives again, by their row. */
	readonly #held = new Map<number, Article>();
	/** Writes the articles that are held. */
	#holding: ArticleRows | undefined;
	#wasSearched = false;
	/** The last list of all articles: which they are may not be settled yet. */
	#shelf: WeakRef<CatalogueShelf> | undefined;

	private constructor(folder?: string) {
		this.folder = folder;
		this.#tables = new RenewableDatabase(folder === undefined ? inMemory : catalogueFile(folder), schema);
	}

	/**
	 * The catalogue of a folder as it was left; `update` brings it up to date.
	 * @throws {Error} the folder is none, in one line
	 */
	static ofFolder(path: string): Catalogue {
		try {
			const folder = realpathSync(path);
			if (!statSync(folder).isDirectory()) throw new Error(`${path}: is not a folder`);
			return new Catalogue(folder);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
			throw new Error(`${path}: ${failureOf(error)}`);
		}
	}

	/** A catalogue of articles from anywhere, without any at first; it lasts as long as the process. */
	static inMemory(): Catalogue {
		return new Catalogue();
	}

	/** Adds articles and problems that belong to no folder. */
	hold({articles, problems}: Reading): void {
		this.#holding ??= new ArticleRows(this.#tables.connection, {words: this.hasWords});
		const rows = this.#holding;
		transact(this.#tables.connection, () => {
			for (const article of articles) {
				const row = rows.addArticle(0, 0, article, {text: false});
				this.#held.set(row, article);
			}
			for (const problem of problems) rows.addProblem(0, problem);
		});
	}

	/** Whether it lasts no longer than the process: it is of no folder, or the user's cache cannot be written. */
	get isInMemory(): boolean {
		return this.#tables.isInMemory;
	}

	/** Articles that are held are mostly read and never searched: their words wait for the first search. */
	get hasWords(): boolean {
		return this.folder !== undefined || this.#wasSearched;
	}

	/** Another number when the tables were made anew. */
	get generation(): number {
		return this.#tables.generation;
	}

	/**
	 * Brings the catalogue up to date with its folder, file by file: only files of which name, size or time are others than
	 * before are read. It works for `slice` milliseconds, yields, rests for `pause`, and goes on; it may be left at any yield.
	 * @param options.words whether all articles are to be ready for searching as well, which takes longer than all else
	 * @throws {Error} the folder cannot be read, in one line
	 */
	async *update(pace: Pace = {slice: 50, pause: 0}, {words = true} = {}): AsyncGenerator<Progress> {
		if (this.folder === undefined) return;
		for (let retries = 0; ; retries++) {
			this.#tables.follow();
			const {generation} = this;
			try {
				let progress: Progress | undefined;
				for await (progress of scan(this, this.folder, pace, words && this.hasWords)) yield progress;
				if (words && this.hasWords && progress)
					for await (const made of indexWords(this, pace)) yield {...progress, words: made};
				// While there is time, and before anybody goes far in the list.
				this.#shelf?.deref()?.settle();
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
	 * Whether no file came, went or was replaced since the catalogue was brought up to date, words included. That takes no time in a folder of
	 * any size, and misses only what was written into a file that stayed.
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

	/** A list of the articles of a view. It stays as it is while the catalogue changes. */
	select(view: View, states: ListStates): CatalogueShelf {
		const shelf = new CatalogueShelf(this, view, states);
		// Others, as that of the brief beside the list, are settled from the start.
		if (isWhole(view)) this.#shelf = new WeakRef(shelf);
		return shelf;
	}

	/** Asks the tables. When they turn out damaged they are made anew, without an article until the next update. */
	read<Result>(ask: (database: DatabaseSync) => Result): Result {
		return this.#tables.read(ask);
	}

	/** Asks for what is in the catalogue, once more after an update if it turned out damaged meanwhile. */
	async whole<Answer>(ask: () => Answer): Promise<Answer> {
		for (let retries = 0; ; retries++) {
			const {generation} = this;
			const answer = ask();
			if (generation === this.generation || retries === mostRetries) return answer;
			for await (const _ of this.update());
		}
	}

	/**
	 * Makes sure that the list of articles can be read to its end: files that are as they were before say nothing of damage to
	 * what is known of them.
	 */
	async check(): Promise<void> {
		await this.whole(() => this.read(database => checkTable(database, 'article')));
	}

	/** A connection of its own for who writes while others read. */
	openForWriting(): {database: DatabaseSync; close(): void} {
		this.#shelf?.deref()?.settle();
		return this.#tables.openForWriting();
	}

	/** The articles of which the id begins so, `most` at most, in the order of their ids: one of exactly this id is the first. */
	named(beginning: string, most: number): {readonly key: string; readonly id: string}[] {
		return this.read(
			database =>
				prepared(
					database,
					'SELECT key, id FROM article WHERE id >= :from AND id < :from || char(0x10ffff) ORDER BY id LIMIT :most',
				).all({from: beginning, most}) as unknown as {key: string; id: string}[],
		);
	}

	/** The key of the article that has an address as its id, or else of the only one that comes from there. */
	keyOfAddress(address: string): string | undefined {
		const sql = 'SELECT key, id FROM article WHERE id = :address OR url = :url LIMIT 100';
		const values = {address, url: comparableUrl(address) ?? null};
		const found = this.read(database => prepared(database, sql).all(values)) as {key: string; id: string}[];
		const [first, ...others] = found;
		return (found.find(({id}) => id === address) ?? (others.length === 0 ? first : undefined))?.key;
	}

	/**
	 * The article of a key, with its text.
	 * @throws {Error} why it cannot be had any more, in one line
	 */
	article(key: string): Article {
		return this.#articleWhere('key = ?', key);
	}

	/** The same, by its row. */
	articleOf(row: number): Article {
		return this.#articleWhere('article.row = ?', row);
	}

	/** Makes words ready for searching where that was put off. */
	indexWords(): void {
		if (this.hasWords) return;
		this.#wasSearched = true;
		const rows = new ArticleRows(this.#tables.connection, {words: true});
		this.#holding = rows;
		transact(this.#tables.connection, () => {
			for (const [row, article] of this.#held) rows.addWords(row, article);
		});
	}

	close(): void {
		this.#tables.close();
	}

	#articleWhere(condition: string, value: string | number): Article {
		const sql = `
			SELECT article.row, id, key, name, json FROM article LEFT JOIN file ON file.row = article.file
			LEFT JOIN text ON text.article = article.row WHERE ${condition}`;
		const found = this.read(database => prepared(database, sql).get(value)) as ArticleRow | undefined;
		if (!found) throw new Error('this article is no longer there');
		const {row, id, key, name, json} = found;
		const article = this.#held.get(row) ?? (json === null ? this.#readAgain(name) : (JSON.parse(json) as Article));
		return {...article, id, key};
	}

	#readAgain(name: string): Article {
		const file = join(this.folder!, name);
		let bytes: Uint8Array;
		try {
			bytes = readFileSync(file);
		} catch (error) {
			throw new Error(formatProblem({file, message: failureOf(error)}));
		}
		const {articles, problems} = parseArticles(bytes, file);
		if (articles.length > 0) return articles[0]!;
		throw new Error(formatProblem(problems[0]!));
	}
}
