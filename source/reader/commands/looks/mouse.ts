import {withEffect} from '../../state/effects.ts';
import type {ReaderState} from '../../state/state.ts';

/** Hears of the mouse, or leaves it to the terminal again; where nothing is drawn there is nothing to point at. */
export function toggleMouse(state: ReaderState): ReaderState {
	if (state.isLinear) return {...state, notice: {type: 'noMouse'}};
	const taken = !state.mouse;
	const notice = {type: taken ? 'mouseOn' : 'mouseOff'} as const;
	return withEffect({...state, mouse: taken, notice}, {type: 'takeMouse', taken});
}
