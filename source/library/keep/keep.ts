/**
 * Taking articles into the library: each gets a file, or changes the file of the same article (`merge.ts`). Files are read and
 * written by `article-folder.ts`, whole (`atomic-files.ts`), and noted in the catalogue (`kept-index.ts`). May import
 * `catalogue/`, `files/`, `identity/` and `storage/`, and `article/`.
 */

import type {Article} from '../../article/article.ts';
import {keyOf} from '../../article/key.ts';
import {nameOfFile} from '../../article/origin.ts';
import {withCredibleId, withSharedId} from '../identity/credible-id.ts';
import {findDuplicate, type Incoming, type Known} from '../identity/find-duplicate.ts';
import {fileName} from '../identity/slug.ts';
import {stateKey} from '../identity/state-key.ts';
import {ArticleFolder, articleOf, type FolderIndex, inFolder} from './article-folder.ts';
import {randomDigits} from './atomic-files.ts';
import {Deleted} from './deleted.ts';
import {
	type ArticleFile,
	changedFields,
	fileOf,
	haveOtherWords,
	isOfOtherSource,
	merged,
	mergedFromOther,
	type WholeText,
	withWholeText,
} from './merge.ts';
import {isOurs} from './ours.ts';
import {sharesId, toldApart} from './tell-apart.ts';

/** What became of an article that was to be kept. */
export type Outcome =
	/** `deleted`: it is not kept, as the user deleted it. */
	| {readonly what: 'added' | 'unchanged' | 'deleted'}
	/** Names of the fields that it said otherwise; `text` stands for its paragraphs. */
	| {readonly what: 'updated'; readonly changed: readonly string[]}
	/** Another source had it at the same address: it is now known to be in both. */
	| {readonly what: 'merged'; readonly id: string};

/** What knows the articles of the library without reading them: its catalogue. */
export interface Index extends FolderIndex {
	/** The articles that share any mark with one that comes in. */
	find(incoming: Incoming): readonly Known[];
}

/** What knows the articles that were deleted. */
export interface Graves {
	find(incoming: Incoming): readonly Known[];
	/** Takes note of what a deleted article says of itself now. */
	nowSays(article: Article, known: Known): void;
	/** Forgets that an article was deleted. */
	lift(known: Known): void;
}

/** Makes a change of an article's file known. */
export interface KeptFile {
	readonly outcome: Outcome;
	/** The name of the file. */
	readonly file: string;
	/** What it held before; undefined for a new one. */
	readonly before: ArticleFile | undefined;
	/** Whether it has other words than before. */
	readonly hasOtherWords: boolean;
	/** What the reading state of its article is kept by. */
	stateKey(): string;
}

export interface KeeperOptions {
	/** Deleted articles do not come back. */
	readonly deleted?: Graves | undefined;
	/** Whether they do, as who brings them is the user himself. */
	readonly bringsBack?: boolean;
	/** Is told of the file of each article that is kept, before the next one comes. */
	readonly onKept?: ((kept: KeptFile) => void) | undefined;
}

/** Keeps articles in a folder, each in a file of its own, and knows the same article when it comes again. */
export class Keeper {
	readonly #folder: string;
	readonly #index: Index;
	readonly #files: ArticleFolder;
	/** The files of the articles that the current document has brought, and digests of all that its items say. */
	#brought = new Set<string>();
	#said = new Set<string>();
	readonly #options: KeeperOptions;

	/**
	 * @param folder is there (`makeFolder`)
	 * @param index brought up to date with the folder
	 */
	constructor(folder: string, index: Index, options: KeeperOptions = {}) {
		this.#options = options;
		this.#folder = folder;
		this.#index = index;
		this.#files = new ArticleFolder(folder, index);
	}

	/** Articles that come from now on stand in one document. */
	beginDocument(): void {
		this.#brought = new Set();
		this.#said = new Set();
	}

