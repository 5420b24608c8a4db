import {listGeometry} from '../layout/geometry.ts';
import {type Items, scrolled, shownItems, windowTop} from '../layout/item-window.ts';
import type {SourcesState} from '../state/sources-state.ts';
import type {ReaderState} from '../state/state.ts';

/** The window of the view of sources: each line of it takes one row. */
const itemsOf = ({lines = []}: SourcesState): Items => ({count: lines.length, rowsOf: () => 1});

/** How many lines fit on the screen, at least 1. */
export const sourcesHeight = (state: ReaderState): number => Math.max(1, listGeometry(state.size).rows);

export const sourcesTop = (state: ReaderState): number =>
	state.sources ? windowTop(itemsOf(state.sources), state.sources, sourcesHeight(state)) : 0;

/** The positions of the lines in the window. */
export const shownSources = (state: ReaderState): number[] =>
	state.sources ? shownItems(itemsOf(state.sources), sourcesTop(state), sourcesHeight(state)) : [];

/** The view of sources after it was scrolled by so many lines. */
export const scrolledSources = (state: ReaderState, sources: SourcesState, count: number): SourcesState => ({
	...sources,
	...scrolled(itemsOf(sources), {...sources, top: sourcesTop(state)}, sourcesHeight(state), count),
});
