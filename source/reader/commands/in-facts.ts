import type {Place} from '../../article/reading-state.ts';
import {menuRows} from '../layout/geometry.ts';
import {revealPlace} from '../layout/viewport.ts';
import {afterMotion, lastStep, withoutLastStep, withoutSteps, withStep} from '../state/back-stack.ts';
import {openArticle} from '../state/open-article.ts';
import type {ReaderState} from '../state/state.ts';

/** Goes from the text to the menu of key facts. The place of the selected fact is shown. */
export function enterFacts(state: ReaderState): ReaderState {
	const article = state.article!;
	const entered: ReaderState = {
		...state,
		article: {...article, focus: 'facts'},
		back: withStep(withoutSteps(state.back, 'fact'), 'menu', article),
	};
	// Where there are no facts, or no row to show one, the keys stay with the text.
	return menuRows(openArticle(entered).geometry) < 1 ? state : selectFact(entered, article.fact);
}

/** Goes back to the text, to where it stood before the menu showed other places. */
export function leaveFacts(state: ReaderState): ReaderState {
	const article = state.article!;
	const {top, current} = lastStep(state.back)?.from ?? article;
	return {
		...state,
		article: {...article, top, current, focus: 'text', highlighted: false},
		back: withoutLastStep(state.back),
	};
}

/** Selects a fact: its paragraph becomes the current one, and its words are highlighted and shown. */
export function selectFact(state: ReaderState, fact: number): ReaderState {
	const {facts, layout, top, geometry, article} = openArticle(state);
	const selected = facts[fact];
	if (!selected) return state;
	const {paragraph, ranges} = selected;
	if (paragraph === null) return {...state, article: {...article, fact, highlighted: false}};
	const from = layout.rowAt({paragraph, offset: ranges[0]?.start ?? 0});
	const to = layout.rowAt({paragraph, offset: Math.max(0, (ranges.at(-1)?.end ?? 1) - 1)});
	const shown = revealPlace(layout, top, Math.max(1, geometry.text.rows), from, to);
	return {
		...state,
		article: {...article, fact, highlighted: true, current: paragraph, top: layout.placeOf(shown)},
	};
}

/**
 * Goes to the next (1) or previous (-1) fact in the order of the text, counted from the one that is highlighted, else
 * from the current paragraph.
 */
export const byFact =
	(direction: 1 | -1) =>
	(state: ReaderState): ReaderState => {
		const {facts, article} = openArticle(state);
		const places = facts.flatMap(({paragraph, ranges, mark}, fact) =>
			paragraph === null || mark === 'none' ? [] : [{fact, paragraph, offset: ranges[0]?.start ?? 0}],
		);
		const start = {paragraph: article.current, offset: -1};
		const selected = places.find(({fact}) => fact === article.fact);
		const standing = article.highlighted && selected?.paragraph === article.current ? selected : start;
		const next = places
			.sort((a, b) => direction * compareOffsets(a, b))
			.find(place => direction * compareOffsets(place, standing) > 0);
		return next ? goToFact(state, next.fact) : state;
	};

const compareOffsets = (a: Place, b: Place) => a.paragraph - b.paragraph || a.offset - b.offset;

/** Goes to the place in the text that a fact comes from, to read on there; a fact that has no place is only selected. */
export function goToFact(state: ReaderState, fact: number): ReaderState {
	const selected = selectFact(state, fact);
	if (!selected.article?.highlighted) return selected;
	return {...selected, article: {...selected.article, focus: 'text'}, back: afterMotion(selected.back)};
}

/** The same from the menu, where Esc leads back to. */
export function chooseFact(state: ReaderState, fact: number): ReaderState {
	const from = lastStep(state.back)?.from ?? state.article;
	const gone = goToFact(state, fact);
	return gone.article?.highlighted ? {...gone, back: withStep(gone.back, 'fact', from)} : gone;
}

/** Folds the key facts away, or out again. */
export const foldFacts = (state: ReaderState): ReaderState =>
	state.article?.focus === 'facts'
		? {...leaveFacts(state), factsFolded: true}
		: {...state, factsFolded: !state.factsFolded};
