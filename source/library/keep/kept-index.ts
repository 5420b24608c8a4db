import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {ArticleRows} from '../catalogue/article-rows.ts';
import type {Catalogue} from '../catalogue/catalogue.ts';
import {type Incoming, type Known, knownOf} from '../identity/find-duplicate.ts';
import {textDigest} from '../identity/text-digest.ts';
import {isOfSqlite, prepared, transact} from '../storage/database.ts';
import type {Written} from './atomic-files.ts';
import {marksOf} from './marks.ts';

/** How many notes are written at once, and how long one waits for others, in milliseconds. */
const most = 200;
const longest = 250;

/** After so many failures in a row notes are dropped: they hold whole articles, and would fill the memory in a long work. */
const mostFailures = 3;

/**
 * The articles that share a mark. For most marks a few articles are enough. For an id all are needed, because it depends on
 * where they come from which of them is meant.
 */
const sharing = `
	SELECT name AS file, own, title, source, url, published, digest, shared_id AS sharedId
	FROM article JOIN file ON file.row = article.file
	WHERE position >= 0 AND article.row IN (
		SELECT row FROM article WHERE own IN (:own, :other)
		UNION ALL SELECT row FROM (SELECT row FROM article WHERE shared_id = :own LIMIT 1)
		UNION ALL SELECT row FROM (SELECT row FROM article WHERE own_url = :ownUrl LIMIT 100)
		UNION ALL SELECT row FROM (SELECT row FROM article WHERE url = :url LIMIT 100)
		UNION ALL SELECT row FROM (SELECT row FROM article WHERE digest = :digest LIMIT 100)
		UNION ALL SELECT row FROM (SELECT row FROM article WHERE title_of_day = :titleOfDay LIMIT 100)
	) ORDER BY article.row`;

/** The same marks as texts that differ from mark to mark, for what is not in the table yet. */
const labelsOf = (incoming: Incoming): string[] => {
	const {own, other, ...marks} = marksOf(incoming);
	const others = Object.entries(marks).flatMap(([name, value]) => (value === null ? [] : `${name} ${value}`));
	return [`own ${own}`, `own ${other}`, ...others];
};

interface Note {
	readonly article: Article;
	readonly written: Written;
	readonly known: Known;
}

interface Writing {
	readonly database: DatabaseSync;
	readonly rows: ArticleRows;
	close(): void;
}

/** The catalogue's file is damaged, of another version of khabar, or gone with its folder. */
class CannotOpen extends Error {}

function openWriting(catalogue: Catalogue): Writing {
	try {
		const {database, close} = catalogue.openForWriting();
		return {database, close, rows: new ArticleRows(database, {words: false, digests: true})};
	} catch (cause) {
		throw new CannotOpen('the catalogue cannot be opened', {cause});
	}
}

/**
 * The catalogue of the library, asked for what is kept and told of what has been written. Notes are written many at a time:
 * a long work that held a transaction all the time would keep all others from writing.
 */
export class KeptIndex {
	readonly #catalogue: Catalogue;
	/** A connection for writing, until it fails. */
	#writing: Writing | undefined;
	#failures = 0;
	/** What is not written yet, by file and by each mark. */
	readonly #notes = new Map<string, Note>();
	readonly #labelled = new Map<string, Set<string>>();
	#timer: NodeJS.Timeout | undefined;

	/** @param catalogue of the library, brought up to date */
	constructor(catalogue: Catalogue) {
		this.#catalogue = catalogue;
	}

	/** The articles that share any mark with one that comes in. */
	find(incoming: Incoming): readonly Known[] {
		const rows = this.#catalogue.read(database => prepared(database, sharing).all(marksOf(incoming)));
		const kept = rows as unknown as Known[];
		if (this.#notes.size === 0) return kept;
		const noted = new Set(labelsOf(incoming).flatMap(label => [...(this.#labelled.get(label) ?? [])]));
		return [
			...kept.filter(({file}) => !this.#notes.has(file)),
			...[...noted].map(file => this.#notes.get(file)!.known),
		];
	}

	/** Takes note of an article that has been written into a file of its own. */
	noteWritten(file: string, article: Article, written: Written): void {
		const digest = textDigest(article);
		const known = knownOf(file, article, digest);
		this.#notes.set(file, {article, written, known});
		const shared = known.sharedId === null ? [] : [`own ${known.sharedId}`];
		for (const label of [...labelsOf({article, digest}), ...shared]) {
			const files = this.#labelled.get(label) ?? new Set();
			this.#labelled.set(label, files.add(file));
		}
		if (this.#notes.size % most === 0) this.settle();
		// Others are to see this article while the next one is waited for.
		else this.#timer ??= setTimeout(() => this.settle(), longest);
	}

	/**
	 * Writes what was noted. The articles have their files already: what cannot be noted now is found when the folder is
	 * looked through.
	 */
	settle(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#notes.size === 0) return;
		try {
			this.#writing ??= openWriting(this.#catalogue);
			const {database, rows} = this.#writing;
			transact(database, () => this.#write(rows));
			this.#failures = 0;
			this.#forget();
		} catch (error) {
			if (!(error instanceof CannotOpen) && !isOfSqlite(error)) throw error;
			// The file may be another one the next time.
			this.#writing?.close();
			this.#writing = undefined;
			if (++this.#failures >= mostFailures) this.#forget();
		}
	}

	#write(rows: ArticleRows): void {
		for (const [name, {article, written}] of this.#notes) {
			const file = rows.beginFile(name);
			rows.addArticle(file, 0, article, {text: false});
			rows.endFile(file, written);
		}
	}

	#forget(): void {
		this.#notes.clear();
		this.#labelled.clear();
	}

	close(): void {
		this.settle();
		this.#writing?.close();
	}
}
