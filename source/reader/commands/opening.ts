import {untouched} from '../../article/reading-state.ts';
import {bottomRow, compareRows, lastRow} from '../layout/viewport.ts';
import type {ArticleState, Find} from '../state/article-state.ts';
import {readFrom, withStep} from '../state/back-stack.ts';
import {type Entry, percentBefore, readEntry} from '../state/entry.ts';
import {type OpenArticle, openArticle} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';
import {showFirst} from './find.ts';
import {backToList, select} from './in-list.ts';
import {askForFacts} from './told-facts.ts';

/**
 * Opens an entry of the list at the place where it was left, and selects it in the list. An entry that a search found is
 * opened at what was found in it, with the words highlighted.
 */
export function openEntry(state: ReaderState, index: number): ReaderState {
	const [line] = index < 0 ? [] : state.shelf.entries(index, index + 1);
	if (!line) return state;
	const opened = openAt(select(state, index), readEntry(state.shelf, line, state.sayFault));
	const {query} = state.shelf.view;
	if (query === undefined || line.problem) return recordProgress(opened);
	const match = state.shelf.match(line);
	const find: Find = {text: query, by: 'words'};
	const back = withStep(opened.back, 'opened', opened.article);
	const found = {...opened, article: {...opened.article, find}, back};
	return recordProgress(match?.paragraph === undefined ? found : showFirst(found, match.paragraph));
}

/** Opens the entry so many further on or back in the list; where there are fewer, the last or the first one. What stands there already says so. */
export function openByCount(state: ReaderState, count: number): ReaderState {
	const {selected} = state.list;
	const wanted = Math.max(0, Math.min(state.shelf.count - 1, selected + count));
	if (wanted !== selected) return openEntry(state, wanted);
	return {...state, notice: {type: count > 0 ? 'lastArticle' : 'firstArticle'}};
}

/** The state with an article open where it was left. */
export function openAt(state: ReaderState, entry: Entry): ReaderState & {readonly article: ArticleState} {
	const {top, current} = state.states.get(entry.key) ?? entry.state;
	// The article may have become shorter since.
	const last = entry.article.paragraphs.length - 1;
	const standing =
		top.paragraph <= last ? {top, current: Math.min(current, last)} : {top: untouched.top, current: untouched.current};
	return askForFacts({
		...state,
		article: {...standing, entry, focus: 'text', fact: 0, highlighted: false},
		back: [],
	});
}

export function closeArticle(state: ReaderState): ReaderState {
	if (state.isPager) return {...state, done: true};
	return backToList({...state, article: undefined, back: []});
}

/** How much of an article stands before the end of the window, in whole percent: 100 only at its end. */
export function percentSeen({entry, layout, top, geometry}: OpenArticle): number {
	const bottom = bottomRow(layout, top, geometry.text.rows);
	if (compareRows(bottom, lastRow(layout)) >= 0) return 100;
	const {paragraph, offset} = layout.placeOf({...bottom, row: bottom.row + 1});
	return percentBefore(entry.article, paragraph, offset);
}

/** The same where nothing is drawn: the current paragraph, and all before it. */
const percentTold = ({entry: {article}, article: {current}}: OpenArticle): number =>
	current >= article.paragraphs.length - 1 ? 100 : percentBefore(article, current, Number.POSITIVE_INFINITY);

const showsSame = (one: OpenArticle, other: OpenArticle) => compareRows(one.top, other.top) === 0;

/** Notes where the reader stands, and how much of the article has been in the window: not while places are only shown. */
export function recordProgress(state: ReaderState): ReaderState {
	if (!state.article || state.article.entry.isNoArticle) return state;
	const open = openArticle(state);
	if (open.geometry.text.rows < 1) return state;
	const {key} = open.entry;
	const before = state.states.get(key) ?? open.entry.state;
	const from = readFrom(state.back);
	const {top, current} = from ?? open.article;
	const isElsewhere = from && !showsSame(open, openArticle({...state, article: {...open.article, top, current}}));
	const percent = Math.max(before.percent, isElsewhere ? 0 : (state.isLinear ? percentTold : percentSeen)(open));
	// An article is marked as read when its end is seen for the first time. If the user takes the mark away, it stays away.
	const read = before.read || (before.percent < 100 && percent === 100);
	// The user who has opened an article has seen what changed in it.
	const {changed: _, ...seen} = before;
	return {...state, states: new Map(state.states).set(key, {...seen, top, current, percent, read})};
}
