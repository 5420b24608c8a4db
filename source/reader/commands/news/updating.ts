import type {Article} from '../../../article/article.ts';
import {withStep} from '../../state/back-stack.ts';
import {withEffect} from '../../state/effects.ts';
import {countWordsOf} from '../../state/entry.ts';
import {isListShown} from '../../state/mode.ts';
import type {ReaderState} from '../../state/state.ts';
import {refresh} from '../in-list.ts';
import {askForFacts} from '../told-facts.ts';

/** Shows what is in the library by now, whoever has brought it there. */
export const askForNews = (state: ReaderState): ReaderState => withEffect(refresh(state), {type: 'askForNews'});

/** Asks the sources for what is new, beside reading; once at a time. */
export const updateSources = (state: ReaderState): ReaderState =>
	state.updating ? state : withEffect({...state, updating: {done: 0, all: 0}}, {type: 'updateSources'});

/** What another khabar has fetched meanwhile is shown at once; what the sources give now is counted when it comes. */
export const askForAllNews = (state: ReaderState): ReaderState => updateSources(askForNews(state));

/**
 * Notes that articles have come in. Nothing moves under the reader's eyes: the status row counts them, and the list has them
 * when it is asked for anew, or shown again. An empty list has nothing that could move.
 */
export function noteArrived(state: ReaderState, count: number): ReaderState {
	if (isListShown(state) && state.shelf.count === 0) return refresh(state);
	return {...state, isStale: true, arrived: (state.arrived ?? 0) + count};
}

/** Fetches the page of the open article. What comes of it returns as an action. */
export function fetchPage(state: ReaderState): ReaderState {
	const entry = state.article?.entry;
	if (!entry || entry.isNoArticle) return {...state, notice: {type: 'noArticle'}};
	const {url} = entry.article;
	if (url === undefined || !/^https?:/i.test(url)) return {...state, notice: {type: 'noAddress'}};
	return withEffect({...state, notice: {type: 'asking'}}, {type: 'fetchPage', key: entry.key, article: entry.article});
}

/** What came of the page of an article: the article with the text of its page, or that it gives less, or why there is none. */
export type FetchedPage = {readonly article: Article} | {readonly isShorter: true} | {readonly failure: string};

export function showPage(state: ReaderState, key: string, page: FetchedPage): ReaderState {
	if ('failure' in page) return {...state, notice: {type: 'pageFailed', reason: page.failure}};
	if ('isShorter' in page) return {...state, notice: {type: 'pageShorter'}};
	const {article} = state;
	const fetched: ReaderState = {...state, isStale: true, notice: {type: 'pageFetched'}};
	if (article?.entry.key !== key) return fetched;
	const entry = {...article.entry, article: page.article, words: countWordsOf(page.article)};
	const last = page.article.paragraphs.length - 1;
	const isThere = article.top.paragraph <= last && article.current <= last;
	const standing = isThere ? {} : {top: {paragraph: 0, offset: 0}, current: 0};
	// Facts, sentences and finds were places in the text of before.
	const {told: _told, sentence: _sentence, factRows: _rows, before: _before, ...kept} = article;
	const find = article.find && {...article.find, at: undefined};
	const shown = {...kept, ...standing, entry, find, focus: 'text', fact: 0, highlighted: false} as const;
	// A prompt that is open goes back to the text that is there now.
	return askForFacts({...fetched, article: shown, back: state.prompt ? withStep([], 'prompt', shown) : []});
}
