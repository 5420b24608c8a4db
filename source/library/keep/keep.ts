/**
 * Taking articles into the library: each gets a file, or changes the file of the same article (`merge.ts`). Files are read and
 * written by `article-folder.ts`, whole (`atomic-files.ts`), and noted in the catalogue (`kept-index.ts`). May import
 * `catalogue/`, `files/`, `identity/` and `storage/`, and `article/`.
 */

import type {Article} from '../../article/article.ts';
import {keyOf} from '../../article/key.ts';
import {nameOfFile} from '../../article/origin.ts';
import {findDuplicate, type Incoming, type Known} from '../identity/find-duplicate.ts';
import {fileName} from '../identity/slug.ts';
import {stateKey} from '../identity/state-key.ts';
import {type ArticleFile, articleOf, fileOf, isOurs} from './article-file.ts';
import {ArticleFolder, inFolder} from './article-folder.ts';
import {randomDigits} from './atomic-files.ts';
import {Deleted} from './deleted.ts';
import {identify} from './identify.ts';
import type {KeptIndex} from './kept-index.ts';
import {changedFields, haveOtherWords, merged, type WholeText} from './merge.ts';
import {toldApart} from './tell-apart.ts';

/** What became of an article that was to be kept. */
export type Outcome =
	/** `deleted`: it is not kept, as the user deleted it. */
	| {readonly what: 'added' | 'unchanged' | 'deleted'}
	/** Names of the fields that it said otherwise; `text` stands for its paragraphs. */
	| {readonly what: 'updated'; readonly changed: readonly string[]}
	/** Another source had it at the same address: it is now known to be in both. */
	| {readonly what: 'merged'; readonly id: string};

/** The file of an article that was kept. */
interface KeptFile {
	/** What it held before; undefined for a new one. */
	readonly before: ArticleFile | undefined;
	/** Whether it has other words than before. */
	readonly hasOtherWords: boolean;
	/** What the reading state of its article is kept by. */
	stateKey(): string;
}

interface Kept {
	readonly outcome: Outcome;
	/** Undefined when the article was deleted, or the document has said the very same before. */
	readonly file?: KeptFile;
}

/** Keeps articles in a folder, each in a file of its own, and knows the same article when it comes again. */
export class Keeper {
	readonly #folder: string;
	readonly #index: KeptIndex;
	readonly #deleted: Deleted | undefined;
	readonly #files: ArticleFolder;
	/** The files of the articles that the current document has brought, and digests of all that its items say. */
	#brought = new Set<string>();
	#said = new Set<string>();

	/**
	 * @param folder is there (`makeFolder`)
	 * @param index brought up to date with the folder
	 * @param deleted articles that do not come back
	 */
	constructor(folder: string, index: KeptIndex, deleted?: Deleted) {
		this.#folder = folder;
		this.#index = index;
		this.#deleted = deleted;
		this.#files = new ArticleFolder(folder, index);
	}

	/** Articles that come from now on stand in one document. */
	beginDocument(): void {
		this.#brought = new Set();
		this.#said = new Set();
	}

	/**
	 * The file of the article that an item is; undefined when it is new, `deleted` when it was deleted. Nothing is changed.
	 */
	find(item: Article): ArticleFile | 'deleted' | undefined {
		const {incoming, known} = identify(item, this.#index, this.#deleted);
		const same = findDuplicate(incoming, known);
		if (!same) return undefined;
		if (Deleted.has(same)) return 'deleted';
		const file = this.#files.read(same.file);
		return isOurs(file) ? file : {};
	}

	/**
	 * Keeps an article: in a new file, or in the file of the same article, under the id that it has there. Files that hold
	 * anything but one article in khabar's format are somebody else's, and left as they are.
	 * @param whole the text of the article's page
	 * @throws {Error} the folder cannot be written, in one line
	 */
	keep(item: Article, whole?: WholeText): Kept {
		return inFolder(this.#folder, () => {
			const all = keyOf(JSON.stringify(fileOf(item)), '');
			if (this.#said.has(all)) return {outcome: {what: 'unchanged'}};
			this.#said.add(all);
			const {incoming, known} = identify(item, this.#index, this.#deleted);
			// What stands in somebody else's file may stand in one of ours, too.
			const foreign = new Set<Known>();
			for (;;) {
				const others = known.filter(other => !this.#brought.has(other.file) && !foreign.has(other));
				const same = findDuplicate(incoming, others);
				if (!same) break;
				if (Deleted.has(same)) return this.#leaveDeleted(same, incoming);
				const kept = this.#update(same, incoming, whole);
				if (kept) return kept;
				foreign.add(same);
			}
			const ours = known.filter(other => !foreign.has(other));
			return this.#add({...incoming, article: toldApart(incoming, ours)}, whole);
		});
	}

	#leaveDeleted(same: Known, {article, digest}: Incoming): Kept {
		this.#brought.add(same.file);
		const isKnown = same.own === (article.key ?? article.id) && same.digest === digest;
		if (!isKnown) this.#deleted!.nowSays(article, same);
		return {outcome: {what: 'deleted'}};
	}

	#add(incoming: Incoming, whole: WholeText | undefined): Kept {
		const {article, digest} = incoming;
		const added = new Date().toISOString();
		const origin = {...article.origin!, added, ...(whole && {feed: whole.feed})};
		const file = {...fileOf(article), ...whole?.text, origin};
		for (const mark of [() => '', () => keyOf(article.id, digest).slice(0, 8), randomMark]) {
			const name = `${fileName(article, mark())}.json`;
			const written = this.#files.place(name, file);
			if (written) {
				const id = article.key === undefined ? article.id : nameOfFile(name);
				const kept = whole ? (articleOf(file, name) ?? article) : {...article, id};
				this.#index.noteWritten(name, {...kept, origin}, written);
				return this.#done({what: 'added'}, name, undefined, file);
			}
			// Another process may have kept the same article a moment ago.
			const holder = this.#brought.has(name) ? undefined : this.#files.holder(name);
			const isSame = holder !== undefined && findDuplicate(incoming, [holder]) !== undefined;
			const kept = isSame && this.#update(holder, incoming, whole);
			if (kept) return kept;
		}
		throw new Error(`${this.#folder}: no name is free for ${article.title}`);
	}

	/**
	 * Puts what an article says into the file of the same article.
	 * @returns undefined when the file is not ours to change, or gone
	 */
	#update(same: Known, incoming: Incoming, whole: WholeText | undefined): Kept | undefined {
		const name = same.file;
		const file = this.#files.read(name);
		if (file === undefined) return undefined;
		if (!isOurs(file)) return same.digest === incoming.digest ? this.#done({what: 'unchanged'}, name, {}) : undefined;
		const result = merged(file, incoming, whole);
		if (result === file) return this.#done({what: 'unchanged'}, name, file, file);
		const {newer, kept} = this.#files.write(name, file, result);
		const changed = changedFields(file, newer);
		const outcome: Outcome = changed.includes('alsoIn')
			? {what: 'merged', id: kept?.id ?? nameOfFile(name)}
			: {what: 'updated', changed};
		return this.#done(outcome, name, file, newer);
	}

	/** @param now undefined when the file is not ours */
	#done(outcome: Outcome, name: string, before: ArticleFile | undefined, now?: ArticleFile): Kept {
		this.#brought.add(name);
		return {
			outcome,
			file: {
				before,
				hasOtherWords: outcome.what === 'updated' && haveOtherWords(before!, now!),
				stateKey() {
					const article = now && articleOf(now, name);
					return article ? stateKey(article) : name;
				},
			},
		};
	}
}

const randomMark = (): string => randomDigits().slice(0, 8);
