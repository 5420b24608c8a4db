import {shownAddress} from '../article/address.ts';
import type {Article} from '../article/article.ts';
import {listedTime, publishedDay} from '../article/dates/day.ts';
import {articleDirection, titleDirection} from '../article/direction.ts';
import {textsOf} from '../article/paragraph/paragraph.ts';
import {selectArticles} from '../library/select.ts';
import {paragraphDirection} from '../text/direction.ts';
import {isolate} from '../text/row.ts';
import {articleTree} from './markdown/article-tree.ts';
import {inOrder, type Layout, laidOut, layoutFor} from './shared/laid-out.ts';
import type {DisplayOptions, LibraryOptions} from './shared/options.ts';
import {print, reportProblems} from './shared/output.ts';
import {upToDate} from './shared/up-to-date.ts';

interface PrintOptions extends DisplayOptions, LibraryOptions {
	/** Columns of a row. When absent: those of the terminal or, without a terminal, one line for each paragraph. */
	readonly width?: number;
	readonly markdown?: boolean;
}

/** `khabar print`: writes laid-out articles. */
export async function printArticles(names: readonly string[], options: PrintOptions): Promise<void> {
	const {articles, problems} = await selectArticles(names, () => upToDate([], options));
	if (options.markdown) await print(await articlesMarkdown(articles));
	else {
		const layout = await layoutFor(options, options.width);
		await inOrder(layout, async () => {
			for (const [i, article] of articles.entries()) await print((i > 0 ? '\n' : '') + articleText(article, layout));
		});
	}
	reportProblems(problems);
}

/** Title, a line of source and date, the paragraphs and the address, each laid out; blank lines between them. */
function articleText(article: Article, layout: Layout): string {
	const {source, paragraphs, title, url} = article;
	const direction = articleDirection(article);
	const meta = [source && isolate(source, direction), dayOf(article)].filter(part => part).join(' · ');
	const head = laidOut(title, titleDirection(article), layout) + (meta && laidOut(meta, direction, layout));
	const text = textsOf(paragraphs).map(paragraph =>
		laidOut(paragraph, paragraphDirection(paragraph, direction), layout),
	);
	// An address reads from the left, whatever stands around it.
	const address = url === undefined ? [] : [laidOut(shownAddress(url), 'ltr', layout)];
	return [head, ...text, ...address].join('\n');
}

const dayOf = (article: Article) => publishedDay({...article, time: listedTime(article)});

/** The same as Markdown. */
async function articlesMarkdown(articles: readonly Article[]): Promise<string> {
	const {markdownOf} = await import('./markdown/markdown-packages.ts');
	const trees = articles.map(article => {
		const meta = [article.source, article.authors.join(', '), dayOf(article)].filter(Boolean).join(' · ');
		return articleTree(article, meta);
	});
	return trees.map(markdownOf).join('\n');
}
