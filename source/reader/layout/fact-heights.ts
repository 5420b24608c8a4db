import type {KeyFact} from '../../facts/key-fact.ts';
import {breakRows, prepare} from '../../text/layout.ts';
import {type ArticleGeometry, gutterColumns, menuRows} from './geometry.ts';
import {shownItems, windowTop} from './item-window.ts';

const kept = new WeakMap<readonly KeyFact[], {readonly columns: number; readonly rows: readonly number[]}>();

/** How many rows each fact takes when it is written out in a pane of `columns`, which include those of its mark. */
export function factRowsWanted(facts: readonly KeyFact[], columns: number): readonly number[] {
	const known = kept.get(facts);
	if (known?.columns === columns) return known.rows;
	const width = Math.max(1, columns - gutterColumns);
	const rows = facts.map(({text}) => breakRows(prepare(text), width).length);
	kept.set(facts, {columns, rows});
	return rows;
}

/**
 * Shares `height` rows among facts that take `wanted` rows each (all at least 1), and returns the rows of each: a fact is
 * shown whole or, with 0 rows, not at all. The selected one is always shown, and is cut only where it is taller than the
 * pane. Moving goes through the facts page by page, so that they stay where they are as long as that is possible.
 */
export function factHeights(wanted: readonly number[], height: number, selected: number): number[] {
	const items = {count: wanted.length, rowsOf: (index: number) => Math.min(height, wanted[index]!)};
	const top = windowTop(items, {selected, top: pageStart(wanted, height, selected)}, height);
	let rest = height;
	const shown = new Set(
		shownItems(items, top, height).filter(index => {
			rest -= items.rowsOf(index);
			return rest >= 0;
		}),
	);
	return wanted.map((_, index) => (shown.has(index) ? items.rowsOf(index) : 0));
}

/** The blank rows between facts: one where all of them fit with it. */
export const factGap = (wanted: readonly number[], height: number): number =>
	wanted.reduce((sum, rows) => sum + rows + 1, -1) <= height ? 1 : 0;

/** The first fact of the page that has the selected one, where pages are filled from the first fact on. */
function pageStart(wanted: readonly number[], height: number, selected: number): number {
	let start = 0;
	let taken = 0;
	for (let index = 0; index <= selected; index++) {
		const rows = Math.min(height, wanted[index]!);
		if (taken + rows > height) {
			start = index;
			taken = 0;
		}
		taken += rows;
	}
	return start;
}

/** The menu of facts in its pane: what of it is shown, and how. */
interface FactsWindow {
	/** The rows under the heading. */
	readonly height: number;
	/** The columns that the words of a fact and its mark may take. */
	readonly most: number;
	/** The rows of each fact, 0 for one that is not shown; and the blank rows behind each but the last. */
	readonly heights: readonly number[];
	readonly gap: number;
}

/** @param line how long the lines of a text may be */
export function factsWindow({facts, geometry, article}: OpenFacts, line: number): FactsWindow {
	const {columns, beside} = geometry.facts;
	const height = menuRows(geometry);
	// Beside the text a blank stands between the words of facts and the edge of the screen.
	const most = Math.min(columns - (beside ? 1 : 0), line + gutterColumns);
	const wanted = factRowsWanted(facts, most);
	return {
		height,
		most,
		heights: factHeights(wanted, height, article.fact),
		gap: beside ? factGap(wanted, height) : 0,
	};
}

interface OpenFacts {
	readonly facts: readonly KeyFact[];
	readonly geometry: ArticleGeometry;
	readonly article: {readonly fact: number};
}

/** The fact that stands in a row of the menu; undefined for a blank row. */
export function factInRow({height, heights, gap}: FactsWindow, row: number): number | undefined {
	let rest = row;
	if (row < 0 || row >= height) return undefined;
	for (const [fact, rows] of heights.entries()) {
		if (rest < rows) return fact;
		rest -= rows + gap;
		if (rest < 0) return undefined;
	}
	return undefined;
}
