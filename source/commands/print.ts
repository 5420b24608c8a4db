import type {Article} from '../article/article.ts';
import {selectArticles} from '../library/select.ts';
import {articleDirection} from '../reader/entry.ts';
import {breakRows, logicalRow, prepare, type RowRange, visualRow, type Worker} from '../text/layout.ts';
import {isolate, rowText, rowWidth} from '../text/row.ts';
import {type DisplayOptions, shippedArticles} from './options.ts';
import {print, reportProblems} from './output.ts';

export interface PrintOptions extends DisplayOptions {
	/** Columns of a row; absent, those of the terminal, or a paragraph a line where there is none. */
	readonly width?: number;
}

/** `khabar print`: writes laid-out articles. */
export async function printArticles(names: readonly string[], options: PrintOptions): Promise<void> {
	const {articles, problems} = await selectArticles(names, [shippedArticles]);
	const {stdout} = process;
	// Output that is not a terminal is data: logical order, letters as they are.
	const auto: Worker = stdout.isTTY ? 'app' : 'terminal';
	const how = {
		width: options.width ?? (stdout.isTTY ? stdout.columns : Number.POSITIVE_INFINITY),
		bidi: options.bidi === 'auto' ? auto : options.bidi,
		shaping: options.shaping === 'auto' ? auto : options.shaping,
	};
	for (const [i, article] of articles.entries()) await print((i > 0 ? '\n' : '') + articleText(article, how));
	reportProblems(problems);
}

interface Layout {
	readonly width: number;
	readonly bidi: Worker;
	readonly shaping: Worker;
}

/** Title, a line of source and date, and the paragraphs, each laid out; blank lines between them. */
function articleText(article: Article, layout: Layout): string {
	const fallback = articleDirection(article);
	const {source, published, direction, paragraphs, title} = article;
	const meta = [source && isolate(source), published?.slice(0, 10)].filter(part => part).join(' · ');
	const blocks = [...paragraphs].map(text => laidOut(text, {direction, fallback}, layout));
	const head = laidOut(title, {direction: fallback}, layout);
	const under = meta === '' ? '' : laidOut(meta, {direction: fallback}, layout);
	return [head + under, ...blocks].join('\n');
}

type Directions = Pick<Parameters<typeof prepare>[1] & {}, 'direction' | 'fallback'>;

/** The rows of a paragraph, each ended by a newline; rows in visual order stand at the side where reading starts. */
function laidOut(text: string, directions: Directions, {width, bidi, shaping}: Layout): string {
	const paragraph = prepare(text, {...directions, shaping});
	const {cells, direction} = paragraph;
	const row = (range: RowRange): string => {
		if (bidi === 'terminal') {
			if (shaping === 'app') return rowText(logicalRow(paragraph, range));
			return text.slice(cells[range.start]?.start, cells[range.end - 1]?.end).trimEnd();
		}
		const visual = visualRow(paragraph, range, width);
		const indent = direction === 'rtl' && Number.isFinite(width) ? width - rowWidth(visual) : 0;
		return ' '.repeat(indent) + rowText(visual);
	};
	return breakRows(paragraph, width)
		.map(range => `${row(range)}\n`)
		.join('');
}
