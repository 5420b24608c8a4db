/**
 * The mouse: what stands where it points (this file), and what a click or the wheel does there (`point.ts`). Where things
 * stand is asked of the windows and layouts that the views draw from, and is never counted a second time.
 */

import {articleDirection} from '../../article/direction.ts';
import {factInRow, factsWindow} from '../layout/fact-heights.ts';
import {briefPage, listGeometry, paneColumns, panesBeside} from '../layout/geometry.ts';
import {visibleRows} from '../layout/viewport.ts';
import {openArticle} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';
import {briefScreen} from '../windows/brief-window.ts';
import {listScreen} from '../windows/list-window.ts';
import {menuWindow} from '../windows/menu-window.ts';
import {shownSources} from '../windows/sources-window.ts';

/** A place on the screen, in cells from the top left corner, which is 0, 0. */
export interface Place {
	readonly column: number;
	readonly row: number;
}

/** What can be clicked, by its position among all of its kind. */
export type Target =
	| {readonly is: 'entry' | 'source' | 'briefLine' | 'menuLine' | 'fact' | 'paragraph'; readonly index: number}
	/** What stands there does nothing. */
	| undefined;

/** What stands in a place of the screen. */
export function targetAt(state: ReaderState, {column, row}: Place): Target {
	const {columns, rows} = state.size;
	if (column < 0 || row < 0 || column >= columns || row >= rows || state.help !== undefined) return undefined;
	const menu = menuWindow(state);
	if (menu) {
		const index = menu.top + row - menu.firstRow;
		return row >= menu.firstRow && row < menu.firstRow + menu.rows && index < menu.count
			? {is: 'menuLine', index}
			: undefined;
	}
	if (state.about) return undefined;
	if (state.article) return inArticle(state, {column, row});
	const below = row - listGeometry(state.size).headerRows;
	if (below < 0 || below >= listGeometry(state.size).rows) return undefined;
	if (state.brief) return inBrief(state, {column, row: below});
	return state.sources ? found('source', shownSources(state)[below]) : found('entry', listScreen(state)[below]);
}

/** A line of a list, by its position, or by a row that belongs to it; the heading of a day belongs to none. */
function found(is: 'source' | 'entry', shown: number | ReturnType<typeof listScreen>[number] | undefined): Target {
	if (typeof shown === 'number') return {is, index: shown};
	return shown && shown.is !== 'day' ? {is, index: shown.line.index} : undefined;
}

function inBrief(state: ReaderState, {column, row}: Place): Target {
	const {margin, columns} = briefPage(state.size, state.line);
	if (column < margin || column >= margin + columns) return undefined;
	const index = briefScreen(state)[row]?.index;
	return index === undefined ? undefined : {is: 'briefLine', index};
}

/** The pane of an article in which a place is, and the row within it. */
export function paneAt(state: ReaderState, {column, row}: Place) {
	const {geometry, entry} = openArticle(state);
	const {page, headerRows, facts, text} = geometry;
	const below = row - headerRows;
	let left = column - page.margin;
	if (left < 0 || left >= page.columns || below < 0) return undefined;
	if (!facts.beside) {
		if (below < facts.rows) return {pane: 'facts', row: below} as const;
		return below < facts.rows + text.rows ? ({pane: 'text', row: below - facts.rows} as const) : undefined;
	}
	if (below >= text.rows) return undefined;
	const widths = paneColumns(geometry);
	for (const pane of panesBeside(articleDirection(entry.article))) {
		if (left < widths[pane]) return pane === 'border' ? undefined : ({pane, row: below} as const);
		left -= widths[pane];
	}
	return undefined;
}

function inArticle(state: ReaderState, place: Place): Target {
	const at = state.article?.isPlain ? undefined : paneAt(state, place);
	if (!at) return undefined;
	const open = openArticle(state);
	if (at.pane === 'facts') {
		// The first row is the heading.
		const fact = factInRow(factsWindow(open, state.line), at.row - 1);
		return fact === undefined ? undefined : {is: 'fact', index: fact};
	}
	const {layout, top, geometry} = open;
	const row = visibleRows(layout, top, geometry.text.rows)[at.row];
	return row && layout.isOwnRow(row) ? {is: 'paragraph', index: row.paragraph} : undefined;
}
