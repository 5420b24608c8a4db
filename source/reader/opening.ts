import type {ReadingState, Standing} from '../article/reading-state.ts';
import {percentBefore} from './entry.ts';
import {type OpenArticle, openArticle, type ReaderState} from './state.ts';
import {bottomRow, compareRows, lastRow} from './viewport.ts';

/** Opens an entry where it was left, in the text. The list's selection goes with it. */
export function openEntry(state: ReaderState, index: number): ReaderState {
	const entry = state.entries[index];
	if (!entry) return state;
	const start: Standing = {top: {paragraph: 0, offset: 0}, current: 0};
	const {top, current} = state.progress.get(entry.article.id) ?? start;
	// The article may have become shorter since.
	const last = entry.article.paragraphs.length - 1;
	const standing = top.paragraph <= last ? {top, current: Math.min(current, last)} : start;
	return recordProgress({
		...state,
		list: {...state.list, selected: index},
		article: {...standing, index, focus: 'text', fact: 0, highlighted: false, cameFromFact: false},
	});
}

export function closeArticle(state: ReaderState): ReaderState {
	return {...state, article: undefined};
}

/** How much of an article stands before the end of the window, in whole percent: 100 only at its end. */
export function percentSeen({entry, layout, top, geometry}: OpenArticle): number {
	const bottom = bottomRow(layout, top, geometry.text.rows);
	if (compareRows(bottom, lastRow(layout)) >= 0) return 100;
	const {paragraph, offset} = layout.placeOf({...bottom, row: bottom.row + 1});
	return percentBefore(entry.article, paragraph, offset);
}

/** Notes where the reader stands and how much of the article has been in the window. */
export function recordProgress(state: ReaderState): ReaderState {
	if (!state.article || state.entries[state.article.index]!.isProblem) return state;
	const open = openArticle(state);
	if (open.geometry.text.rows < 1) return state;
	const {id} = open.entry.article;
	const before = state.progress.get(id);
	const seen = percentSeen(open);
	// What the menu of facts shows is only looked at: the place is the one to come back to.
	const {top, current} = open.article.before ?? open.article;
	const progress: ReadingState = {
		starred: before?.starred ?? false,
		top,
		current,
		percent: Math.max(before?.percent ?? 0, open.article.before ? 0 : seen),
		read: (before?.read ?? false) || (!open.article.before && seen === 100),
	};
	return {...state, progress: new Map(state.progress).set(id, progress)};
}
