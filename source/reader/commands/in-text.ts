import {kindOf} from '../../article/paragraph/paragraph.ts';
import type {RowAt} from '../layout/article-layout.ts';
import {mostShift} from '../layout/code-shift.ts';
import {
	bottomRow,
	clampTop,
	compareRows,
	earlier,
	firstRow,
	later,
	lowestTop,
	paragraphRows,
	reveal,
	startsParagraph,
	step,
	visibleRows,
} from '../layout/viewport.ts';
import {afterMotion} from '../state/back-stack.ts';
import {type OpenArticle, openArticle} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';

/** A motion within the text: gives the new top of the window and, where it changes, the new current paragraph. */
type Motion = (open: OpenArticle, height: number) => {readonly top: RowAt; readonly current?: number};

export const moved =
	(motion: Motion) =>
	(state: ReaderState): ReaderState => {
		const open = openArticle(state);
		const {top, current = open.article.current} = motion(open, Math.max(1, open.geometry.text.rows));
		return {
			...state,
			article: {...open.article, top: open.layout.placeOf(top), current, sentence: undefined},
			back: afterMotion(state.back),
		};
	};

/** By how many rows a page moves, or a step within a paragraph taller than the window: one row stays on the screen. */
const pageRows = (height: number) => Math.max(1, height - 1);

/** To the next (1) or previous (-1) paragraph. A paragraph taller than the window is scrolled through first. */
export const byParagraph = (direction: 1 | -1) =>
	moved(({layout, top, article: {current}}, height) => {
		const {first, last} = paragraphRows(layout, current);
		if (direction > 0 && compareRows(last, bottomRow(layout, top, height)) > 0) {
			return {top: earlier(step(layout, top, pageRows(height)), step(layout, last, 1 - height))};
		}
		if (direction < 0 && compareRows(first, top) < 0) {
			return {top: later(step(layout, top, -pageRows(height)), first)};
		}
		let next = current + direction;
		// A rule is nothing to stop at, unless the article ends with it.
		while (kindOf(layout.paragraphs[next] ?? '') === 'rule' && layout.paragraphs[next + direction]) next += direction;
		if (next < 0) return {top: firstRow};
		if (next >= layout.paragraphs.length) return {top: lowestTop(layout, height)};
		const rows = paragraphRows(layout, next);
		return {top: reveal(layout, top, height, rows.first, rows.last), current: next};
	});

/** By so many pages. Where the window cannot move on, the current paragraph becomes the last (or the first) one. */
export const byPage = (pages: 1 | -1 | 0.5 | -0.5) =>
	moved(({layout, top}, height) => {
		const rowCount = Math.sign(pages) * Math.ceil(Math.abs(pages) * pageRows(height));
		const wanted = clampTop(layout, step(layout, top, rowCount), height);
		if (compareRows(wanted, top) === 0) return {top, current: pages > 0 ? layout.paragraphs.length - 1 : 0};
		const rows = visibleRows(layout, wanted, height);
		return {top: wanted, current: (rows.find(startsParagraph) ?? wanted).paragraph};
	});

/** By so many rows, as a pager scrolls; the current paragraph is taken along when it leaves the window. */
export const byRows = (count: number) =>
	moved(({layout, top, article: {current}}, height) => {
		const wanted = clampTop(layout, step(layout, top, count), height);
		const paragraphs = visibleRows(layout, wanted, height)
			.filter(row => layout.isOwnRow(row))
			.map(({paragraph}) => paragraph);
		const nearest = Math.max(paragraphs[0] ?? current, Math.min(paragraphs.at(-1) ?? current, current));
		return {top: wanted, current: nearest};
	});

/** Makes a paragraph current that has rows in the window. The window stays. */
export const toParagraphShown = (current: number) => moved(({top}) => ({top, current}));

export const toStart = moved(() => ({top: firstRow, current: 0}));

export const toEnd = moved(({layout}, height) => ({
	top: lowestTop(layout, height),
	current: layout.paragraphs.length - 1,
}));

/** Whether the open article has lines of code that are longer than the screen is wide. */
export function hasLongCode(state: ReaderState): boolean {
	const {layout} = openArticle(state);
	// Without a shift such lines are broken.
	return layout.options.codeShift !== undefined && mostShift(layout.paragraphs, layout.options.width) > 0;
}

/** Shows what of long lines of code is out of sight on the right (1) or on the left (-1): half of a line more. */
export const shiftCode =
	(direction: 1 | -1) =>
	(state: ReaderState): ReaderState => {
		const {article, layout} = openArticle(state);
		const {width} = layout.options;
		const wanted = (article.codeShift ?? 0) + direction * Math.max(1, Math.floor(width / 2));
		const codeShift = Math.max(0, Math.min(wanted, mostShift(layout.paragraphs, width)));
		return {...state, article: {...article, codeShift}};
	};
