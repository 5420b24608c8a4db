import {join} from 'node:path';
import type {Article} from '../../article/article.ts';
import {writeFailureOf} from '../files/failure.ts';
import {makeFolders} from '../files/make-folders.ts';
import {libraryModes} from '../files/modes.ts';
import {readRegularFile} from '../files/regular-file.ts';
import {type Known, knownOf} from '../identity/find-duplicate.ts';
import {stateKey} from '../identity/state-key.ts';
import {textDigest} from '../identity/text-digest.ts';
import {type ArticleFile, articleOf, isOurs, jsonOf} from './article-file.ts';
import {AtomicFiles, type Written} from './atomic-files.ts';
import type {KeptIndex} from './kept-index.ts';

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
	readonly #index: KeptIndex;
	readonly #files: AtomicFiles;

	/** @param folder is there (`makeFolder`) */
	constructor(folder: string, index: KeptIndex) {
		this.#folder = folder;
		this.#index = index;
		this.#files = new AtomicFiles(folder, {mode: libraryModes().file});
		inFolder(folder, () => this.#files.sweep());
	}

	/** Makes a new file. Undefined when the name is taken. The index is to be told by the caller, who knows the article. */
	place(name: string, file: ArticleFile): Written | undefined {
		return this.#files.place(name, jsonOf(file));
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
		const written = this.#files.replace(name, jsonOf(newer));
		const kept = articleOf(newer, name);
		if (kept) this.#index.noteWritten(name, kept, written);
		return {newer, kept};
	}

	/** What a file holds, parsed; null when it is no JSON, undefined when there is no such file. */
	read(name: string): unknown {
		try {
			return JSON.parse(readRegularFile(join(this.#folder, name)).toString());
		} catch (error) {
			return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
		}
	}

	/**
	 * Changes what a file says. Files that hold anything but one article in khabar's format are left as they are.
	 * @param change gives the very same when nothing changes
	 */
	change(name: string, change: (file: ArticleFile) => ArticleFile): void {
		inFolder(this.#folder, () => {
			const file = this.read(name);
			if (!isOurs(file)) return;
			const changed = change(file);
			if (changed !== file) this.write(name, file, changed);
		});
	}

	/** The article of a file that the index may not know yet. */
	holder(name: string): Known | undefined {
		const file = this.read(name);
		const article = isOurs(file) ? articleOf(file, name) : undefined;
		return article && knownOf(name, article, textDigest(article));
	}
}
