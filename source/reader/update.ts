import type {Size} from './geometry.ts';
import {chooseFact, selectFact} from './in-facts.ts';
import {select} from './in-list.ts';
import {bindingOf} from './keymap.ts';
import {recordProgress} from './opening.ts';
import {modeOf, type ReaderState} from './state.ts';

export type Action =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'resize'; readonly size: Size}
	/** The menu of facts moved to a fact, or one was chosen in it. */
	| {readonly type: 'selectFact'; readonly fact: number}
	| {readonly type: 'chooseFact'; readonly fact: number};

const handlers: {[T in Action['type']]: (state: ReaderState, action: Extract<Action, {type: T}>) => ReaderState} = {
	key: (state, {key}) => bindingOf(modeOf(state), key)?.does?.(unnamed(state)) ?? unnamed(state),
	resize: (state, {size}) => select({...state, size}, state.list.selected),
	selectFact: (state, {fact}) => selectFact(state, fact),
	chooseFact: (state, {fact}) => chooseFact(state, fact),
};

/** What was told about the display has been seen when the next key is pressed. */
const unnamed = (state: ReaderState): ReaderState =>
	state.display.isNamed ? {...state, display: {...state.display, isNamed: false}} : state;

/** The state after an action. A key that means nothing here leaves it as it is. */
export function update(state: ReaderState, action: Action): ReaderState {
	const handle = handlers[action.type] as (state: ReaderState, action: Action) => ReaderState;
	const next = handle(state, action);
	return next.article && next.article !== state.article ? recordProgress(next) : next;
}
