/**
 * The update: it asks the sources that are due, several at once, and keeps what is new in the library. May import the folders
 * around it and the rooms of the library.
 */

import {realpathSync} from 'node:fs';
import {setImmediate} from 'node:timers/promises';
import pLimit from 'p-limit';
import {formatProblem} from '../../../article/problem.ts';
import type {GetOptions} from '../../../network/get.ts';
import {Catalogue} from '../../catalogue/catalogue.ts';
import {recordsFile} from '../../files/user-folders.ts';
import {makeFolder} from '../../keep/article-folder.ts';
import {Deleted} from '../../keep/deleted.ts';
import {Keeper, type KeptFile} from '../../keep/keep.ts';
import {KeptIndex} from '../../keep/kept-index.ts';
import {takeLock} from '../../storage/process-lock.ts';
import type {ReadingStates} from '../../storage/reading-states.ts';
import {openRecords} from '../../storage/records.ts';
import {newRecord, type SourceRecord, SourceRecords} from '../records.ts';
import {isFileAddress, type Subscription, withoutPassword} from '../subscription.ts';
import {type Fetched, fetchSource, keepingOld} from './fetch-source.ts';
import {interleaved} from './interleaved.ts';
import {DocumentReader} from './reading-thread.ts';
import {renameArticles} from './rename.ts';
import {ofSource, pagesOf, takeSource} from './take-source.ts';
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

export interface UpdateOptions {
	/** All that the user follows, or those that he named. */
	readonly sources: readonly Subscription[];
	/** Whether they are asked before they are due, as the user named them. */
	readonly isNamed?: boolean;
	/** The folder of the library. */
	readonly library: string;
	readonly states: ReadingStates;
	/** How addresses are asked for. */
	readonly get: GetOptions;
	/** Milliseconds since 1970. */
	readonly now?: () => number;
	/** Gets a line that says where a damaged file was set aside. */
	readonly warn?: (message: string) => void;
	/** Is told of each source that is done. */
	readonly onResult?: (result: SourceResult, done: number, all: number) => void;
}

/** Another process is updating the library. */
export class UpdateGoesOn extends Error {
	constructor() {
		super('another khabar is updating now');
	}
}

/** How many sources are worked on at once, and how many requests one host gets at once. */
const most = 16;
const mostOfHost = 2;
/** How long to work at a time, in milliseconds, before others are let work. */
const slice = 20;

const nothing = {added: 0, updated: 0, oldRead: 0, thinned: 0, problems: []};

/**
 * Updates sources. What is done stays done when it is stopped, by the signal of `get` or by a sudden end: the next update
 * goes on from there.
 * @returns what became of each source, in their order
 * @throws {UpdateGoesOn}
 * @throws {Error} the library cannot be written, in one line; or what the signal is aborted with
 */
export async function updateSources(options: UpdateOptions): Promise<SourceResult[]> {
	const {library, onResult} = options;
	makeFolder(library);
	const folder = realpathSync(library);
	using lock = takeLock(`${recordsFile(folder)}.lock`);
	if (!lock) throw new UpdateGoesOn();
	const update = await Update.open(folder, options);
	try {
		const all = options.sources.length;
		let done = 0;
		const limit = pLimit({concurrency: most, rejectOnClear: true});
		let fatal: {readonly error: unknown} | undefined;
		const results = new Map<Subscription, SourceResult>();
		await Promise.allSettled(
			interleaved(options.sources).map(source =>
				limit(async () => {
					options.get.signal?.throwIfAborted();
					try {
						const result = await update.source(source);
						results.set(source, result);
						onResult?.(result, ++done, all);
					} catch (error) {
						// The library cannot be written, or the user has stopped it: the others need not be asked.
						fatal ??= {error};
						limit.clearQueue();
					}
				}),
			),
		);
		if (fatal) throw fatal.error;
		return options.sources.map(source => results.get(source)!);
	} finally {
		update.close();
	}
}

