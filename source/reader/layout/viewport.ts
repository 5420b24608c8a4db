import type {ArticleLayout, RowAt} from './article-layout.ts';

/** Moving a window of `height` rows over the rows of an article. Only paragraphs near the window are laid out. */

export const firstRow: RowAt = {paragraph: 0, row: 0};

/** The first and the last row of a paragraph. */
export const paragraphRows = (
	layout: ArticleLayout,
	paragraph: number,
): {readonly first: RowAt; readonly last: RowAt} => ({
	first: {paragraph, row: 0},
	last: {paragraph, row: layout.rowCount(paragraph) - 1},
});

export const lastRow = (layout: ArticleLayout) => paragraphRows(layout, layout.paragraphs.length - 1).last;

export const compareRows = (a: RowAt, b: RowAt) => a.paragraph - b.paragraph || a.row - b.row;

export const earlier = (a: RowAt, b: RowAt) => (compareRows(a, b) <= 0 ? a : b);
export const later = (a: RowAt, b: RowAt) => (compareRows(a, b) >= 0 ? a : b);

/** The row `count` rows further down (up, when negative), the blank rows counted, but never outside the article. */
export function step(layout: ArticleLayout, from: RowAt, count: number): RowAt {
	let {paragraph, row} = from;
	row += count;
	while (row < 0 && paragraph > 0) {
		paragraph--;
		row += layout.height(paragraph);
	}
	const last = layout.paragraphs.length - 1;
	while (paragraph < last && row >= layout.height(paragraph)) {
		row -= layout.height(paragraph);
		paragraph++;
	}
	if (paragraph === last) row = Math.min(row, layout.rowCount(last) - 1);
	return {paragraph, row: Math.max(0, row)};
}

/** The lowest the window goes: the last row of the article at its bottom. */
export const lowestTop = (layout: ArticleLayout, height: number) => step(layout, lastRow(layout), 1 - height);

export const clampTop = (layout: ArticleLayout, top: RowAt, height: number) => earlier(top, lowestTop(layout, height));

/** The rows in the window, fewer than `height` where the article ends. */
export function visibleRows(layout: ArticleLayout, top: RowAt, height: number): RowAt[] {
	const rows: RowAt[] = [];
	const last = lastRow(layout);
	for (let {paragraph, row} = top; rows.length < height; ) {
		rows.push({paragraph, row});
		if (paragraph === last.paragraph && row >= last.row) break;
		if (row + 1 < layout.height(paragraph)) row++;
		else {
			paragraph++;
			row = 0;
		}
	}
	return rows;
}

export const bottomRow = (layout: ArticleLayout, top: RowAt, height: number) => step(layout, top, height - 1);

/** What is at most so many rows outside of the window is near: the window moves just far enough to show it. */
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
