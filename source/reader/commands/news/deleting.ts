import {withEffect} from '../../state/effects.ts';
import {isListShown} from '../../state/mode.ts';
import type {ReaderState} from '../../state/state.ts';
import {look, select} from '../in-list.ts';
import {closeArticle} from '../opening.ts';
import {subjectOf} from '../out/subject.ts';

/** Deletes the article for good. That is an effect; what comes of it returns as an action. */
export function deleteArticle(state: ReaderState): ReaderState {
	const entry = subjectOf(state);
	return entry ? withEffect(state, {type: 'deleteArticle', key: entry.key}) : {...state, notice: {type: 'noArticle'}};
}

/** What became of a deletion: done, with the key of the article, or why not. */
export type Deletion = {readonly key: string} | {readonly refused: string};

/** The article leaves the list; one that is open is closed. */
export function showDeletion(state: ReaderState, deletion: Deletion): ReaderState {
	if ('refused' in deletion) return {...state, notice: {type: 'notDeleted', reason: deletion.refused}};
	const isOpen = state.article?.entry.key === deletion.key;
	const closed = isOpen ? closeArticle(state) : state;
	return {
		...look(closed, {}),
		markings: [...state.markings, {deleted: deletion.key}],
		notice: {type: 'deleted'},
	};
}

/** Whether a deletion was taken back; there may be none, or it may have failed. */
export type BroughtBack = boolean | {readonly failure: string};

/** An article whose deletion was taken back is in the list again, and selected there. */
export function showBroughtBack(state: ReaderState, key: string, isBack: BroughtBack): ReaderState {
	if (typeof isBack === 'object') return {...state, notice: {type: 'backFailed', reason: isBack.failure}};
	if (!isBack) return {...state, notice: {type: 'notBroughtBack'}};
	const looked = look(state, {});
	const at = isListShown(looked) ? looked.shelf.indexOf(key) : -1;
	return {...(at < 0 ? looked : select(looked, at)), notice: {type: 'broughtBack'}};
}
