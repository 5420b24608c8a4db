import {holdsNone} from '../../problem.ts';
import type {Found, Item} from '../../schema/item.ts';
import {tooMany} from '../../size-limit.ts';
import {itemsIn} from '../items.ts';
import type {Input} from '../mapped.ts';
import {FeedReader, TooMany} from './feed-elements.ts';
import {feedFormats} from './feed-formats.ts';

const unreadable: Found = {items: [], problem: 'is not a feed that can be read'};

/** The articles of a feed in XML: RSS, Atom or RDF. Of one that breaks off within an item, those before it, and of an enormous one the first. */
export async function feedItems(text: string, address: string | undefined): Promise<Found> {
	const {readXml} = await import('./feed-packages.ts');
	const reader = new FeedReader();
	let hasMore = false;
	try {
		readXml(text, reader);
	} catch (error) {
		hasMore = error instanceof TooMany;
		// Whatever the package throws, it says in its own terms that it cannot read the feed.
		if (!hasMore) return unreadable;
	}
	const {format, feed, items, names, isWithinItem} = reader;
	if (format === undefined) return unreadable;
	if (items.length === 0) return isWithinItem || isEmpty(feed) ? unreadable : {items: [], problem: holdsNone};
	const collection = feedFormats[format];
	const found = Array.from(itemsIn({...feed, [collection.items]: items}, collection, address), item =>
		withNames(item, names),
	);
	if (hasMore) return {items: found, warning: tooMany};
	return isWithinItem
		? {items: found, problem: 'is broken: what follows its last whole item is left out'}
		: {items: found};
}

/** An item with names for the mail addresses that stand for its authors, where the feed says somewhere whose these are. */
function withNames(item: Item, names: ReadonlyMap<string, string>): Item {
	const {authors, ...input} = item.input as Input;
	if (!Array.isArray(authors)) return item;
	return {...item, input: {...input, authors: authors.map(author => names.get(author) ?? author)}};
}

/** Whether a feed says nothing of itself. */
const isEmpty = (feed: object): boolean => Object.keys(feed).every(name => name.startsWith('@'));
