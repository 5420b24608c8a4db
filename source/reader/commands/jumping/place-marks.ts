import type {PlaceMarks} from '../../../article/reading-state.ts';
import type {Press} from '../../keys/binding.ts';
import {paragraphRows, revealPlace} from '../../layout/viewport.ts';
import {afterMotion} from '../../state/back-stack.ts';
import {openArticle} from '../../state/open-article.ts';
import type {ReaderState} from '../../state/state.ts';

const marksOf = (state: ReaderState): PlaceMarks => {
	const entry = state.article?.entry;
	return (entry && (state.states.get(entry.key) ?? entry.state).places) ?? {};
};

const isLetter = (key: string) => /^\p{L}$/u.test(key);

/** Marks the current paragraph with a letter. It is kept with the reading state of the article. */
export function setMark(state: ReaderState, {key}: Press): ReaderState {
	const entry = state.article?.entry;
	if (!entry || entry.isNoArticle) return state;
	if (!isLetter(key)) return {...state, notice: {type: 'noMark', letter: key}};
	const before = state.states.get(entry.key) ?? entry.state;
	const {current, top} = state.article!;
	// A paragraph that is taller than the screen is marked where the window begins.
	const place = {paragraph: current, offset: top.paragraph === current ? top.offset : 0};
	const places = {...marksOf(state), [key]: place};
	return {
		...state,
		states: new Map(state.states).set(entry.key, {...before, places}),
		notice: {type: 'markSet', letter: key},
	};
}

/** Goes to the place that has the mark of a letter. */
export function goToMark(state: ReaderState, {key}: Press): ReaderState {
	const place = isLetter(key) ? marksOf(state)[key] : undefined;
	const {layout, geometry, top, article} = openArticle(state);
	if (!place || place.paragraph >= layout.paragraphs.length) return {...state, notice: {type: 'noMark', letter: key}};
	const {paragraph} = place;
	const row = layout.rowAt(place);
	const {last} = paragraphRows(layout, paragraph);
	const shown = revealPlace(layout, top, Math.max(1, geometry.text.rows), row, last);
	return {
		...state,
		article: {...article, current: paragraph, top: layout.placeOf(shown), highlighted: false},
		back: afterMotion(state.back),
	};
}
