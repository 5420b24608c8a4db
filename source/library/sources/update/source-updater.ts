import {setImmediate} from 'node:timers/promises';
import pLimit from 'p-limit';
import type {Article} from '../../../article/article.ts';
import {formatProblem} from '../../../article/problem.ts';
import type {GetOptions} from '../../../network/get.ts';
import {Catalogue} from '../../catalogue/catalogue.ts';
import {recordsFile} from '../../files/user-folders.ts';
import {Deleted} from '../../keep/deleted.ts';
import {Keeper} from '../../keep/keep.ts';
import {KeptIndex} from '../../keep/kept-index.ts';
import type {ReadingStates} from '../../storage/reading-states.ts';
import {openRecords} from '../../storage/records.ts';
import {newRecord, type SourceRecord, SourceRecords} from '../records.ts';
import {whyNotAsked} from '../schedule/due.ts';
import {isFileAddress, type Subscription, withoutPassword} from '../subscription.ts';
import {type Fetched, fetchSource} from './fetch-source.ts';
import {keepingOld} from './next-record.ts';
import {type Pages, pagesOf} from './pages.ts';
import {DocumentReader} from './reading-thread.ts';
import {renameArticles} from './rename.ts';
import {ofSource, takeSource} from './take-source.ts';
import {thin} from './thin.ts';

/** What became of a source. */
export interface SourceResult {
	readonly source: Subscription;
	/** `waits`: it is not due, or has failed lately; `gone`: for good, and was not asked. */
	readonly what: 'asked' | 'failed' | 'waits' | 'gone';
	/** How many articles are new, and how many say something else now. */
	readonly added: number;
	readonly updated: number;
	/** How many of the new ones are old, and count as read. */
	readonly oldRead: number;
	/** How many old articles were deleted, as the source keeps no more. */
	readonly thinned: number;
	/** Why it failed or waits, in words that follow its name. */
	readonly reason?: string;
	/** What of it could not be read, in lines. */
	readonly problems: readonly string[];
}

export interface SourceUpdaterOptions {
	/** Whether sources are asked before they are due, as the user named them. */
	readonly isNamed?: boolean;
	readonly states: ReadingStates;
	/** How addresses are asked for. */
	readonly get: GetOptions;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
	/** Gets a line that says where a damaged file was set aside. */
	readonly warn?: (message: string) => void;
}

/** What a source has answered. */
interface Answer {
	/** What was remembered of it before. */
	readonly before: SourceRecord;
	readonly fetched: Fetched;
	/** Those that were fetched, as the library has them. */
	readonly articles: readonly Article[];
	/** Undefined when no pages were wanted. */
	readonly pages: Pages | undefined;
}

/** How long to work at a time, in milliseconds, before others are let work. */
const slice = 20;

const nothing = {added: 0, updated: 0, oldRead: 0, thinned: 0, problems: []};

/** Updates the sources of a library: asks each, and keeps what is new. */
export class SourceUpdater {
	readonly #options: SourceUpdaterOptions;
	readonly #catalogue: Catalogue;
	readonly #records: SourceRecords;
	readonly #deleted: Deleted;
	readonly #index: KeptIndex;
	readonly #keeper: Keeper;
	readonly #reader = new DocumentReader();
	readonly #closeRecords: () => void;
	/** Articles of one source are kept at a time. */
	readonly #oneByOne = pLimit(1);
	#rested = performance.now();

	/** @param folder of the library, absolute and without symbolic links */
	static async open(folder: string, options: SourceUpdaterOptions): Promise<SourceUpdater> {
		const catalogue = Catalogue.ofFolder(folder);
		for await (const _ of catalogue.update({slice, pause: 0}, {words: false})) options.get.signal?.throwIfAborted();
		return new SourceUpdater(folder, catalogue, options);
	}

	private constructor(folder: string, catalogue: Catalogue, options: SourceUpdaterOptions) {
		this.#options = options;
		this.#catalogue = catalogue;
		const database = openRecords(recordsFile(folder), options.warn);
		this.#closeRecords = () => database.close();
		this.#records = new SourceRecords(database);
		this.#deleted = new Deleted(database);
		this.#index = new KeptIndex(catalogue);
		this.#keeper = new Keeper(folder, this.#index, this.#deleted);
	}

	/**
	 * Updates a source. Several may be updated at once.
	 * @throws {Error} the library cannot be written, in one line; or what the signal is aborted with
	 */
	async update(source: Subscription): Promise<SourceResult> {
		const {get, isNamed = false} = this.#options;
		const now = (this.#options.now ?? Date.now)();
		const before = this.#records.get(source.address) ?? newRecord(source.name);
		const notAsked = whyNotAsked(before, now, isNamed);
		if (notAsked) return {...nothing, source, ...notAsked};
		const fetched = await fetchSource(source, before, {...get, reader: this.#reader}, now);
		const articles = fetched.articles.map(article => ofSource(article, source));
		const pages = source.isFull || fetched.isList ? await this.#pagesOf(source, fetched, articles) : undefined;
		return this.#oneByOne(() => this.#take(source, {before, fetched, articles, pages}, now));
	}

	#pagesOf(source: Subscription, {record}: Fetched, articles: readonly Article[]): Promise<Pages> {
		const feed = {
			address: record.address ?? source.address,
			again: this.#records.failedPages(source.address),
		};
		const isStranger = record.isPublic || isFileAddress(source.address);
		return pagesOf(articles, this.#keeper, feed, {...this.#options.get, isStranger});
	}

	/** Keeps what a source has answered, and remembers it. */
	async #take(source: Subscription, answer: Answer, now: number): Promise<SourceResult> {
		const {before, fetched, articles, pages} = answer;
		const {name, address} = source;
		if (before.name !== name)
			renameArticles(this.#catalogue, this.#index, {
				from: before.name,
				to: name,
				address: withoutPassword(address),
			});
		const counts = await takeSource(source, before, articles, {
			texts: pages?.texts ?? new Map(),
			keeper: this.#keeper,
			states: this.#options.states,
			rest: () => this.#rest(),
			now,
		});
		const failed = pages?.failed ?? [];
		// The same content is read again for pages of it that could not be read.
		const isIncomplete = pages && fetched.articles.length > 0 && this.#records.notePages(address, failed);
		const record = isIncomplete ? keepingOld(fetched.record, before) : fetched.record;
		const thinned = this.#thin(source, now);
		this.#records.put(address, {...record, name});
		const problems = fetched.problems.map(formatProblem);
		const {length} = failed;
		if (length > 0) problems.push(`${name}: ${length} ${length === 1 ? 'page' : 'pages'} could not be read`);
		const {failure} = fetched;
		const what = failure === undefined ? 'asked' : 'failed';
		return {source, what, ...(failure !== undefined && {reason: failure}), ...counts, thinned, problems};
	}

	#thin(source: Subscription, now: number): number {
		if (!source.keep) return 0;
		this.#index.settle();
		return thin(source, {catalogue: this.#catalogue, states: this.#options.states, deleted: this.#deleted}, now);
	}

	/** Lets answers and signals be handled now and then. */
	async #rest(): Promise<void> {
		if (performance.now() - this.#rested < slice) return;
		await setImmediate();
		this.#options.get.signal?.throwIfAborted();
		this.#rested = performance.now();
	}

	close(): void {
		this.#reader.close();
		this.#index.close();
		this.#catalogue.close();
		this.#closeRecords();
	}
}
