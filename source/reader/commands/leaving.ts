import type {ReaderState} from '../state/state.ts';
import {widen} from './in-list.ts';
import {closeArticle} from './opening.ts';

const quit = (state: ReaderState): ReaderState => ({...state, done: true});

/** Leaves khabar; from a search, only the search. */
export const leaveSearch = (state: ReaderState): ReaderState =>
	(state.shelf.view.query === undefined ? undefined : widen(state)) ?? quit(state);

/** What vim and less take for the wish to leave, where a number could be written; and what the key of `q` writes in Arabic. */
const words: ReadonlySet<string> = new Set(['q', 'q!', 'qa', 'qa!', 'quit', 'ض']);

export const meansToLeave = (text: string): boolean => words.has(text);

/** What the key `q` does in the open article, or else in the list. */
export const leave = (state: ReaderState): ReaderState => (state.article ? closeArticle(state) : leaveSearch(state));
