import {lastStep, type StepKind} from '../state/back-stack.ts';
import type {ReaderState} from '../state/state.ts';
import {enterFacts, leaveFacts} from './in-facts.ts';
import {closeArticle} from './opening.ts';
import {closePrompt} from './prompt.ts';

/** How each step is taken back. */
const takeBack: Readonly<Record<StepKind, (state: ReaderState) => ReaderState>> = {
	opened: closeArticle,
	menu: leaveFacts,
	fact: enterFacts,
	prompt: closePrompt,
};

/** Takes the last step of the back stack back; with none left, leaves the article. */
export function goBack(state: ReaderState): ReaderState {
	const step = lastStep(state.back);
	return step ? takeBack[step.by](state) : closeArticle(state);
}
