import type {Article} from '../article/article.ts';
import {listedTime, publishedDay} from '../article/dates/day.ts';
import {selectArticles} from '../library/select.ts';
import {articleDirection} from '../reader/state/entry.ts';
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
	const {source, direction, paragraphs, title} = article;
	const fallback = articleDirection(article);
	const day = publishedDay({...article, time: listedTime(article)});
	const meta = [source && isolate(source), day].filter(part => part).join(' · ');
	const head = [title, meta].filter(Boolean).map(text => laidOut(text, {direction: fallback}, layout));
	return [head.join(''), ...paragraphs.map(text => laidOut(text, {direction, fallback}, layout))].join('\n');
}
