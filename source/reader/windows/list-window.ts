import {dayAt} from '../../article/dates/day.ts';
import type {ListEntry} from '../../article/listing.ts';
import {listGeometry} from '../layout/geometry.ts';
import {type Items, scrolled, shownItems, windowTop} from '../layout/item-window.ts';
import type {ReaderState} from '../state/state.ts';

/**
 * The window of the list: which entries are on the screen. The shelf is asked only for those and the one before them, so
 * that the list may have any length.
 */

/** An entry in the window. */
export interface ListLine {
	readonly entry: ListEntry;
	/** Its position in the list, from 0. */
	readonly index: number;
	/** It is the first entry of its day in the window. */
	readonly startsDay: boolean;
}

/** How many rows the list has for entries, at least 1. */
const listHeight = (state: ReaderState) => Math.max(1, listGeometry(state.size).rows);

/** The day by which an entry is listed, empty when there is none. */
export const dayOfEntry = ({summary}: ListEntry) => dayAt(summary.time);

/** Whether the entries of a day stand together: only where the list is in the order of time. */
const isByDay = ({shelf: {view}}: ReaderState) => view.sort === 'newest' && view.query === undefined;

/** Whether days have headings. */
export const hasHeadings = (state: ReaderState) => state.dayHeadings && isByDay(state) && listHeight(state) >= 3;

/** Whether each entry has a row with the sentence that matches. */
const hasSentences = (state: ReaderState) => state.shelf.view.query !== undefined && listHeight(state) >= 4;

const entryAt = ({shelf}: ReaderState, index: number) => shelf.entries(index, index + 1)[0];

function startsDay(state: ReaderState, index: number, isFirst: boolean): boolean {
	const entry = entryAt(state, index);
	const before = index === 0 || isFirst || !isByDay(state) ? undefined : entryAt(state, index - 1);
	return !entry || !before || dayOfEntry(entry) !== dayOfEntry(before);
}

function listItems(state: ReaderState): Items {
	const isSearch = hasSentences(state);
	const isHeaded = hasHeadings(state);
	return {
		count: state.shelf.count,
		rowsOf: (index, isFirst) => (isSearch || (isHeaded && startsDay(state, index, isFirst)) ? 2 : 1),
	};
}

/** The first entry in the window, so that the selected one is in it and no row is empty that could be filled. */
export const listTop = (state: ReaderState) => windowTop(listItems(state), state.list, listHeight(state));

/** Where the list is after it was scrolled by so many entries. */
export const scrolledList = (state: ReaderState, count: number): ReaderState['list'] =>
	scrolled(listItems(state), {...state.list, top: listTop(state)}, listHeight(state), count);

/** The entries in the window of the list. */
export function visibleLines(state: ReaderState): ListLine[] {
	const top = listTop(state);
	const shown = shownItems(listItems(state), top, listHeight(state));
	return state.shelf
		.entries(top, top + shown.length)
		.map((entry, i) => ({entry, index: top + i, startsDay: startsDay(state, top + i, i === 0)}));
}

/** A row of the list: the heading of a day, an entry, or the sentence that the search found in it. */
export interface ListRow {
	readonly is: 'day' | 'entry' | 'sentence';
	readonly line: ListLine;
}

/** The rows in the window of the list, from its first one on; fewer than it has room for where the list ends. */
export function listScreen(state: ReaderState): ListRow[] {
	if (state.shelf.count === 0) return [];
	const hasDays = hasHeadings(state);
	const hasFound = hasSentences(state);
	const rows = visibleLines(state).flatMap((line): ListRow[] => [
		...(hasDays && line.startsDay ? [{is: 'day', line} as const] : []),
		{is: 'entry', line},
		...(hasFound ? [{is: 'sentence', line} as const] : []),
	]);
	return rows.slice(0, listGeometry(state.size).rows);
}
