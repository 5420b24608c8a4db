import {keepInBrief, showStories} from './commands/in-brief.ts';
import {chooseFact, selectFact} from './commands/in-facts.ts';
import {chooseFilter, refresh, select} from './commands/in-list.ts';
import {recordProgress} from './commands/opening.ts';
import {insert} from './commands/prompt.ts';
import {bindingOf} from './keymap.ts';
import type {Size} from './layout/geometry.ts';
import type {Effect} from './state/effects.ts';
import {type BriefState, type FilterChoice, modeOf, type ReaderState} from './state/state.ts';

export type Action =
	/** A key was pressed; `text` is what it writes, if it does. */
	| {readonly type: 'key'; readonly key: string; readonly text?: string | undefined}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'resize'; readonly size: Size}
	/** The menu of facts moved to a fact, or one was chosen in it. */
	| {readonly type: 'selectFact'; readonly fact: number}
	| {readonly type: 'chooseFact'; readonly fact: number}
	| {readonly type: 'chooseFilter'; readonly choice: FilterChoice}
	/** Of the brief that is open. */
	| {readonly type: 'brief'; readonly shown: Pick<BriefState, 'stories' | 'reading'>}
	/** There may be other articles than before, and other states than those that were kept. */
	| {readonly type: 'refresh'; readonly reading?: ReaderState['reading']; readonly kept?: ReaderState['states']};

/** Sends an action to the reader. */
export type Dispatch = (action: Action) => void;

const handlers: {[T in Action['type']]: (state: ReaderState, action: Extract<Action, {type: T}>) => ReaderState} = {
	key(state, {key, text}) {
		const told = unnamed(state);
		const does = bindingOf(modeOf(state), key)?.does;
		if (does) return does(told);
		return told.prompt && text ? insert(told, text) : told;
	},
	// Where nothing is being written, what is pasted is no row of commands.
	paste: (state, {text}) => (state.prompt ? insert(state, text) : state),
	resize: (state, {size}) => keepInBrief(select({...state, size}, state.list.selected)),
	selectFact: (state, {fact}) => selectFact(state, fact),
	chooseFact: (state, {fact}) => chooseFact(state, fact),
	chooseFilter: (state, {choice}) => chooseFilter(state, choice),
	brief: (state, {shown}) => showStories(state, shown),
	refresh: (state, {reading, kept}) => refresh({...state, reading}, kept),
};

/** What was told about the display has been seen when the next key is pressed. */
const unnamed = (state: ReaderState): ReaderState =>
	state.display.isNamed ? {...state, display: {...state.display, isNamed: false}} : state;

/** What an action leads to. */
export interface Update {
	readonly state: ReaderState;
	/** What the edge has to do, in this order. */
	readonly effects: readonly Effect[];
}

/** The state after an action, and the effects it asks for. A key that means nothing here leaves the state as it is. */
export function update(state: ReaderState, action: Action): Update {
	const handle = handlers[action.type] as (state: ReaderState, action: Action) => ReaderState;
	const handled = handle(state, action);
	const next = handled.article && handled.article !== state.article ? recordProgress(handled) : handled;
	const {effects} = next;
	return {state: effects.length > 0 ? {...next, effects: []} : next, effects};
}
