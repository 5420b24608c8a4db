import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Article} from '../../article/article.ts';
import {keyOf} from '../../article/key.ts';
import {nameOfFile} from '../../article/origin.ts';
import {parseArticles} from '../../article/read/parse.ts';
import {makeFolders} from '../files/make-folders.ts';
import {comparableUrl, findDuplicate, idsOf, type Known, stateKey} from '../identity/find-duplicate.ts';
import {fileName} from '../identity/slug.ts';
import {AtomicFiles, type Written} from './atomic-files.ts';
import {type ArticleFile, fileOf, merged} from './merge.ts';

/** What became of an article that was to be kept. */
export type Outcome = 'added' | 'updated' | 'unchanged';

/** By what an article may be known already. */
export interface Marks {
	readonly own: readonly string[];
	readonly url: string | undefined;
	readonly digest: string;
}

/** What knows the articles of the library without reading them: its catalogue. */
export interface Index {
	/** The row that the next new article will not be below. */
	readonly nextRow: number;
	digest(article: Article): string;
	/** The articles that share any of the marks. */
	find(marks: Marks): readonly Known[];
	/**
	 * Takes note of an article that has been written into a file of its own.
	 * @param before what was there before, if anything
	 */
	noteWritten(file: string, article: Article, written: Written, before?: Known): void;
}

const failures: Readonly<Record<string, string>> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the share of the disk is used up',
	EROFS: 'what is there can only be read',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ENOENT: 'the folder is gone',
	ENOTDIR: 'it is not a folder',
	EEXIST: 'it is not a folder',
};

/** Does what needs a writable folder, or throws in one line why it is none. */
function inFolder<Result>(folder: string, act: () => Result): Result {
	try {
		return act();
	} catch (error) {
		const {code, syscall, message} = error as NodeJS.ErrnoException;
		if (code === undefined || syscall === undefined) throw error;
		throw new Error(`${folder}: cannot be written: ${failures[code] ?? message}`);
	}
}

/** Keeps articles in a folder, each in a file of its own, and knows the same article when it comes again. */
export class Keeper {
	readonly #folder: string;
	readonly #index: Index;
	readonly #files: AtomicFiles;
	#start = 0;

	/**
	 * @param folder is there (`makeFolder`)
	 * @param index brought up to date with the folder
	 */
	constructor(folder: string, index: Index) {
		this.#folder = folder;
		this.#index = index;
		this.#files = new AtomicFiles(folder);
		inFolder(folder, () => this.#files.sweep());
	}

	/** Articles that come from now on stand in one document. */
	beginDocument(): void {
		this.#start = this.#index.nextRow;
	}

	/**
	 * Keeps an article: in a new file, or in the file of the same article, under the id that it has there. Files that hold
	 * anything but one article in khabar's format are somebody else's, and left as they are.
	 * @throws {Error} the folder cannot be written, in one line
	 */
	keep(article: Article): Outcome {
		return inFolder(this.#folder, () => {
			const own = article.key === undefined ? idsOf(article) : [article.key];
			const digest = this.#index.digest(article);
			const known = this.#index.find({own, url: comparableUrl(article.url), digest});
			let others = known;
			for (;;) {
				const same = findDuplicate(article, others, digest, this.#start);
				if (!same) break;
				const outcome = this.#update(same, article, digest);
				if (outcome) return outcome;
				// What stands in somebody else's file may stand in one of ours, too.
				others = others.filter(other => other !== same);
			}
			const isTaken = article.key === undefined && others.some(other => other.own === article.id);
			return this.#add(isTaken ? {...article, id: own[1]!} : article, digest);
		});
	}

	#add(article: Article, digest: string): Outcome {
		const {origin} = article;
		const file = {...fileOf(article), origin: {...origin!, added: new Date().toISOString()}};
		const text = textOf(file);
		for (const mark of ['', keyOf(article.id, digest).slice(0, 8), randomMark()]) {
			const name = `${fileName(article, mark)}.json`;
			const written = this.#files.place(name, text);
			if (written) {
				const id = article.key === undefined ? article.id : nameOfFile(name);
				this.#index.noteWritten(name, {...article, id, origin: file.origin}, written);
				return 'added';
			}
			// Another process may have kept the same article a moment ago.
			const holder = this.#holder(name);
			const outcome = holder && findDuplicate(article, [holder], digest, 0) && this.#update(holder, article, digest);
			if (outcome) return outcome;
		}
		throw new Error(`${this.#folder}: no name is free for ${article.title}`);
	}

	/** Undefined when the file is not ours to change, or gone. */
	#update(known: Known, article: Article, digest: string): Outcome | undefined {
		const name = known.file;
		const file = this.#read(name);
		if (file === undefined) return undefined;
		if (!isOurs(file)) return known.digest === digest ? 'unchanged' : undefined;
		const result = merged(file, article);
		if (result === file) return 'unchanged';
		const {added = new Date().toISOString()} = (file.origin ?? {}) as {added?: string};
		let newer: ArticleFile = {...result, origin: {...article.origin, added}};
		// What the reading state is kept by goes with the text or the source. When it changes, the old one becomes the id.
		const keptBy = (some: ArticleFile) => stateKey(articleOf(some, name) ?? article);
		const before = keptBy(file);
		if (before !== keptBy(newer)) {
			const {id: _, ...others} = newer;
			newer = {id: before, ...others};
		}
		const written = this.#files.replace(name, textOf(newer));
		this.#index.noteWritten(name, articleOf(newer, name) ?? article, written, known);
		return 'updated';
	}

	/** The JSON of a file; null when it is none, undefined when there is none. */
	#read(name: string): unknown {
		try {
			return JSON.parse(readFileSync(join(this.#folder, name), 'utf8'));
		} catch (error) {
			return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
		}
	}

	/** The article of a file that the index may not know yet. */
	#holder(name: string): Known | undefined {
		const file = this.#read(name);
		const article = isOurs(file) ? articleOf(file, name) : undefined;
		if (!article) return undefined;
		return {
			row: -1,
			file: name,
			own: article.key ?? article.id,
			title: article.title,
			source: article.source ?? null,
			url: comparableUrl(article.url) ?? null,
			digest: this.#index.digest(article),
		};
	}
}

const isOurs = (file: unknown): file is ArticleFile =>
	typeof file === 'object' &&
	file !== null &&
	'title' in file &&
	'paragraphs' in file &&
	Array.isArray(file.paragraphs);

const textOf = (file: ArticleFile): string => `${JSON.stringify(file, null, '\t')}\n`;

/** The article that a file of this name and content holds. */
const articleOf = (file: ArticleFile, name: string): Article | undefined =>
	parseArticles(Buffer.from(textOf(file)), name).articles[0];

const randomMark = (): string => Math.random().toString(36).slice(2, 10);

/** Makes the folder of a library, if there is none. */
export const makeFolder = (folder: string): void => inFolder(folder, () => makeFolders(folder));
