import {holdsNone} from '../problem.ts';
import type {Found, Item} from '../schema/item.ts';
import {feedFormats} from './feed-formats.ts';
import {itemsIn} from './items.ts';

/** The articles of a feed in XML: RSS, Atom or RDF. Of one that breaks off within an item, those before it. */
export async function feedItems(text: string, address: string | undefined): Promise<Found> {
	const {readFeed} = await import('./feed-packages.ts');
	const read = (xml: string): Item[] => {
		const {format, feed} = readFeed(xml);
		return [...itemsIn(feed, feedFormats[format], address)];
	};
	try {
		const items = read(text);
		return items.length > 0 ? {items} : {items, problem: holdsNone};
	} catch {
		// Whatever the package throws, it says in its own terms that it cannot read the feed.
		try {
			return {items: read(wholeItems(text)), problem: 'is broken: what follows its last whole item is left out'};
		} catch {
			return {items: [], problem: 'is not a feed that can be read'};
		}
	}
}

/** The text up to the end of the last item: the package reads what only lacks its last end tags. */
const wholeItems = (text: string) => /^[\s\S]*<\/(?:item|entry)\s*>/i.exec(text)?.[0] ?? '';
