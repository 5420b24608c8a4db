import type {Article} from '../article/article.ts';
import {listedTime, publishedDay} from '../article/dates/day.ts';
import {articleDirection, titleDirection} from '../article/direction.ts';
import {selectArticles} from '../library/select.ts';
import {paragraphDirection} from '../text/direction.ts';
import {isolate} from '../text/row.ts';
import {inOrder, type Layout, laidOut, layoutFor} from './shared/laid-out.ts';
import type {DisplayOptions, LibraryOptions} from './shared/options.ts';
import {print, reportProblems} from './shared/output.ts';
import {upToDate} from './shared/up-to-date.ts';

interface PrintOptions extends DisplayOptions, LibraryOptions {
	/** Columns of a row. When absent: those of the terminal or, without a terminal, one line for each paragraph. */
	readonly width?: number;
}

/** `khabar print`: writes laid-out articles. */
export async function printArticles(names: readonly string[], options: PrintOptions): Promise<void> {
	const {articles, problems} = await selectArticles(names, () => upToDate([], options));
	const layout = await layoutFor(options, options.width);
	await inOrder(layout, async () => {
		for (const [i, article] of articles.entries()) await print((i > 0 ? '\n' : '') + articleText(article, layout));
	});
	reportProblems(problems);
}

/** Title, a line of source and date, and the paragraphs, each laid out; blank lines between them. */
function articleText(article: Article, layout: Layout): string {
	const {source, paragraphs, title} = article;
	const direction = articleDirection(article);
	const day = publishedDay({...article, time: listedTime(article)});
	const meta = [source && isolate(source, direction), day].filter(part => part).join(' · ');
	const head = laidOut(title, titleDirection(article), layout) + (meta && laidOut(meta, direction, layout));
	const text = paragraphs.map(paragraph => laidOut(paragraph, paragraphDirection(paragraph, direction), layout));
	return [head, ...text].join('\n');
}
