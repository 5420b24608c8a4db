import pLimit from 'p-limit';

/** What was made of each number from 0 on, two at a time: processes that are killed live in the way of each other, too. */
export async function twoAtATime<Result>(times: number, act: (number: number) => Promise<Result>): Promise<Result[]> {
	return await pLimit(2).map(Array.from({length: times}).keys(), act);
}

export const pause = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds));
