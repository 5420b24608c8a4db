import {useEffect, useRef} from 'react';
import type {KeyPress} from '../reader/keys/key-press.ts';
import {type MenuKey, menuKey} from '../reader/keys/menu-key.ts';
import type {Pointing} from '../reader/pointing/point.ts';
import type {ReaderState} from '../reader/state/state.ts';
import type {Dispatch} from '../reader/update.ts';
import {rawKeyName} from './key-name.ts';

/** Where keys come from, beside what Ink says of them. */
export interface KeySource {
	/** What the US keyboard has in the place of the key that was read last, where the terminal says that. */
	readonly base: string | undefined;
	/** Is asked for each key at the moment when it is read, and gives what is read in its place. */
	route: ((key: string, base: string | undefined) => string) | undefined;
	/** Is asked before a key or the mouse is read: while it says yes, they wait. */
	isBehind: (() => boolean) | undefined;
	/** Is told what the mouse did, in its turn among the keys. */
	onMouse: ((pointing: Pointing) => void) | undefined;
}

/**
 * Lets keys wait where what the ones before them changed has to be drawn first: a menu hears its keys only from then on. React
 * says neither when it draws nor when effects run, so no number of turns of the event loop is enough.
 */
export function useWaitingKeys(source: KeySource | undefined, isBehind: () => boolean): void {
	useEffect(() => {
		if (!source) return;
		source.isBehind = isBehind;
		return () => {
			source.isBehind = undefined;
		};
	}, [source, isBehind]);
}

/** Hands what the mouse does to the reader. */
export function useMouse(source: KeySource | undefined, dispatch: Dispatch): void {
	useEffect(() => {
		if (!source) return;
		source.onMouse = pointing => dispatch({type: 'mouse', ...pointing});
		return () => {
			source.onMouse = undefined;
		};
	}, [source, dispatch]);
}

/** The keys that ink-select-input knows. */
const menuKeys: Readonly<Record<Exclude<MenuKey, 'none'>['does'], (digit: string) => string>> = {
	next: () => '\x1b[B',
	previous: () => '\x1b[A',
	choose: () => '\r',
	number: digit => digit,
};
/** A character that no menu knows. */
const nothing = '\u{f0000}';

/**
 * Gives the menu that is open its own keys for those that the user presses. What was pressed is told to the reader: of a key
 * that was read in place of another, the other one.
 */
export function useKeySource(source: KeySource | undefined, stateNow: () => ReaderState) {
	const pressed = useRef<KeyPress | undefined>(undefined);
	useEffect(() => {
		if (!source) return;
		source.route = (key, base) => {
			const press: KeyPress = {key: rawKeyName(key), base};
			const menu = menuKey(stateNow(), press);
			pressed.current = menu && press;
			if (!menu) return key;
			return menu === 'none' ? nothing : menuKeys[menu.does](menu.digit);
		};
		return () => {
			source.route = undefined;
		};
	}, [source, stateNow]);
	return (asInkSays: KeyPress): KeyPress => pressed.current ?? {...asInkSays, base: source?.base};
}
