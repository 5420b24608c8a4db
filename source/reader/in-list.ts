import {listGeometry} from './geometry.ts';
import type {ReaderState} from './state.ts';

const listRows = (state: ReaderState) => Math.max(1, listGeometry(state.size).rows);

/** Selects the entry nearest to `selected` and moves the window no more than needed to show it. */
export function select(state: ReaderState, selected: number): ReaderState {
	const index = Math.max(0, Math.min(state.entries.length - 1, selected));
	return {...state, list: {selected: index, top: listTop({...state, list: {...state.list, selected: index}})}};
}

/** The first entry in the window of the list, with the selected one in it, and no empty rows that could be filled. */
export function listTop({entries, list, ...state}: ReaderState): number {
	const rows = listRows({entries, list, ...state});
	const lowest = Math.max(0, entries.length - rows);
	return Math.min(lowest, Math.max(list.selected - rows + 1, Math.min(list.selected, list.top)));
}

export const byEntry = (count: number) => (state: ReaderState) => select(state, state.list.selected + count);

export const byListPage = (direction: 1 | -1) => (state: ReaderState) =>
	select(
		{...state, list: {...state.list, top: Math.max(0, state.list.top + direction * listRows(state))}},
		state.list.selected + direction * listRows(state),
	);

export const toFirstEntry = (state: ReaderState) => select(state, 0);

export const toLastEntry = (state: ReaderState) => select(state, state.entries.length - 1);
