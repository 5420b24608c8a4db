import {once} from 'node:events';
import {Worker} from 'node:worker_threads';
import type {Expression} from './expressions.ts';

export interface AllExpressions {
	readonly own: readonly Expression[];
	/** Those of packages. */
	readonly others: readonly Expression[];
}

/** All expressions of the program. They are found in a thread, since modules that are loaded already make theirs no more. */
export async function allExpressions(): Promise<AllExpressions> {
	const thread = new Worker(new URL('./find-thread.ts', import.meta.url));
	const [found] = (await once(thread, 'message')) as [AllExpressions];
	await thread.terminate();
	return found;
}
