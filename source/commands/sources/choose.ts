import {createInterface} from 'node:readline/promises';
import {clean} from '../../article/clean.ts';
import type {FoundFeed} from '../../library/sources/finding/find-feeds.ts';
import {withoutPassword} from '../../library/sources/subscription.ts';

/** One feed in a line. */
export const feedText = ({address, title}: FoundFeed): string => clean(title === '' ? address : `${address}  ${title}`);

/**
 * Asks the user on the terminal which of some feeds is meant.
 * @returns undefined when none is
 */
export async function choose(address: string, feeds: readonly FoundFeed[]): Promise<FoundFeed | undefined> {
	const {stdin, stderr} = process;
	stderr.write(`${clean(withoutPassword(address))} has several feeds:\n`);
	for (const [i, feed] of feeds.entries()) stderr.write(`  ${i + 1}  ${feedText(feed)}\n`);
	const questions = createInterface({input: stdin, output: stderr});
	try {
		for (;;) {
			const answer = (await questions.question(`Which one? 1 to ${feeds.length}, or nothing for none: `)).trim();
			if (answer === '') return undefined;
			const chosen = feeds[Number(answer) - 1];
			if (/^\d+$/.test(answer) && chosen) return chosen;
		}
	} catch {
		// The end of the input, or Ctrl-C.
		return undefined;
	} finally {
		questions.close();
	}
}
