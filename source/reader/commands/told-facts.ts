import {factSource} from '../../article/fact-source.ts';
import {isToldOf, type Telling} from '../../facts/told-facts.ts';
import {menuRows} from '../layout/geometry.ts';
import {withEffect} from '../state/effects.ts';
import {openArticle} from '../state/open-article.ts';
import type {NothingTold, ReaderState} from '../state/state.ts';

/**
 * Shows what the user's program told of the article that has just been opened, or asks the program for it. What a publisher
 * says of an article is not replaced.
 */
export function askForFacts<State extends ReaderState>(state: State): State {
	const {article, toldBefore} = state;
	if (!toldBefore || !article || article.entry.isNoArticle) return state;
	const {key, article: told} = article.entry;
	if (told.keyFacts.length > 0) return state;
	const telling = toldBefore(told);
	if (!telling) return withEffect(state, {type: 'askForFacts', key, article: told});
	return telling.facts.length > 0 ? {...state, article: {...article, told: telling}} : state;
}

const hasFailed = (telling: Telling | NothingTold | undefined): telling is NothingTold =>
	telling !== undefined && 'failure' in telling;

/** Takes what the program told of an article. That it fails is said once, and again when it fails in another way. */
export function takeTold(state: ReaderState, key: string, telling: Telling | NothingTold): ReaderState {
	const tellings = new Map(state.tellings).set(key, telling);
	if (!hasFailed(telling)) return {...state, tellings};
	const {by, failure} = telling;
	const isSaid = [...state.tellings.values()].some(one => hasFailed(one) && one.failure.type === failure.type);
	return {...state, tellings, ...(!isSaid && {notice: {type: 'nothingTold', by, failure}})};
}

/**
 * Shows what was told of the open article, as soon as nothing moves by that: not while the keys go to the facts, nor while
 * one of them is shown in the text.
 */
export function showTold(state: ReaderState): ReaderState {
	const {article} = state;
	if (!article || article.told || article.focus !== 'text' || article.highlighted || state.prompt) return state;
	const telling = state.tellings.get(article.entry.key);
	if (!telling || hasFailed(telling) || telling.facts.length === 0) return state;
	// The article may have got another text since the program was asked.
	if (!isToldOf(telling, factSource(article.entry.article))) return state;
	return {...state, article: {...withFactRows(state, article), told: telling, fact: 0}};
}

/** The article with as many rows for its facts as they take now, whatever becomes of them. */
export function withFactRows(state: ReaderState, article: NonNullable<ReaderState['article']>) {
	const {columns} = state.size;
	if (article.factRows?.columns === columns) return article;
	const {facts, geometry} = openArticle(state);
	const rows = facts.length === 0 ? 0 : Math.max(1, menuRows(geometry));
	return {...article, factRows: {columns, rows}};
}
