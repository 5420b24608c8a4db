import {lastStep, type StepKind} from '../state/back-stack.ts';
import type {ReaderState} from '../state/state.ts';
import {endFind} from './find.ts';
import {enterFacts, leaveFacts} from './in-facts.ts';
import {widen} from './in-list.ts';
import {closeArticle} from './opening.ts';
import {closePrompt} from './prompt.ts';

/** How each step is taken back. */
const takeBack: Readonly<Record<StepKind, (state: ReaderState) => ReaderState>> = {
	opened: closeArticle,
	menu: leaveFacts,
	fact: enterFacts,
	prompt: closePrompt,
};

/** Undoes the last step of the back stack; when there is none left, leaves the article. */
export function goBack(state: ReaderState): ReaderState {
	const step = lastStep(state.back);
	return step ? takeBack[step.by](state) : closeArticle(state);
}

/** Ends the finding; where nothing is looked for, takes the last step back. */
export const backFromText = (state: ReaderState): ReaderState =>
	state.article?.find && state.article.find.by !== 'words' ? endFind(state) : goBack(state);

/** Back from a search and from filters to all articles; from there nothing is further back. */
export const goBackInList = (state: ReaderState): ReaderState =>
	widen(state) ?? {...state, notice: {type: 'nothingBehind'}};
