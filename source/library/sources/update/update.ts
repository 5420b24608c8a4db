/**
 * The update: it asks the sources that are due, several at once, and keeps what is new in the library. May import the folders
 * around it and the rooms of the library.
 */

import {realpathSync} from 'node:fs';
import pLimit from 'p-limit';
import {recordsFile} from '../../files/user-folders.ts';
import {makeFolder} from '../../keep/article-folder.ts';
import {takeLock} from '../../storage/process-lock.ts';
import type {Subscription} from '../subscription.ts';
import {interleaved} from './interleaved.ts';
import {type SourceResult, SourceUpdater, type SourceUpdaterOptions} from './source-updater.ts';

export interface UpdateOptions extends SourceUpdaterOptions {
	/** All that the user follows, or those that he named. */
	readonly sources: readonly Subscription[];
	/** The folder of the library. */
	readonly library: string;
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

/**
 * Updates sources. What is done stays done when it is stopped, by the signal of `get` or by a sudden end: the next update
 * goes on from there.
 * @returns what became of each source, in their order
 * @throws {UpdateGoesOn}
 * @throws {Error} the library cannot be written, in one line; or what the signal is aborted with
 */
export async function updateSources(options: UpdateOptions): Promise<SourceResult[]> {
	const {library, sources, onResult} = options;
	const {signal} = options.get;
	makeFolder(library);
	const folder = realpathSync(library);
	using lock = takeLock(`${recordsFile(folder)}.lock`);
	if (!lock) throw new UpdateGoesOn();
	const {Turns} = await import('../../../network/get.ts');
	const turns = new Turns({most: 2 * most, mostOfHost});
	const updater = await SourceUpdater.open(folder, {...options, get: {...options.get, turns}});
	try {
		let done = 0;
		const limit = pLimit({concurrency: most, rejectOnClear: true});
		let fatal: {readonly error: unknown} | undefined;
		const results = new Map<Subscription, SourceResult>();
		const updateOne = async (source: Subscription) => {
			signal?.throwIfAborted();
			try {
				const result = await updater.update(source);
				results.set(source, result);
				onResult?.(result, ++done, sources.length);
			} catch (error) {
				// The library cannot be written, or the user has stopped it: the others need not be asked.
				fatal ??= {error};
				limit.clearQueue();
			}
		};
		await Promise.allSettled(interleaved(sources).map(source => limit(updateOne, source)));
		if (fatal) throw fatal.error;
		return sources.map(source => results.get(source)!);
	} finally {
		updater.close();
	}
}
