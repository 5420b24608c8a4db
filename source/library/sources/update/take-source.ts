import type {Article} from '../../../article/article.ts';
import {timeOfDate} from '../../../article/dates/moment.ts';
import type {GetOptions} from '../../../network/get.ts';
import {textDigest} from '../../catalogue/article-rows.ts';
import type {Keeper, KeptFile} from '../../keep/keep.ts';
import type {WholeText} from '../../keep/merge.ts';
import type {ReadingStates} from '../../storage/reading-states.ts';
import type {SourceRecord} from '../records.ts';
import {leadsAway, type Subscription, withoutPassword} from '../subscription.ts';
import {pageOf, wholeTextOf} from './pages.ts';

/** Of a source that is new to the user, what is older counts as read, in milliseconds. */
const news = 14 * 86_400_000;

function isOlder(article: Article | undefined, than: number): boolean {
	const time = timeOfDate(article?.published ?? '');
	return time !== undefined && time < than;
}

/** What became of the articles of a source. */
export interface Taken {
	readonly added: number;
	readonly updated: number;
	/** How many of those that were added count as read, as they are old. */
	readonly oldRead: number;
	/** How many pages were asked for and gave nothing. */
	readonly pagesFailed: number;
}

/** An article as the library has it: under the name that the user gave its source. */
export function ofSource(article: Article, {name, address, tags}: Subscription): Article {
	const all = [...new Set([...article.tags, ...tags])];
	return {...article, source: name, tags: all, origin: {...article.origin!, from: withoutPassword(address)}};
}

/**
 * Fetches the pages of those articles that are new, or whose feed says something else than when their page was fetched.
 * @param feed.address where the feed is
 * @param feed.again pages that could not be read the last time
 * @param turn how many are asked for at once is up to the turns of `options`
 */
export async function pagesOf(
	articles: readonly Article[],
	keeper: Keeper,
	{address, again}: {readonly address: string; readonly again: ReadonlySet<string>},
	options: GetOptions,
): Promise<{readonly texts: ReadonlyMap<Article, WholeText>; readonly failed: readonly string[]}> {
	const texts = new Map<Article, WholeText>();
	const failed: string[] = [];
	const wanted = articles.filter(article => {
		if (article.url === undefined || !/^https?:/i.test(article.url)) return false;
		const kept = keeper.find(article);
		if (kept === 'deleted') return false;
		if (kept === undefined || again.has(article.url)) return true;
		const feed = (kept.origin as {feed?: unknown} | undefined)?.feed;
		return feed !== undefined && feed !== textDigest(article);
	});
	const optionsFor = (url: string) => ({...options, isStranger: options.isStranger || leadsAway(url, address)});
	await Promise.all(
		wanted.map(async article => {
			try {
				const text = wholeTextOf(article, await pageOf(article.url!, optionsFor(article.url!)));
				if (text) texts.set(article, text);
			} catch {
				options.signal?.throwIfAborted();
				failed.push(article.url!);
			}
		}),
	);
	return {texts, failed};
}

export interface Taking {
	readonly keeper: Keeper;
	readonly states: ReadingStates;
	/** Lets others work, now and then. */
	readonly rest: () => Promise<void>;
	/** Sends what the keeper says of each file to this function, while it takes the articles of one source. */
	readonly listen: (onKept: ((kept: KeptFile) => void) | undefined) => void;
	readonly now: number;
}

/** Keeps the articles of a source. One source is taken at a time. */
export async function takeSource(
	source: Subscription,
	before: SourceRecord,
	articles: readonly Article[],
	texts: ReadonlyMap<Article, WholeText>,
	{keeper, states, rest, listen, now}: Taking,
): Promise<Omit<Taken, 'pagesFailed'>> {
	const isFirst = before.success === null;
	const counts = {added: 0, updated: 0};
	const old: string[] = [];
	let article: Article | undefined;
	listen(({outcome, before: file, hasOtherWords, stateKey}) => {
		const isOwn = (file?.origin as {from?: unknown} | undefined)?.from === withoutPassword(source.address);
		// Whoever was killed during the first update left some articles there that are still to be told apart.
		const isNew = outcome.what === 'added' || (isFirst && outcome.what === 'unchanged' && isOwn);
		if (isFirst && isNew && isOlder(article, now - news)) old.push(stateKey());
		if (hasOtherWords) states.noteChanged([stateKey()]);
	});
	try {
		keeper.beginDocument();
		for (article of articles) {
			const {what} = keeper.keep(article, texts.get(article));
			if (what === 'added') counts.added++;
			else if (what === 'updated') counts.updated++;
			await rest();
		}
	} finally {
		listen(undefined);
		states.markRead(old, 'untouched');
	}
	return {...counts, oldRead: old.length};
}
