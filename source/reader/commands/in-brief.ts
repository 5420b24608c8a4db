import {repeated} from '../keys/binding.ts';
import {withStep} from '../state/back-stack.ts';
import type {BriefState, BriefStory} from '../state/brief-state.ts';
import {withEffect} from '../state/effects.ts';
import {readEntry} from '../state/entry.ts';
import {shownFacts} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';
import {type BriefLine, briefLines, briefTop, scrolledBrief, shownBriefLines} from '../windows/brief-window.ts';
import {goToFact} from './in-facts.ts';
import {backToList} from './in-list.ts';
import {markRead} from './marks.ts';
import {openAt, recordProgress} from './opening.ts';

/** Opens the brief of the unread articles of the list. To find its stories is an effect; they come in as actions. */
export function openBrief(state: ReaderState): ReaderState {
	const shelf = state.shelf.select({...state.shelf.view, unread: true});
	return withEffect({...state, brief: {shelf, selected: 0, top: 0}}, {type: 'findStories', shelf});
}

export const closeBrief = (state: ReaderState): ReaderState =>
	withEffect(backToList({...state, brief: undefined}), {type: 'stopFindingStories'});

/** How many articles of a shelf are looked at to see whether some of them are new: as many as a brief has at most. */
const reach = 500;

/**
 * Finds the stories anew where articles have come in since the brief was opened. Those that are shown stay until then. While
 * an article of the brief is open, nothing changes: the brief grows when the reader comes back to it.
 */
export function growBrief(state: ReaderState): ReaderState {
	if (!state.brief || state.article) return state;
	const before = state.brief.shelf;
	const shelf = before.select(before.view);
	const hasNew = shelf.entries(0, reach).some(({summary}) => before.indexOf(summary.key) < 0);
	if (!hasNew) return state;
	return withEffect({...state, brief: {...state.brief, shelf}}, {type: 'findStories', shelf});
}

/** Shows the stories that were found, or how many articles were read for them, unless the brief was left meanwhile. */
export function showStories(state: ReaderState, shown: Pick<BriefState, 'stories' | 'reading'>): ReaderState {
	const {brief} = state;
	if (!brief) return state;
	const next = {...state, brief: {...brief, ...shown}};
	const selected = brief.stories && shown.stories && briefLines(brief)[brief.selected];
	if (!selected) return next;
	const at = lineLike(selected, briefLines(next.brief));
	// It stays in the same row of the screen, as far as the lines before it allow that.
	const top = Math.max(0, at - (brief.selected - brief.top));
	return selectBriefLine({...next, brief: {...next.brief, top}}, at);
}

/** Where a line stands among others: the same fact of an article of its story, else its story, else the first line. */
function lineLike({story, fact}: BriefLine, lines: readonly BriefLine[]): number {
	const keys = new Set(story.articles.map(({key}) => key));
	const isOfStory = (line: BriefLine) => line.story.articles.some(({key}) => keys.has(key));
	const same = lines.findIndex(line => line.fact?.text === fact?.text && isOfStory(line));
	return Math.max(0, same >= 0 ? same : lines.findIndex(isOfStory));
}

/** Selects the line nearest to `selected` and moves the window no more than needed to show it. */
export function selectBriefLine(state: ReaderState, selected: number): ReaderState {
	if (!state.brief) return state;
	const count = briefLines(state.brief).length;
	const brief = {...state.brief, selected: Math.max(0, Math.min(count - 1, selected))};
	return {...state, brief: {...brief, top: briefTop({...state, brief})}};
}

/** Moves the window by so many lines. The selected one stays in it. */
export const scrollBrief = (state: ReaderState, count: number): ReaderState =>
	state.brief ? {...state, brief: scrolledBrief(state, state.brief, count)} : state;

export const byBriefLine = (count: number) => (state: ReaderState) =>
	selectBriefLine(state, state.brief!.selected + count);

/** By so many pages. */
export const byBriefPage = (pages: 1 | -1 | 0.5 | -0.5) => (state: ReaderState) => {
	const page = Math.max(1, shownBriefLines(state).length - 1);
	const count = Math.sign(pages) * Math.ceil(Math.abs(pages) * page);
	const brief = state.brief!;
	const top = Math.max(0, brief.top + count);
	return selectBriefLine({...state, brief: {...brief, top}}, brief.selected + count);
};

export const toBriefStart = (state: ReaderState) => selectBriefLine(state, 0);
export const toBriefEnd = (state: ReaderState) => selectBriefLine(state, Number.POSITIVE_INFINITY);

/** To the next (1) or the previous (-1) story. */
export const byStory = (direction: 1 | -1) => (state: ReaderState) => {
	const all = briefLines(state.brief!);
	let at = state.brief!.selected + direction;
	while (all[at]?.fact) at += direction;
	return all[at] ? selectBriefLine(state, at) : state;
};

/** Keeps the selected line in the window after a change of size. */
export const keepInBrief = (state: ReaderState) => selectBriefLine(state, state.brief?.selected ?? 0);

/**
 * Opens the article that has the selected fact, at the place of the fact. Where the title of a story is selected, opens
 * the article that gave the story its title.
 */
export function openFromBrief(state: ReaderState): ReaderState {
	const {brief} = state;
	const selected = brief && briefLines(brief)[brief.selected];
	if (!selected) return state;
	const {story, fact} = selected;
	const source = fact?.sources[0];
	const {key} = source?.article ?? titleArticle(story);
	const [line] = brief.shelf.entries(brief.shelf.indexOf(key), brief.shelf.indexOf(key) + 1);
	if (!line) return state;
	const entry = readEntry(brief.shelf, line, state.sayFault);
	const opened = openAt(state, entry);
	const index = source ? shownFacts(opened, opened.article).findIndex(({text}) => text === source.fact.text) : -1;
	if (index < 0) return recordProgress(opened);
	const shown = goToFact(opened, index);
	return recordProgress({...shown, back: withStep(shown.back, 'opened', opened.article)});
}

/** Opens a story so many further on or back, where there is one, whichever line of this story is selected. */
export function openStory(state: ReaderState, count: number): ReaderState {
	const {selected} = state.brief!;
	const heading = briefLines(state.brief!).findLastIndex(({fact}, i) => !fact && i <= selected);
	const onHeading = selectBriefLine(state, heading);
	const moved = repeated(byStory(count > 0 ? 1 : -1))(onHeading, {key: '', count: Math.abs(count)});
	return moved.brief?.selected === onHeading.brief?.selected ? state : openFromBrief(moved);
}

const titleArticle = ({title, articles}: BriefStory) =>
	articles.find(article => article.title === title) ?? articles[0]!;

/** Marks all articles of the selected story as read. */
export function markStory(state: ReaderState): ReaderState {
	const {brief} = state;
	const selected = brief && briefLines(brief)[brief.selected];
	if (!selected) return state;
	const keys = new Set(selected.story.articles.map(({key}) => key));
	const entries = [...keys].flatMap(key => brief.shelf.entries(brief.shelf.indexOf(key), brief.shelf.indexOf(key) + 1));
	return byStory(1)(markRead(state, entries));
}
