import type {Progress} from '../../library/catalogue/scan.ts';
import type {Action} from '../../reader/update.ts';

/** How often the list is drawn anew while articles come in, in milliseconds. */
const refreshDelay = 500;

interface Refreshing {
	readonly tell: (action: Action) => void;
	/** Whether what is shown was found by its words. */
	readonly isSearching: () => boolean;
	readonly warnings: string[];
}

/** Goes on bringing the catalogue up to date, and shows in the list what has come in or can be found now. */
export async function refresh(
	updating: AsyncIterable<Progress>,
	{tell, isSearching, warnings}: Refreshing,
): Promise<void> {
	let shown = 0;
	let news = 0;
	let hasMadeWords = false;
	let time = performance.now();
	try {
		for await (const {changed, read, toRead, words} of updating) {
			hasMadeWords = words !== undefined;
			const found = isSearching() ? words : undefined;
			news = changed + (found?.done ?? 0);
			if (news === shown || performance.now() - time < refreshDelay) continue;
			tell({type: 'refresh', reading: words ? found : {done: read, all: toRead}});
			shown = news;
			time = performance.now();
		}
	} catch (error) {
		warnings.push((error as Error).message);
	}
	if (news > 0 || shown > 0 || (hasMadeWords && isSearching())) tell({type: 'refresh'});
}
