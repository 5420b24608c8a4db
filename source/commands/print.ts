import {shownAddress} from '../article/address.ts';
import type {Article} from '../article/article.ts';
import {listedTime, publishedDay} from '../article/dates/day.ts';
import {articleDirection, titleDirection} from '../article/direction.ts';
import {linkEnds, linksOf} from '../article/paragraph/links.ts';
import {fromArticle, type Paragraph} from '../article/paragraph/paragraph.ts';
import {selectArticles} from '../library/select.ts';
import type {LayoutOptions} from '../reader/layout/paragraph/laid-out.ts';
import {layOut} from '../reader/layout/paragraph/lay-out.ts';
import {blankRowsAfter} from '../reader/layout/paragraph/spacing.ts';
import {linkNumber} from '../reader/layout/signs.ts';
import {paragraphDirection} from '../text/direction.ts';
import {pieceLength, piecesOf} from '../text/pieces.ts';
import {isolate} from '../text/row.ts';
import {articleTree} from './markdown/article-tree.ts';
import {type Layout, laidOut, pageLayoutFor} from './shared/laid-out.ts';
import {messages} from './shared/language.ts';
import type {LibraryOptions} from './shared/options.ts';
import {print, reportProblems} from './shared/output.ts';
import {upToDate} from './shared/up-to-date.ts';
import {documentOf, type OutputOptions, showOutput} from './shared/writing/show-output.ts';

interface PrintOptions extends OutputOptions, LibraryOptions {
	readonly markdown?: boolean;
}

/** `khabar print`: writes laid-out articles. */
export async function printArticles(names: readonly string[], options: PrintOptions): Promise<void> {
	const {articles, problems} = await selectArticles(names, () => upToDate([], options));
	if (options.markdown) await print(await articlesMarkdown(articles));
	else {
		const layout = await pageLayoutFor(options, options.width);
		const parts = articles.map((article, i) => (i > 0 ? '\n' : '') + articleText(article, layout));
		await showOutput(layout, parts, () => articlesDocument(articles), options);
	}
	reportProblems(problems);
}

/** One article as it is; of several, one after the other, each below its title. */
function articlesDocument(articles: readonly Article[]): Article {
	const [first] = articles;
	if (articles.length === 1) return first!;
	const paragraphs = articles.flatMap((article): Paragraph[] => {
		const direction = articleDirection(article);
		const told = [article.source && isolate(article.source, direction), dayOf(article)].filter(Boolean).join(' · ');
		const head: Paragraph[] = [
			{text: article.title, kind: 'heading', level: 1},
			...(told === '' ? [] : [{text: told, kind: 'caption'} as const]),
		];
		return [...head, ...article.paragraphs].map(paragraph => fromArticle(paragraph, direction));
	});
	return documentOf(messages().counts(articles.length, undefined), paragraphs);
}

/** Title, a line of source and date, the paragraphs, the address and the links, each laid out; blank lines between them. */
function articleText(article: Article, layout: Layout): string {
	const {source, paragraphs, title, url} = article;
	const direction = articleDirection(article);
	const meta = [source && isolate(source, direction), dayOf(article)].filter(part => part).join(' · ');
	const head = laidOut(title, titleDirection(article), layout) + (meta && laidOut(meta, direction, layout));
	// Addresses read from the left, whatever stands around them.
	const address = url === undefined ? [] : [laidOut(shownAddress(url), 'ltr', layout)];
	const links = linksOf(paragraphs).map(link => laidOut(`${linkNumber(link.number)} ${link.address}`, 'ltr', layout));
	const end = [...address, ...(links.length > 0 ? [links.join('')] : [])];
	return [head, paragraphsText(article, layout), ...end].join('\n');
}

/** The paragraphs as they are on the screen, with the numbers of their links. */
function paragraphsText(article: Article, layout: Layout): string {
	const {paragraphs, language} = article;
	const direction = articleDirection(article);
	const linkNumbers = (paragraph: Paragraph) => linkEnds(paragraphs, paragraph);
	const options: LayoutOptions = {width: layout.width, direction, language, linkNumbers};
	const written = paragraphs.map((paragraph, i) => {
		const blank = '\n'.repeat(blankRowsAfter(paragraphs, i, options));
		if (typeof paragraph === 'string')
			return laidOut(paragraph, paragraphDirection(paragraph, direction), layout) + blank;
		const isLong = Number.isFinite(layout.width) && paragraph.text.length > pieceLength;
		const pieces = isLong ? piecesOf(paragraph.text) : [undefined];
		const rows = pieces.flatMap(piece => {
			const laid = layOut(paragraphs, i, options, piece);
			return laid.rows.map(row => `${layout.rowText(row, laid.direction, paragraph.text)}\n`);
		});
		return rows.join('') + blank;
	});
	return written.join('');
}

const dayOf = (article: Article) => publishedDay({...article, time: listedTime(article)});

/** The same as Markdown. */
async function articlesMarkdown(articles: readonly Article[]): Promise<string> {
	const {markdownOf} = await import('./markdown/markdown-writer-packages.ts');
	const trees = articles.map(article => {
		const meta = [article.source, article.authors.join(', '), dayOf(article)].filter(Boolean).join(' · ');
		return articleTree(article, meta);
	});
	return trees.map(markdownOf).join('\n');
}