	/**
	 * The file of the article that one that comes in is; undefined when it is new, `deleted` when it was deleted. Nothing is changed.
	 */
	find(item: Article): ArticleFile | 'deleted' | undefined {
		const {article, known} = this.#identified(item);
		const same = findDuplicate({article, digest: this.#index.digest(article)}, known);
		if (!same) return undefined;
		if (Deleted.has(same)) return 'deleted';
		const file = this.#files.read(same.file);
		return isOurs(file) ? file : {};
	}

	/**
	 * Keeps an article: in a new file, or in the file of the same article, under the id that it has there. Files that hold
	 * anything but one article in khabar's format are somebody else's, and left as they are.
	 * @throws {Error} the folder cannot be written, in one line
	 */
	keep(item: Article, whole?: WholeText): Outcome {
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
				const outcome = Deleted.has(same)
					? this.#leaveDeleted(same, article, digest)
					: this.#update(same.file, article, {hasSameText: same.digest === digest, whole});
				if (outcome) return outcome;
				foreign.add(same);
			}
			const ours = known.filter(other => !foreign.has(other));
			return this.#add(toldApart(article, ours, digest), digest, whole);
		});
	}

	/** Keeps nothing of an article that was deleted, unless the user brings it back. */
	#leaveDeleted(same: Known, article: Article, digest: string): Outcome | undefined {
		const {deleted, bringsBack} = this.#options;
		if (bringsBack) {
			deleted!.lift(same);
			return undefined;
		}
		this.#brought.add(same.file);
		const isKnown = same.own === (article.key ?? article.id) && same.digest === digest;
		if (!isKnown) deleted!.nowSays(article, same);
		return {what: 'deleted'};
	}

	/** An article without an id that tells it from no other, and the articles that share a mark with it. */
	#identified(item: Article): {readonly article: Article; readonly known: readonly Known[]} {
		const find = (article: Article) => {
			const incoming = {article, digest: this.#index.digest(article)};
			return [...this.#index.find(incoming), ...(this.#options.deleted?.find(incoming) ?? [])];
		};
		const article = item.shared?.id === undefined ? withCredibleId(item) : withSharedId(item);
		const known = find(article);
		// Several items of an earlier document had this id.
		if (article.key === undefined && known.some(other => sharesId(article, other))) {
			const without = withSharedId(article);
			return {article: without, known: find(without)};
		}
		return {article, known};
	}

	#add(article: Article, digest: string, whole: WholeText | undefined): Outcome {
		const {origin} = article;
		const added = new Date().toISOString();
		const file = {...fileOf(article), ...whole?.text, origin: {...origin!, added, ...(whole && {feed: whole.feed})}};
		for (const mark of [() => '', () => keyOf(article.id, digest).slice(0, 8), randomMark]) {
			const name = `${fileName(article, mark())}.json`;
			const written = this.#files.place(name, file);
			if (written) {
				const id = article.key === undefined ? article.id : nameOfFile(name);
				const kept = whole ? (articleOf(file, name) ?? article) : {...article, id};
				this.#index.noteWritten(name, {...kept, origin: file.origin}, written);
				return this.#done({what: 'added'}, name, undefined, file);
			}
			// Another process may have kept the same article a moment ago.
			const holder = this.#brought.has(name) ? undefined : this.#files.holder(name);
			const isSame = holder !== undefined && findDuplicate({article, digest}, [holder]) !== undefined;
			const outcome = isSame && this.#update(name, article, {hasSameText: holder.digest === digest, whole});
			if (outcome) return outcome;
		}
		throw new Error(`${this.#folder}: no name is free for ${article.title}`);
	}

	/**
	 * Puts what an article says into the file of the same article.
	 * @param how.hasSameText whether the title and the text are those of the file
	 * @returns undefined when the file is not ours to change, or gone
	 */
	#update(
		name: string,
		article: Article,
		{hasSameText, whole}: {hasSameText: boolean; whole?: WholeText | undefined},
	): Outcome | undefined {
		const file = this.#files.read(name);
		if (file === undefined) return undefined;
		if (!isOurs(file)) return hasSameText ? this.#leave(name, file) : undefined;
		const isOther = isOfOtherSource(file, article);
		const told = isOther ? mergedFromOther(file, article) : merged(file, article, this.#index.digest(article));
		const result = whole && !isOther ? withWholeText(told, file, whole) : told;
		if (result === file) return this.#leave(name, file);
		const {added = new Date().toISOString(), feed} = (file.origin ?? {}) as {added?: string; feed?: string};
		const from = isOther
			? (file.origin as object)
			: {...article.origin, ...(feed && {feed}), ...(whole && {feed: whole.feed})};
		const {newer, kept} = this.#files.write(name, file, {...result, origin: {...from, added}});
		const changed = changedFields(file, newer);
		const outcome = changed.includes('alsoIn')
			? ({what: 'merged', id: kept?.id ?? nameOfFile(name)} as const)
			: ({what: 'updated', changed} as const);
		return this.#done(outcome, name, file, newer);
	}

	/** Leaves a file as it is: it says all that the article says. */
	#leave(name: string, file: unknown): Outcome {
		return this.#done({what: 'unchanged'}, name, isOurs(file) ? file : {}, isOurs(file) ? file : undefined);
	}

	#done(outcome: Outcome, file: string, before: ArticleFile | undefined, now: ArticleFile | undefined): Outcome {
		this.#brought.add(file);
		this.#options.onKept?.({
			outcome,
			file,
			before,
			hasOtherWords:
				outcome.what === 'updated' && before !== undefined && now !== undefined && haveOtherWords(before, now),
			stateKey: () => {
				const article = now && articleOf(now, file);
				return article ? stateKey(article) : file;
			},
		});
		return outcome;
	}

	/**
	 * Changes what a file says. Files that hold anything but one article in khabar's format are left as they are.
	 * @param change gives the very same when nothing changes
	 */
	change(name: string, change: (file: ArticleFile) => ArticleFile): void {
		inFolder(this.#folder, () => {
			const file = this.#files.read(name);
			const changed = isOurs(file) ? change(file) : file;
			if (!isOurs(file) || changed === file) return;
			this.#files.write(name, file, changed as ArticleFile);
		});
	}
}

const randomMark = (): string => randomDigits().slice(0, 8);
