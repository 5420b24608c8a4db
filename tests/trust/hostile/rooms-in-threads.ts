import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import type {Outcome} from '../outcome.ts';

/** What a thread does: `throughRooms`, or `throughEnormous` where there is no seed. */
export interface RoomsWork {
	readonly seed?: number;
	readonly count?: number;
}

async function inThread(workerData: RoomsWork): Promise<Outcome> {
	const thread = new Worker(new URL('./rooms-thread.ts', import.meta.url), {workerData});
	// An error of the thread, such as one of memory, rejects.
	const [outcome] = (await once(thread, 'message')) as [Outcome];
	return outcome;
}

/** The same as `throughEnormous`, in a thread: other attacks, which run beside it, are not held up. */
export const enormousInThread = (): Promise<Outcome> => inThread({});

/** The same as `throughRooms`, in as many threads, the first with this seed, the next with the next. */
export async function roomsInThreads(seed: number, count: number, threads = 2): Promise<Outcome> {
	const outcomes = await Promise.all(
		Array.from({length: threads}, (_, i) => inThread({seed: seed + i, count: Math.ceil(count / threads)})),
	);
	return {cases: outcomes.reduce((sum, {cases}) => sum + cases, 0), won: outcomes.flatMap(({won}) => won)};
}
