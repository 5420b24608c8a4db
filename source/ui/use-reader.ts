import {useCallback, useEffect, useRef, useState} from 'react';
import {isMenuOpen} from '../reader/keys/menu-key.ts';
import type {Effect} from '../reader/state/effects.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {type Action, update} from '../reader/update.ts';

/** Carries out an effect that the reader asks for. */
export type CarryOut = (effect: Effect) => void;

const isSameArticle = (one: ReaderState, other: ReaderState) => one.article?.entry.key === other.article?.entry.key;

/** What a reader is used with. */
interface Edge {
	readonly carryOut: CarryOut;
	readonly onChange: ((state: ReaderState) => void) | undefined;
}

/**
 * The state that is drawn, what sends actions to the reader, what gives its state at any moment, and whether the next key
 * has to wait until that is drawn: a menu hears keys only from then on, and of a reader that was left none are heard. Last comes
 * what tells the edge of a state that is drawn. One that is never drawn is told before its article is left, and before an effect
 * that is asked for in it: the edge keeps which articles were opened, and carries effects out by what it knows.
 *
 * `update` runs here and not in a reducer of React's: React may call a reducer twice for one action, or later, when it
 * draws. So each action is handled once, in the order in which actions come, and its effects are carried out once and at
 * once: of several keys in one event, each finds what the one before it has done, inside of the state and outside.
 */
export function useReader(start: ReaderState, {carryOut, onChange}: Edge) {
	const [drawn, draw] = useState(start);
	const current = useRef(start);
	// This effect runs after those of all views within: by then the menu that the state shows listens to keys.
	const mounted = useRef(start);
	useEffect(() => {
		mounted.current = drawn;
	}, [drawn]);
	const told = useRef<ReaderState>(undefined);
	const tell = useCallback(
		(state: ReaderState) => {
			if (told.current === state) return;
			told.current = state;
			onChange?.(state);
		},
		[onChange],
	);
	const tellDrawn = useCallback(
		(state: ReaderState) => {
			// Where it is not the last one any more, another one will be drawn.
			if (state === current.current) tell(state);
		},
		[tell],
	);
	const dispatch = useCallback(
		(action: Action) => {
			const before = current.current;
			const {state, effects} = update(before, action);
			if (effects.length > 0 || !isSameArticle(before, state)) tell(before);
			current.current = state;
			draw(state);
			for (const effect of effects) carryOut(effect);
		},
		[carryOut, tell],
	);
	const now = useCallback(() => current.current, []);
	const isBehind = useCallback(() => {
		const states = [mounted.current, current.current];
		return states[0] !== states[1] && states.some(state => state.done || isMenuOpen(state));
	}, []);
	return [drawn, dispatch, now, isBehind, tellDrawn] as const;
}
