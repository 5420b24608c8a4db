import {createInterface} from 'node:readline/promises';
import type {FoundFeed} from '../../library/sources/finding/find-feeds.ts';
import {withoutPassword} from '../../library/sources/subscription.ts';
import {asOnUs} from '../../reader/keys/layouts/layouts.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';
import {ask} from '../shared/output.ts';

/** One feed in a line. */
export const feedText = ({address, title}: FoundFeed): string =>
	title === '' ? address : `${isolate(address)} ${isolate(title)}`;

/**
 * Asks the user on the terminal which of some feeds is meant.
 * @returns undefined when it is none of them
 */
export async function choose(address: string, feeds: readonly FoundFeed[]): Promise<FoundFeed | undefined> {
	const {stdin, stderr} = process;
	const {severalFeeds, which} = messages().reports.follow;
	ask(severalFeeds(isolate(withoutPassword(address))));
	for (const [i, feed] of feeds.entries()) ask(`  ${i + 1}  ${feedText(feed)}`);
	const questions = createInterface({input: stdin, output: stderr});
	try {
		for (;;) {
			ask(which(feeds.length));
			const answer = asOnUs((await questions.question('')).trim());
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
