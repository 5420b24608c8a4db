/**
 * Taking articles into the library: each gets a file, or changes the file of the same article (`merge.ts`). Files are written
 * whole (`atomic-files.ts`) and noted in the catalogue (`kept-index.ts`). May import `catalogue/`, `files/`, `identity/` and
 * `storage/`, and `article/`.
 */

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import stringify from 'json-stringify-pretty-compact';
import type {Article} from '../../article/article.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {keyOf} from '../../article/key.ts';
import {nameOfFile} from '../../article/origin.ts';
import {parseArticles} from '../../article/read/parse.ts';
import {makeFolders} from '../files/make-folders.ts';
import {withCredibleId, withSharedId} from '../identity/credible-id.ts';
import {findDuplicate, type Incoming, type Known, knownOf} from '../identity/find-duplicate.ts';
import {fileName} from '../identity/slug.ts';
import {idsOf, stateKey} from '../identity/state-key.ts';
import {AtomicFiles, type Written} from './atomic-files.ts';
import {type ArticleFile, changedFields, fileOf, isOfOtherSource, merged, mergedFromOther} from './merge.ts';

/** What became of an article that was to be kept. */
export type Outcome =
	| {readonly what: 'added' | 'unchanged'}
	/** Names of the fields that it said otherwise; `text` stands for its paragraphs. */
	| {readonly what: 'updated'; readonly changed: readonly string[]}
	/** Another source had it at the same address: it is now known to be in both. */
	| {readonly what: 'merged'; readonly id: string};

/** What knows the articles of the library without reading them: its catalogue. */
export interface Index {
	digest(article: Article): string;
	/** The articles that share any mark with one that comes in. */
	find(incoming: Incoming): readonly Known[];
	/** Takes note of an article that has been written into a file of its own. */
	noteWritten(file: string, article: Article, written: Written): void;
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
	/** The files of the articles that the current document has brought, and digests of all that its items say. */
	#brought = new Set<string>();
	#said = new Set<string>();

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
		this.#brought = new Set();
		this.#said = new Set();
	}

	/**
	 * Keeps an article: in a new file, or in the file of the same article, under the id that it has there. Files that hold
	 * anything but one article in khabar's format are somebody else's, and left as they are.
	 * @throws {Error} the folder cannot be written, in one line
	 */
	keep(item: Article): Outcome {
		return inFolder(this.#folder, () => {
			const all = keyOf(JSON.stringify(fileOf(item)), '');
			if (this.#said.has(all)) return {what: 'unchanged'};
			this.#said.add(all);
			const {article, known} = this.#identified(item);
			const digest = this.#index.digest(article);
			// What stands in somebody else's file may stand in one of ours, too.
			const foreign = new Set<Known>();
			for (;;) {
				const others = known.filter(other => !this.#brought.has(other.file) && !foreign.has(other));
				const same = findDuplicate({article, digest}, others);
				if (!same) break;
				const outcome = this.#update(same.file, article, same.digest === digest);
				if (outcome) return outcome;
				foreign.add(same);
			}
			const ours = known.filter(other => !foreign.has(other));
			return this.#add(toldApart(article, ours, digest), digest);
		});
	}

	/** An article without an id that tells it from no other, and the articles that share a mark with it. */
	#identified(item: Article): {readonly article: Article; readonly known: readonly Known[]} {
		const find = (article: Article) => this.#index.find({article, digest: this.#index.digest(article)});
		const article = item.shared?.id === undefined ? withCredibleId(item) : withSharedId(item);
		const known = find(article);
		// Several items of an earlier document had this id.
		if (article.key === undefined && known.some(other => sharesId(article, other))) {
			const without = withSharedId(article);
			return {article: without, known: find(without)};
		}
		return {article, known};
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
				this.#brought.add(name);
				return {what: 'added'};
			}
			// Another process may have kept the same article a moment ago.
			const holder = this.#brought.has(name) ? undefined : this.#holder(name);
			const isSame = holder !== undefined && findDuplicate({article, digest}, [holder]) !== undefined;
			const outcome = isSame && this.#update(name, article, holder.digest === digest);
			if (outcome) return outcome;
		}
		throw new Error(`${this.#folder}: no name is free for ${article.title}`);
	}

	/**
	 * Puts what an article says into the file of the same article.
	 * @param hasSameText whether the title and the text are those of the file
	 * @returns undefined when the file is not ours to change, or gone
	 */
	#update(name: string, article: Article, hasSameText: boolean): Outcome | undefined {
		const file = this.#read(name);
		if (file === undefined) return undefined;
		if (!isOurs(file)) return hasSameText ? this.#leave(name) : undefined;
		const isOther = isOfOtherSource(file, article);
		const result = isOther ? mergedFromOther(file, article) : merged(file, article);
		if (result === file) return this.#leave(name);
		const {added = new Date().toISOString()} = (file.origin ?? {}) as {added?: string};
		let newer: ArticleFile = {...result, origin: {...(isOther ? (file.origin as object) : article.origin), added}};
		// What the reading state is kept by goes with the text or the source. When it changes, the old one becomes the id.
		const keptBy = (some: ArticleFile) => stateKey(articleOf(some, name) ?? article);
		const before = keptBy(file);
		if (before !== keptBy(newer)) {
			const {id: _, ...others} = newer;
			newer = {id: before, ...others};
		}
		const written = this.#files.replace(name, textOf(newer));
		const kept = articleOf(newer, name) ?? article;
		this.#index.noteWritten(name, kept, written);
		this.#brought.add(name);
		const changed = changedFields(file, newer);
		return changed.includes('alsoIn') ? {what: 'merged', id: kept.id} : {what: 'updated', changed};
	}

	/** Leaves a file as it is: it says all that the article says. */
	#leave(name: string): Outcome {
		this.#brought.add(name);
		return {what: 'unchanged'};
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
		return article && knownOf(name, article, this.#index.digest(article));
	}
}

/** Whether an article's id is one that several items of an earlier document of its source had. */
const sharesId = ({id, source}: Article, known: Known): boolean =>
	known.sharedId === id && (source === undefined || known.source === null || source === known.source);

/** An article under an id, or a digest, that no other one has of those that share a mark with it. */
function toldApart(article: Article, known: readonly Known[], digest: string): Article {
	const {key, ...withId} = article;
	if (!known.some(({own}) => own === (key ?? article.id))) return article;
	if (key === undefined) return {...article, id: idsOf(article)[1]};
	return {...withId, id: keyOf(key, comparableUrl(article.url) ?? article.published ?? digest)};
}

const isOurs = (file: unknown): file is ArticleFile =>
	typeof file === 'object' &&
	file !== null &&
	'title' in file &&
	'paragraphs' in file &&
	Array.isArray(file.paragraphs);

/**
 * An article as its file has it. Marks of paragraphs stay on the line of their text, so that people can read and edit them;
 * that takes six times as long, so files without any are written by JSON's own means.
 */
function textOf(file: ArticleFile): string {
	const hasForms = [file.paragraphs].flat().some(paragraph => typeof paragraph === 'object');
	return `${hasForms ? stringify(file, {indent: '\t', maxLength: 120}) : JSON.stringify(file, null, '\t')}\n`;
}

/** The article that a file of this name and content holds. */
const articleOf = (file: ArticleFile, name: string): Article | undefined =>
	parseArticles(Buffer.from(textOf(file)), name).articles[0];

const randomMark = (): string => Math.random().toString(36).slice(2, 10);

/** Makes the folder of a library, if there is none. */
export const makeFolder = (folder: string): void => inFolder(folder, () => makeFolders(folder));
