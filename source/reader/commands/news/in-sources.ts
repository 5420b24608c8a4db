import {withEffect} from '../../state/effects.ts';
import type {SourceLine} from '../../state/sources-state.ts';
import type {ReaderState} from '../../state/state.ts';
import {scrolledSources, sourcesHeight, sourcesTop} from '../../windows/sources-window.ts';
import {backToList, everything, look} from '../in-list.ts';
import {markAllOf} from '../marks.ts';

/** Shows what the user follows. To count its articles is an effect; the lines come in as an action. */
export const openSources = (state: ReaderState): ReaderState =>
	withEffect({...state, sources: {selected: 0, top: 0}}, {type: 'findSources'});

export const closeSources = (state: ReaderState): ReaderState => backToList({...state, sources: undefined});

/** Puts lines into the view. What was selected stays selected, where it is still there. */
export function showSources(state: ReaderState, lines: readonly SourceLine[]): ReaderState {
	const {sources} = state;
	if (!sources) return state;
	const before = sources.lines?.[sources.selected];
	const isSame = (line: SourceLine) =>
		line.kind === before?.kind && line.name === before.name && line.isWithin === before.isWithin;
	const same = before ? lines.findIndex(isSame) : viewedIn(state, lines);
	return selectSource({...state, sources: {...sources, lines}}, Math.max(0, same));
}

/** The line of what the list shows now. */
const viewedIn = ({shelf: {view}}: ReaderState, lines: readonly SourceLine[]): number =>
	lines.findIndex(
		({kind, name}) =>
			(view.source !== undefined && kind === 'source' && name === view.source) ||
			(view.tag !== undefined && kind === 'tag' && name === view.tag),
	);

/** Selects the line nearest to `selected` and moves the window no more than needed to show it. */
export function selectSource(state: ReaderState, selected: number): ReaderState {
	const {sources} = state;
	if (!sources) return state;
	const last = (sources.lines?.length ?? 1) - 1;
	const moved = {...state, sources: {...sources, selected: Math.max(0, Math.min(last, selected))}};
	return {...moved, sources: {...moved.sources, top: sourcesTop(moved)}};
}

/** Moves the window by so many lines. The selected one stays in it. */
export const scrollSources = (state: ReaderState, count: number): ReaderState =>
	state.sources ? {...state, sources: scrolledSources(state, state.sources, count)} : state;

export const bySource = (count: number) => (state: ReaderState) =>
	selectSource(state, (state.sources?.selected ?? 0) + count);
/** By so many pages. */
export const bySourcePage = (pages: 1 | -1 | 0.5 | -0.5) => (state: ReaderState) => {
	const page = Math.sign(pages) * Math.ceil(Math.abs(pages) * sourcesHeight(state));
	const {sources} = state;
	if (!sources) return state;
	return selectSource({...state, sources: {...sources, top: Math.max(0, sources.top + page)}}, sources.selected + page);
};
export const toFirstSource = (state: ReaderState) => selectSource(state, 0);
export const toLastSource = (state: ReaderState) => selectSource(state, Number.POSITIVE_INFINITY);
/** Keeps the selected line in the window after a change of size. */
export const keepInSources = (state: ReaderState) => selectSource(state, state.sources?.selected ?? 0);

const narrowing = ({kind, name}: SourceLine) =>
	kind === 'source' ? {source: name} : kind === 'tag' ? {tag: name} : {};

const selectedSource = ({sources}: ReaderState): SourceLine | undefined => sources?.lines?.[sources.selected];

/** Shows the articles of the selected line in the list. */
export function openSource(state: ReaderState): ReaderState {
	const line = selectedSource(state);
	if (!line) return state;
	const closed = {...state, sources: undefined, isStale: false};
	return look({...closed, list: {selected: 0, top: 0}}, {...everything, query: undefined, ...narrowing(line)});
}

/** Marks all articles of the selected line as read. */
export function markSource(state: ReaderState): ReaderState {
	const line = selectedSource(state);
	if (!line) return state;
	const shelf = state.shelf.select({sort: 'newest', unread: true, ...narrowing(line)});
	return withEffect(markAllOf(state, shelf, 0), {type: 'findSources'});
}
