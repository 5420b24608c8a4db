import type {Article} from '../../../article/article.ts';
import {takeArticles} from '../../../article/read/take.ts';
import type {GetOptions} from '../../../network/get.ts';
import {textDigest} from '../../catalogue/article-rows.ts';
import {nameOfAddress} from '../../files/document.ts';
import {fileOf, isLonger, type WholeText} from '../../keep/merge.ts';

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
