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
import {type Layout, laidOut, pageLayoutFor, piecesLaidOut} from './shared/laid-out.ts';
import {messages} from './shared/language.ts';
import {insteadOf, type LibraryOptions} from './shared/options.ts';
import {print, reportProblems} from './shared/output.ts';
import {upToDate} from './shared/up-to-date.ts';
import {documentOf, type OutputOptions, showOutput} from './shared/writing/show-output.ts';

interface PrintOptions extends OutputOptions, LibraryOptions {
	readonly markdown?: boolean;
}

/** `khabar print`: writes laid-out articles. */
export async function printArticles(names: readonly string[], options: PrintOptions): Promise<void> {
	const {articles, problems} = await selectArticles(names, () => upToDate([], options), insteadOf(options));
	if (options.markdown) await print(await articlesMarkdown(articles));
	else {
		const layout = await pageLayoutFor(options, options.width);
		await showOutput(layout, articlesText(articles, layout), () => articlesDocument(articles), options);
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

/** The articles, laid out part by part, with blank lines between them. */
function* articlesText(articles: readonly Article[], layout: Layout): Generator<string> {
	for (const [i, article] of articles.entries()) {
		if (i > 0) yield '\n';
		yield* articleText(article, layout);
	}
}

/** Title, a line of source and date, the paragraphs, the address and the links, each laid out; blank lines between them. */
function* articleText(article: Article, layout: Layout): Generator<string> {
	const {source, paragraphs, title, url} = article;
	const direction = articleDirection(article);
	const meta = [source && isolate(source, direction), dayOf(article)].filter(part => part).join(' · ');
	yield laidOut(title, titleDirection(article), layout) + (meta && laidOut(meta, direction, layout));
	yield '\n';
	yield* paragraphsText(article, layout);
	// Addresses read from the left, whatever stands around them.
	if (url !== undefined) yield `\n${laidOut(shownAddress(url), 'ltr', layout)}`;
	for (const [i, {number, address}] of linksOf(paragraphs).entries())
		yield (i > 0 ? '' : '\n') + laidOut(`${linkNumber(number)} ${address}`, 'ltr', layout);
}

/** The paragraphs as they are on the screen, with the numbers of their links; long ones by the piece. */
function* paragraphsText(article: Article, layout: Layout): Generator<string> {
	const {paragraphs, language} = article;
	const direction = articleDirection(article);
	const linkNumbers = (paragraph: Paragraph) => linkEnds(paragraphs, paragraph);
	const options: LayoutOptions = {width: layout.width, direction, language, linkNumbers};
	for (const [i, paragraph] of paragraphs.entries()) {
		if (typeof paragraph === 'string')
			yield* piecesLaidOut(paragraph, paragraphDirection(paragraph, direction), layout);
		else {
			const isLong = Number.isFinite(layout.width) && paragraph.text.length > pieceLength;
			for (const piece of isLong ? piecesOf(paragraph.text) : [undefined]) {
				const laid = layOut(paragraphs, i, options, piece);
				yield laid.rows.map(row => `${layout.rowText(row, laid.direction, paragraph.text)}\n`).join('');
			}
		}
		yield '\n'.repeat(blankRowsAfter(paragraphs, i, options));
	}
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
