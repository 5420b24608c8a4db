import {modeOf} from '../state/mode.ts';
import type {ReaderState} from '../state/state.ts';
import type {Group} from './binding.ts';
import type {KeyPress} from './key-press.ts';
import {bindingAt, pressKey, withoutNotice} from './press.ts';

/** How many keys are kept at most. */
const mostKeys = 1000;

/** Commands that need no line: they are done at once. */
const atOnce: ReadonlySet<Group> = new Set(['leave', 'show', 'news', 'write']);

const isLined = (state: ReaderState) => modeOf(state) === 'brief' || modeOf(state) === 'sources';

/** Whether the view that is open has no lines yet: they are being found or counted. */
function isAwaited(state: ReaderState): boolean {
	const {brief, sources} = state;
	return isLined(state) && !(brief ? brief.stories : sources?.lines);
}

/** Presses a key. One that is for the lines of a view which are not there yet is kept for them. */
export function pressInTurn(state: ReaderState, press: KeyPress): ReaderState {
	if (!isAwaited(state)) return pressKey(state, press);
	const {binding} = bindingAt(state, press);
	if (binding && atOnce.has(binding.group)) return pressKey(state, press);
	return {...withoutNotice(state), typedAhead: [...(state.typedAhead ?? []), press].slice(0, mostKeys)};
}

/**
 * Presses the keys that were kept, as soon as their lines are there. They are dropped when the user leaves the view before
 * that.
 */
export function pressTypedAhead(state: ReaderState): ReaderState {
	const {typedAhead} = state;
	if (!typedAhead || isAwaited(state)) return state;
	const now = {...state, typedAhead: undefined};
	return isLined(now) ? typedAhead.reduce(pressInTurn, now) : now;
}
