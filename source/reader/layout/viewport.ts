import type {ArticleLayout, Block, RowAt} from './article-layout.ts';

/** Moving a window of `height` rows over the rows of an article. Only paragraphs near the window are laid out. */

export const firstRow: RowAt = {paragraph: 0, row: 0};

/** The first and the last row of a paragraph. */
export function paragraphRows(layout: ArticleLayout, paragraph: number): {readonly first: RowAt; readonly last: RowAt} {
	const last = lastBlock(layout, paragraph);
	return {first: {paragraph, row: 0}, last: {...last, row: layout.rowCount(paragraph, last.piece) - 1}};
}

const block = (paragraph: number, piece: number): Block => (piece === 0 ? {paragraph} : {paragraph, piece});

const lastBlock = (layout: ArticleLayout, paragraph: number) => block(paragraph, layout.pieceCount(paragraph) - 1);

/** The block behind another; undefined behind the last one. */
function after(layout: ArticleLayout, {paragraph, piece = 0}: Block): Block | undefined {
	if (piece + 1 < layout.pieceCount(paragraph)) return block(paragraph, piece + 1);
	return paragraph + 1 < layout.paragraphs.length ? block(paragraph + 1, 0) : undefined;
}

/** The block before another; undefined before the first one. */
function before(layout: ArticleLayout, {paragraph, piece = 0}: Block): Block | undefined {
	if (piece > 0) return block(paragraph, piece - 1);
	return paragraph > 0 ? lastBlock(layout, paragraph - 1) : undefined;
}

export const lastRow = (layout: ArticleLayout) => paragraphRows(layout, layout.paragraphs.length - 1).last;

export const compareRows = (a: RowAt, b: RowAt) =>
	a.paragraph - b.paragraph || (a.piece ?? 0) - (b.piece ?? 0) || a.row - b.row;

/** Whether a row is the first one of its paragraph. */
export const startsParagraph = ({piece = 0, row}: RowAt): boolean => piece === 0 && row === 0;

export const earlier = (a: RowAt, b: RowAt) => (compareRows(a, b) <= 0 ? a : b);
export const later = (a: RowAt, b: RowAt) => (compareRows(a, b) >= 0 ? a : b);

/** The row `count` rows further down (up, when negative), the blank rows counted, but never outside the article. */
export function step(layout: ArticleLayout, {row: from, ...start}: RowAt, count: number): RowAt {
	let at: Block = start;
	let row = from + count;
	for (let other = before(layout, at); row < 0 && other; other = before(layout, at)) {
		at = other;
		row += layout.height(at.paragraph, at.piece);
	}
	let height = layout.height(at.paragraph, at.piece);
	for (let other = after(layout, at); row >= height && other; other = after(layout, at)) {
		row -= height;
		at = other;
		height = layout.height(at.paragraph, at.piece);
	}
	if (!after(layout, at)) row = Math.min(row, layout.rowCount(at.paragraph, at.piece) - 1);
	return {...at, row: Math.max(0, row)};
}

/** The lowest the window goes: the last row of the article at its bottom. */
export const lowestTop = (layout: ArticleLayout, height: number) => step(layout, lastRow(layout), 1 - height);

export const clampTop = (layout: ArticleLayout, top: RowAt, height: number) => earlier(top, lowestTop(layout, height));

/** The rows in the window, fewer than `height` where the article ends. */
export function visibleRows(layout: ArticleLayout, top: RowAt, height: number): RowAt[] {
	const rows: RowAt[] = [];
	const last = lastRow(layout);
	for (let at: RowAt | undefined = top; at && rows.length < height && compareRows(at, last) <= 0; ) {
		rows.push(at);
		if (at.row + 1 < layout.height(at.paragraph, at.piece)) at = {...at, row: at.row + 1};
		else {
			const next = after(layout, at);
			at = next && {...next, row: 0};
		}
	}
	return rows;
}

export const bottomRow = (layout: ArticleLayout, top: RowAt, height: number) => step(layout, top, height - 1);

/** What is at most this many rows outside of the window is near: the window moves just far enough to show it. */
const nearRows = 2;

/**
 * The top of the window so that it shows the rows `from` to `to`. If they are near, it moves no more than needed; if they
 * are far off, a third of the window is shown before them. What is taller than the window is shown from its first row.
 */
export function reveal(layout: ArticleLayout, top: RowAt, height: number, from: RowAt, to: RowAt): RowAt {
	const bottom = bottomRow(layout, top, height);
	if (compareRows(from, top) >= 0 && compareRows(to, bottom) <= 0) return top;
	const near =
		compareRows(from, step(layout, bottom, nearRows)) <= 0 && compareRows(to, step(layout, top, -nearRows)) >= 0;
	// The highest top that still has `to` in the window, but no lower than `from`.
	const fitting = earlier(from, step(layout, to, 1 - height));
	const leap = later(step(layout, from, -Math.floor(height / 3)), fitting);
	const wanted = !near ? leap : compareRows(from, top) < 0 ? from : fitting;
	return clampTop(layout, wanted, height);
}

/** In a lower window no row is given to what stands before a place. */
const leastForContext = 5;

/**
 * The same for a place within a paragraph: the row before it is shown, too, so that nobody has to begin to read in the middle of
 * a sentence.
 */
export function revealPlace(layout: ArticleLayout, top: RowAt, height: number, from: RowAt, to: RowAt): RowAt {
	if (height < leastForContext || startsParagraph(from)) return reveal(layout, top, height, from, to);
	return reveal(layout, top, height, step(layout, from, -1), to);
}
