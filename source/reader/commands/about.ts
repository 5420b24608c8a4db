import type {ReaderState} from '../state/state.ts';
import {aboutHeight, aboutRowCount} from '../windows/about-window.ts';
import {subjectOf} from './out/subject.ts';

/** Shows all that is known of the article. */
export function openAbout(state: ReaderState): ReaderState {
	const entry = subjectOf(state);
	if (!entry) return {...state, notice: {type: 'noArticle'}};
	const told = state.article?.entry === entry ? state.article.told : state.toldBefore?.(entry.article);
	return {...state, about: {entry, top: 0, told}};
}

export const closeAbout = (state: ReaderState): ReaderState => ({...state, about: undefined});

/** Moves the window by so many rows, as the height of a page says, and never beyond the end. */
export const scrollAbout =
	(rows: (page: number) => number) =>
	(state: ReaderState): ReaderState => {
		const {about} = state;
		if (!about) return state;
		const height = aboutHeight(state.size);
		const last = Math.max(0, aboutRowCount(about.entry, state.size.columns, about.told) - height);
		const top = Math.max(0, Math.min(last, about.top + rows(Math.max(1, height - 1))));
		return {...state, about: {...about, top}};
	};
