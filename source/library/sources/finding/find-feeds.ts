/** Finding the feed of an address. May import the folders around it, and `network/`. */

import {clean} from '../../../article/clean.ts';
import {decodeDocument} from '../../../article/read/charset/decode-document.ts';
import {type DocumentKind, sniff} from '../../../article/read/sniff.ts';
import {takeArticles} from '../../../article/read/take.ts';
import {nameOfAddress} from '../../files/document.ts';
import {feedHead} from '../schedule/hints.ts';
import {addressKey} from '../subscription.ts';
import {itemListIn} from './item-list.ts';

/** What can be followed. */
export interface FoundFeed {
	readonly address: string;
	/** What it calls itself; empty where it does not say. */
	readonly title: string;
}

interface FindOptions {
	readonly userAgent: string;
	readonly allowPrivate?: boolean | undefined;
}

/** Where feeds usually are, beside a page and at the root of its host. */
const usualPlaces = ['feed', 'rss', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'feed/', 'feed.json'];

/** How many links in the text of a page are looked at. */
const mostAnchors = 5;

/** An address that was asked for. */
interface Asked {
	readonly address: string;
	readonly isPublic: boolean;
	readonly kind: DocumentKind;
	readonly text: string;
	readonly bytes: Uint8Array;
}

/**
 * The feeds of an address: the address itself, if it is a feed; of a page those that it names, or else one in the usual
 * places, or else the page itself where it says that it is a list of articles.
 * @throws {Error} nothing can be followed there, or it cannot be read, in words that follow the address
 */
export async function findFeeds(address: string, options: FindOptions): Promise<FoundFeed[]> {
	const asked = await ask(address, options);
	const own = await feedIn(asked);
	// What the user wrote stays: a redirect may change again. It is remembered once it has held for some time.
	if (own) return [{...own, address}];
	if (asked.kind !== 'page') throw new Error('is neither a feed nor a page');
	const {linksIn} = await import('./page-links-packages.ts');
	const {feeds, anchors, base, title} = linksIn(asked.text);
	const around = URL.parse(base ?? '', asked.address)?.href ?? asked.address;
	const within = {...options, isStranger: asked.isPublic};
	const named = distinct(
		feeds.map(({href, title}) => ({href, title: clean(title)})),
		around,
	);
	if (named.length > 1) return named;
	const anchored = distinct(anchors, around).slice(0, mostAnchors);
	const candidates =
		named.length > 0 ? addressesOf(named) : new Set([...addressesOf(anchored), ...usualPlacesAround(around)]);
	for (const candidate of candidates) {
		const found = await ask(candidate, within).catch(error => {
			// Nobody has said that there is anything in the usual places.
			if (named.length > 0) throw new Error(`leads to ${candidate}, which ${(error as Error).message}`);
		});
		const feed = found && (await feedIn(found));
		if (feed) return [{address: candidate, title: feed.title || named[0]?.title || clean(title)}];
	}
	const list = itemListIn(asked.text, asked.address);
	if (list && list.length > 0) return [{address, title: clean(title)}];
	throw new Error(named.length > 0 ? `leads to ${named[0]!.address}, which is not a feed` : 'is a page without a feed');
}

const addressesOf = (feeds: readonly FoundFeed[]): string[] => feeds.map(({address}) => address);

/** The usual places of feeds beside a page and at the root of its host. */
function usualPlacesAround(page: string): string[] {
	const folder = new URL(page).pathname.length > 1 ? page.replace(/[?#].*$/s, '').replace(/\/?$/, '/') : undefined;
	return usualPlaces.flatMap(place => [
		...(folder === undefined ? [] : [`${folder}${place}`]),
		new URL(`/${place}`, page).href,
	]);
}

/** Links to feeds, absolute, each once. */
function distinct(links: readonly {readonly href: string; readonly title: string}[], base: string): FoundFeed[] {
	const found = new Map<string, FoundFeed>();
	for (const {href, title} of links) {
		const url = URL.parse(
			href
				.trim()
				.replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
				.replace(/^feed:/i, 'http:'),
			base,
		);
		if (!url || !/^https?:$/.test(url.protocol)) continue;
		const key = addressKey(url.href);
		if (!found.has(key)) found.set(key, {address: url.href, title});
	}
	return [...found.values()];
}

async function ask(address: string, options: FindOptions & {readonly isStranger?: boolean}): Promise<Asked> {
	const {getIfChanged, answerText} = await import('../../../network/get.ts');
	const answer = await getIfChanged(address, {}, options);
	const chunks: Uint8Array[] = [];
	for await (const chunk of answer.content) chunks.push(chunk);
	if (answer.status < 200 || answer.status > 299) throw new Error(answerText(answer.status));
	const bytes = Buffer.concat(chunks);
	const {text} = await decodeDocument(bytes, answer);
	return {address: answer.address, isPublic: answer.isPublic, kind: sniff(text), text, bytes};
}

/** What was asked for, if it is a feed: also one without items, and JSON that holds several articles. */
async function feedIn({kind, text, bytes, address}: Asked): Promise<{readonly title: string} | undefined> {
	if (kind === 'feed') return {title: clean((await feedHead(text)).title ?? '')};
	if (kind !== 'json') return undefined;
	const title = titleInJson(text);
	if (title !== undefined) return {title};
	for await (const {articles} of takeArticles(bytes, {file: address, name: nameOfAddress(address), address})) {
		if (articles.length > 0) return {title: ''};
	}
	return undefined;
}

/** The title of a JSON Feed; undefined when the text is no JSON Feed. */
function titleInJson(text: string): string | undefined {
	try {
		const feed = JSON.parse(text);
		const isFeed = Array.isArray(feed?.items) && String(feed.version ?? '').includes('jsonfeed.org');
		return isFeed ? clean(typeof feed.title === 'string' ? feed.title : '') : undefined;
	} catch {
		return undefined;
	}
}
