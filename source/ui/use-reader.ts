import {useCallback, useRef, useState} from 'react';
import type {Effect} from '../reader/state/effects.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {type Action, type Dispatch, update} from '../reader/update.ts';

/** Carries out an effect that the reader asks for. */
export type CarryOut = (effect: Effect) => void;

/**
 * The state that is drawn, what sends actions to the reader, and what gives its state at any moment.
 *
 * `update` runs here and not in a reducer of React's: React may call a reducer twice for one action, or later, when it
 * draws. So each action is handled once, in the order in which actions come, and its effects are carried out once and at
 * once: of several keys in one event, each finds what the one before it has done, inside of the state and outside.
 */
export function useReader(start: ReaderState, carryOut: CarryOut): readonly [ReaderState, Dispatch, () => ReaderState] {
	const [drawn, draw] = useState(start);
	const current = useRef(start);
	const dispatch = useCallback(
		(action: Action) => {
			const {state, effects} = update(current.current, action);
			current.current = state;
			draw(state);
			for (const effect of effects) carryOut(effect);
		},
		[carryOut],
	);
	const now = useCallback(() => current.current, []);
	return [drawn, dispatch, now];
}
