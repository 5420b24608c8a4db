import {helpGeometry} from '../layout/geometry.ts';
import type {ReaderState} from '../state/state.ts';

export const openHelp = (state: ReaderState): ReaderState => ({...state, help: 0});
export const closeHelp = (state: ReaderState): ReaderState => ({...state, help: undefined, helpQuery: undefined});

/** Moves the window by so many rows, as the height of a page says. `update` keeps it within the rows that there are. */
export const scrollHelp =
	(rows: (page: number) => number) =>
	(state: ReaderState): ReaderState => {
		const page = Math.max(1, helpGeometry(state.size).rows - 1);
		return {...state, help: (state.help ?? 0) + rows(page)};
	};
