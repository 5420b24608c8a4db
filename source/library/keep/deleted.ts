import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {type Incoming, type Known, knownOf} from '../identity/find-duplicate.ts';
import {textDigest} from '../identity/text-digest.ts';
import {prepared, transact} from '../storage/database.ts';
import {marksOf} from './marks.ts';

/** What stands in place of the file of an article that was deleted. No file of a library is called so. */
const prefix = '\0deleted ';

const sharing = `
	SELECT row, own, title, source, url, published, digest, shared_id AS sharedId FROM deleted WHERE row IN (
		SELECT row FROM deleted WHERE own IN (:own, :other)
		UNION SELECT row FROM (SELECT row FROM deleted WHERE own_url = :ownUrl LIMIT 100)
		UNION SELECT row FROM (SELECT row FROM deleted WHERE url = :url LIMIT 100)
		UNION SELECT row FROM (SELECT row FROM deleted WHERE digest = :digest LIMIT 100)
		UNION SELECT row FROM (SELECT row FROM deleted WHERE title_of_day = :titleOfDay LIMIT 100)
	) ORDER BY row`;

const insert = `
	INSERT INTO deleted (batch, own, title, source, published, url, own_url, shared_id, digest, title_of_day, file, text)
	VALUES (:batch, :own, :title, :source, :published, :url, :ownUrl, :sharedId, :digest, :titleOfDay, :file, :text)`;

/** How many deletions can be taken back, the last one first. */
const mostKept = 20;

const forgetTexts = `
	UPDATE deleted SET text = NULL, file = NULL WHERE text IS NOT NULL AND batch NOT IN (
		SELECT DISTINCT batch FROM deleted WHERE text IS NOT NULL ORDER BY batch DESC LIMIT ${mostKept - 1}
	)`;

/** An article that is deleted, and its file. */
export interface DeletedFile {
	readonly article: Article;
	/** Its name in the library. */
	readonly file: string;
	/** What the file holds; undefined when the deletion cannot be taken back. */
	readonly text?: string | undefined;
}

/** The marks of articles that were deleted, by which they are known when they come again. */
export class Deleted {
	readonly #database: DatabaseSync;

	/** @param database what is remembered of the library (`openRecords`) */
	constructor(database: DatabaseSync) {
		this.#database = database;
	}

	/** The deleted articles that share any mark with one that comes in. */
	find(incoming: Incoming): Known[] {
		// Mostly nothing was deleted, and thousands of articles may come in.
		if (!prepared(this.#database, 'SELECT 1 FROM deleted LIMIT 1').get()) return [];
		const rows = prepared(this.#database, sharing).all(marksOf(incoming)) as unknown as (Known & {row: number})[];
		return rows.map(({row, ...known}) => ({...known, file: `${prefix}${row}`}));
	}

	/** Whether what was found was deleted. */
	static has = ({file}: Known): boolean => file.startsWith(prefix);

	/**
	 * Notes that articles are deleted. Only the last deletions can be taken back.
	 * @returns for each what `lift` takes
	 */
	add(files: readonly DeletedFile[]): Pick<Known, 'file'>[] {
		return transact(this.#database, () => {
			const {last} = prepared(this.#database, 'SELECT max(batch) AS last FROM deleted').get() as {last: number | null};
			prepared(this.#database, forgetTexts).run();
			return files.map(({article, file, text}) => this.#insert((last ?? 0) + 1, article, {file, text}));
		});
	}

	/** Notes what a deleted article says of itself now, as the file of a kept one would. */
	nowSays(article: Article, {file}: Known): void {
		const {url, ownUrl, titleOfDay, source, published, ...marks} = columnsOf(article);
		const sql = `
			UPDATE deleted SET own = :own, title = :title, shared_id = :sharedId, digest = :digest,
				source = coalesce(:source, source), published = coalesce(:published, published), url = coalesce(:url, url),
				own_url = coalesce(:ownUrl, own_url), title_of_day = coalesce(:titleOfDay, title_of_day)
			WHERE row = :row`;
		const row = Number(file.slice(prefix.length));
		prepared(this.#database, sql).run({...marks, url, ownUrl, titleOfDay, source, published, row});
	}

	/** Forgets that an article was deleted. */
	lift({file}: Pick<Known, 'file'>): void {
		prepared(this.#database, 'DELETE FROM deleted WHERE row = ?').run(Number(file.slice(prefix.length)));
	}

	/** The files of the last deletion that can be taken back. */
	last(): {readonly file: string; readonly text: string}[] {
		const sql = `
			SELECT file, text FROM deleted WHERE text IS NOT NULL
			AND batch = (SELECT max(batch) FROM deleted WHERE text IS NOT NULL) ORDER BY row`;
		return prepared(this.#database, sql).all() as unknown as {file: string; text: string}[];
	}

	/** Forgets the last deletion that can be taken back. */
	forgetLast(): void {
		this.#database.exec('DELETE FROM deleted WHERE batch = (SELECT max(batch) FROM deleted WHERE text IS NOT NULL)');
	}

	#insert(batch: number, article: Article, {file, text}: Pick<DeletedFile, 'file' | 'text'>): Pick<Known, 'file'> {
		const values = {batch, ...columnsOf(article), file, text: text ?? null};
		return {file: `${prefix}${prepared(this.#database, insert).run(values).lastInsertRowid}`};
	}
}

function columnsOf(article: Article) {
	const digest = textDigest(article);
	const {own, title, source, published, sharedId} = knownOf('', article, digest);
	const {url, ownUrl, titleOfDay} = marksOf({article, digest});
	return {own, title, source, published, url, ownUrl, sharedId, digest, titleOfDay};
}
