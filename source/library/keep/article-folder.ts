import {join} from 'node:path';
import stringify from 'json-stringify-pretty-compact';
import type {Article} from '../../article/article.ts';
import {parseArticles} from '../../article/read/parse.ts';
import {writeFailureOf} from '../files/failure.ts';
import {makeFolders} from '../files/make-folders.ts';
import {libraryModes} from '../files/modes.ts';
import {readRegularFile} from '../files/regular-file.ts';
import {type Known, knownOf} from '../identity/find-duplicate.ts';
import {stateKey} from '../identity/state-key.ts';
import {AtomicFiles, type Written} from './atomic-files.ts';
import type {ArticleFile} from './merge.ts';
import {isOurs} from './ours.ts';

/** What is told of files that have been written. */
export interface FolderIndex {
	digest(article: Article): string;
	/** Takes note of an article that has been written into a file of its own. */
	noteWritten(file: string, article: Article, written: Written): void;
}

/** Does what needs a writable folder, or throws in one line why it cannot be written. */
export function inFolder<Result>(folder: string, act: () => Result): Result {
	try {
		return act();
	} catch (error) {
		const {code, syscall} = error as NodeJS.ErrnoException;
		if (code === undefined || syscall === undefined) throw error;
		throw new Error(`${folder}: cannot be written: ${writeFailureOf(error)}`);
	}
}

/** Makes the folder of a library, if there is none. */
export const makeFolder = (folder: string): void => inFolder(folder, () => makeFolders(folder, libraryModes().folder));

/** The files of a library, each of which holds one article, as far as it is khabar's. */
export class ArticleFolder {
	readonly #folder: string;
	readonly #index: FolderIndex;
	readonly #files: AtomicFiles;

	/** @param folder is there (`makeFolder`) */
	constructor(folder: string, index: FolderIndex) {
		this.#folder = folder;
		this.#index = index;
		this.#files = new AtomicFiles(folder, {mode: libraryModes().file});
		inFolder(folder, () => this.#files.sweep());
	}

	/** Makes a new file. Undefined when the name is taken. The index is to be told by the caller, who knows the article. */
	place(name: string, file: ArticleFile): Written | undefined {
		return this.#files.place(name, textOf(file));
	}

	/** Writes what a file says now, and tells the index. */
	write(name: string, file: ArticleFile, changed: ArticleFile): {newer: ArticleFile; kept: Article | undefined} {
		let newer = changed;
		// What the reading state is kept by goes with the text or the source. When it changes, the old one becomes the id.
		const keptBy = (some: ArticleFile) => {
			const article = articleOf(some, name);
			return article && stateKey(article);
		};
		const before = keptBy(file);
		if (before !== undefined && before !== keptBy(newer)) {
			const {id: _, ...others} = newer;
			newer = {id: before, ...others};
		}
		const written = this.#files.replace(name, textOf(newer));
		const kept = articleOf(newer, name);
		if (kept) this.#index.noteWritten(name, kept, written);
		return {newer, kept};
	}

	/** The JSON of a file; null when it is none, undefined when there is none. */
	read(name: string): unknown {
		try {
			return JSON.parse(readRegularFile(join(this.#folder, name)).toString());
		} catch (error) {
			return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
		}
	}

	/** The article of a file that the index may not know yet. */
	holder(name: string): Known | undefined {
		const file = this.read(name);
		const article = isOurs(file) ? articleOf(file, name) : undefined;
		return article && knownOf(name, article, this.#index.digest(article));
	}
}

/**
 * An article as its file has it. Marks of paragraphs stay on the line of their text, so that people can read and edit them;
 * that takes six times as long, so files without any are written by JSON's own means.
 */
function textOf(file: ArticleFile): string {
	const hasForms = [file.paragraphs].flat().some(paragraph => typeof paragraph === 'object');
	return `${hasForms ? stringify(file, {indent: '\t', maxLength: 120}) : JSON.stringify(file, null, '\t')}\n`;
}

/** The article that a file of this name and content holds. */
export const articleOf = (file: ArticleFile, name: string): Article | undefined =>
	parseArticles(Buffer.from(textOf(file)), name).articles[0];