class Update {
	readonly #options: UpdateOptions;
	readonly #get: GetOptions;
	readonly #catalogue: Catalogue;
	readonly #records: SourceRecords;
	readonly #deleted: Deleted;
	readonly #index: KeptIndex;
	readonly #keeper: Keeper;
	readonly #reader = new DocumentReader();
	readonly #closeRecords: () => void;
	/** Articles of one source are kept at a time. */
	readonly #oneByOne = pLimit(1);
	#onKept: ((kept: KeptFile) => void) | undefined;
	#rested = performance.now();

	static async open(folder: string, options: UpdateOptions): Promise<Update> {
		const {Turns} = await import('../../../network/get.ts');
		const catalogue = Catalogue.ofFolder(folder);
		for await (const _ of catalogue.update({slice, pause: 0}, {words: false})) options.get.signal?.throwIfAborted();
		return new Update(folder, catalogue, {
			...options,
			get: {...options.get, turns: new Turns({most: 2 * most, mostOfHost})},
		});
	}

	private constructor(folder: string, catalogue: Catalogue, options: UpdateOptions) {
		this.#options = options;
		this.#get = options.get;
		this.#catalogue = catalogue;
		const database = openRecords(recordsFile(folder), options.warn);
		this.#closeRecords = () => database.close();
		this.#records = new SourceRecords(database);
		this.#deleted = new Deleted(database);
		this.#index = new KeptIndex(catalogue);
		const onKept = (kept: KeptFile) => this.#onKept?.(kept);
		this.#keeper = new Keeper(folder, this.#index, {deleted: this.#deleted, onKept});
	}

	async source(source: Subscription): Promise<SourceResult> {
		const now = (this.#options.now ?? Date.now)();
		const before = this.#records.get(source.address) ?? newRecord(source.name);
		const waits = whyNot(before, now, this.#options.isNamed ?? false);
		if (waits) return {...nothing, source, ...waits};
		const fetched = await fetchSource(source, before, {...this.#get, reader: this.#reader}, now);
		const articles = fetched.articles.map(article => ofSource(article, source));
		const {isPublic} = fetched.record;
		const pages =
			source.isFull || fetched.isList
				? await pagesOf(
						articles,
						this.#keeper,
						{
							address: fetched.record.address ?? source.address,
							again: this.#records.failedPages(source.address),
						},
						{...this.#get, isStranger: isPublic || isFileAddress(source.address)},
					)
				: undefined;
		return this.#oneByOne(async () => {
			if (before.name !== source.name)
				renameArticles(this.#catalogue, this.#keeper, before.name, source.name, withoutPassword(source.address));
			const counts = await takeSource(source, before, articles, pages?.texts ?? new Map(), {
				keeper: this.#keeper,
				states: this.#options.states,
				rest: () => this.#rest(),
				listen: onKept => {
					this.#onKept = onKept;
				},
				now,
			});
			const isIncomplete = pages !== undefined && this.#notePages(source, fetched, pages.failed);
			const record = {...(isIncomplete ? keepingOld(fetched.record, before) : fetched.record), name: source.name};
			const thinned = this.#thin(source, now);
			this.#records.put(source.address, record);
			const problems = fetched.problems.map(formatProblem);
			const failed = pages?.failed.length ?? 0;
			if (failed > 0) problems.push(`${source.name}: ${failed} ${failed === 1 ? 'page' : 'pages'} could not be read`);
			const {failure} = fetched;
			if (failure === undefined) return {source, what: 'asked', ...counts, thinned, problems};
			return {source, what: 'failed', reason: failure, ...counts, thinned, problems};
		});
	}

	/** Whether the same content is to be read again for pages of it that could not be read. */
	#notePages({address}: Subscription, {articles}: Fetched, failed: readonly string[]): boolean {
		return articles.length > 0 && this.#records.notePages(address, failed);
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

/** Why a source is not asked now; undefined when it is. */
function whyNot(
	record: SourceRecord,
	now: number,
	isNamed: boolean,
): Pick<SourceResult, 'what' | 'reason'> | undefined {
	const {gone, hold, next, error} = record;
	if (gone !== null) return {what: 'gone', reason: error ?? 'is gone for good'};
	const until = Math.max(hold ?? 0, isNamed ? 0 : (next ?? 0));
	return until > now ? {what: 'waits', reason: error ?? 'is not due yet'} : undefined;
}
