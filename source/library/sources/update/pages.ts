import type {Article} from '../../../article/article.ts';
import {takeArticles} from '../../../article/read/take.ts';
import type {GetOptions} from '../../../network/get.ts';
import {nameOfAddress} from '../../files/document.ts';
import {textDigest} from '../../identity/text-digest.ts';
import {fileOf, originOf} from '../../keep/article-file.ts';
import type {Keeper} from '../../keep/keep.ts';
import {isLonger, type WholeText} from '../../keep/merge.ts';
import {leadsAway} from '../subscription.ts';

/** The article of a page. Throws why there is none, in words that follow the address. */
export async function pageOf(address: string, options: GetOptions): Promise<Article> {
	const {get} = await import('../../../network/get.ts');
	const {content, contentType, address: from} = await get(address, options);
	const origin = {file: address, name: nameOfAddress(from), address: from, ...(contentType && {contentType})};
	let problem = 'holds no article';
	for await (const {articles, problems} of takeArticles(content, origin)) {
		const [article] = articles;
		if (article) return article;
		problem = problems[0]?.message ?? problem;
	}
	throw new Error(problem);
}

/**
 * The text of an article's page, where that says more than the article does; undefined where it says less.
 * @param page the article of that page
 */
export function wholeTextOf(article: Article, page: Article): WholeText | undefined {
	const [own, whole] = [fileOf(article), fileOf(page)];
	if (!isLonger(whole, own)) return undefined;
	const {paragraphs, keyFacts, title} = whole;
	// A link without a name has its address as its title.
	const isNameless = article.title === article.url;
	return {
		text: {paragraphs, ...(keyFacts !== undefined && {keyFacts}), ...(isNameless && {title})},
		feed: textDigest(article),
	};
}

export interface Pages {
	/** The texts of pages that say more than their articles. */
	readonly texts: ReadonlyMap<Article, WholeText>;
	/** The addresses that gave nothing. */
	readonly failed: readonly string[];
}

/**
 * Fetches the pages of those articles that are new, or whose feed says something else than when their page was fetched. The
 * turns of `options` decide how many are asked for at once.
 * @param feed.address where the feed is
 * @param feed.again pages that could not be read the last time
 */
export async function pagesOf(
	articles: readonly Article[],
	keeper: Keeper,
	{address, again}: {readonly address: string; readonly again: ReadonlySet<string>},
	options: GetOptions,
): Promise<Pages> {
	const texts = new Map<Article, WholeText>();
	const failed: string[] = [];
	const wanted = articles.filter(article => {
		if (article.url === undefined || !/^https?:/i.test(article.url)) return false;
		const kept = keeper.find(article);
		if (kept === 'deleted') return false;
		if (kept === undefined || again.has(article.url)) return true;
		const {feed} = originOf(kept);
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
