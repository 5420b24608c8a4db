import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import type {Outcome} from '../outcome.ts';

/** The same as `throughRooms`, in as many threads, the first with this seed, the next with the next. */
export async function roomsInThreads(seed: number, count: number, threads = 2): Promise<Outcome> {
	const outcomes = await Promise.all(
		Array.from({length: threads}, async (_, i) => {
			const workerData = {seed: seed + i, count: Math.ceil(count / threads)};
			const thread = new Worker(new URL('./rooms-thread.ts', import.meta.url), {workerData});
			// An error of the thread, such as one of memory, rejects.
			const [outcome] = (await once(thread, 'message')) as [Outcome];
			return outcome;
		}),
	);
	return {cases: outcomes.reduce((sum, {cases}) => sum + cases, 0), won: outcomes.flatMap(({won}) => won)};
}
