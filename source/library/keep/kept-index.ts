import type {DatabaseSync} from 'node:sqlite';
import type {Article} from '../../article/article.ts';
import {ArticleRows, textDigest} from '../catalogue/article-rows.ts';
import type {Catalogue} from '../catalogue/catalogue.ts';
import {comparableUrl, type Known} from '../identity/find-duplicate.ts';
import {isOfSqlite, prepared, transact} from '../storage/database.ts';
import type {Written} from './atomic-files.ts';
import type {Index, Marks} from './keep.ts';

/** How many notes are written at once, and how long one waits for others, in milliseconds. */
const most = 200;
const longest = 250;

/** After so many failures in a row notes are dropped: they hold whole articles, and a long work would fill the memory. */
const mostFailures = 3;

/** Of one address or text a few are enough to tell, of one id all: which of them is meant depends on where they come from. */
const sharing = `
	SELECT article.row, name AS file, own, title, source, url, digest FROM article JOIN file ON file.row = article.file
	WHERE position >= 0 AND article.row IN (
		SELECT row FROM article WHERE own IN (:own, :other)
		UNION SELECT row FROM (SELECT row FROM article WHERE url = :url LIMIT 100)
		UNION SELECT row FROM (SELECT row FROM article WHERE digest = :digest LIMIT 100)
	) ORDER BY article.row`;

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
 * who holds a transaction for each moment of long work keeps all others from writing.
 */
export class KeptIndex implements Index {
	readonly digest = textDigest;
	readonly #catalogue: Catalogue;
	/** A connection for writing, until it fails. */
	#writing: Writing | undefined;
	#failures = 0;
	/** What is not written yet, by file and by each mark. */
	readonly #notes = new Map<string, Note>();
	readonly #marked = new Map<string, Set<string>>();
	#timer: NodeJS.Timeout | undefined;
	#next: number;

	/** @param catalogue of the library, brought up to date */
	constructor(catalogue: Catalogue) {
		this.#catalogue = catalogue;
		this.#next = this.#nextInTable();
	}

	get nextRow(): number {
		return this.#next;
	}

	find({own, url, digest}: Marks): readonly Known[] {
		const [first = '', other = first] = own;
		const values = {own: first, other, url: url ?? null, digest};
		const rows = this.#catalogue.read(database => prepared(database, sharing).all(values));
		const kept = rows as unknown as Known[];
		if (this.#notes.size === 0) return kept;
		const noted = new Set(marksOf({own, url, digest}).flatMap(mark => [...(this.#marked.get(mark) ?? [])]));
		return [
			...kept.filter(({file}) => !this.#notes.has(file)),
			...[...noted].map(file => this.#notes.get(file)!.known),
		];
	}

	noteWritten(file: string, article: Article, written: Written, before?: Known): void {
		const {title, source = null} = article;
		const own = article.key ?? article.id;
		const url = comparableUrl(article.url);
		const digest = textDigest(article);
		const row = before?.row ?? this.#next++;
		this.#notes.set(file, {article, written, known: {row, file, own, title, source, url: url ?? null, digest}});
		for (const mark of marksOf({own: [own], url, digest})) {
			const files = this.#marked.get(mark) ?? new Set();
			this.#marked.set(mark, files.add(file));
		}
		if (this.#notes.size % most === 0) this.settle();
		// While the next article is waited for, others are to see this one.
		else this.#timer ??= setTimeout(() => this.settle(), longest);
	}

	/** Writes what was noted. The articles have their files: what cannot be noted now, the next look at the folder finds. */
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
			this.#next = this.#nextInTable();
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
		this.#marked.clear();
	}

	close(): void {
		this.settle();
		this.#writing?.close();
	}

	#nextInTable(): number {
		const sql = 'SELECT max(row) AS row FROM article';
		const {row} = this.#catalogue.read(database => prepared(database, sql).get()) as {row: number | null};
		return (row ?? 0) + 1;
	}
}

const marksOf = ({own, url, digest}: Marks): string[] => [
	...own.map(id => `id ${id}`),
	...(url === undefined ? [] : [`url ${url}`]),
	`text ${digest}`,
];
