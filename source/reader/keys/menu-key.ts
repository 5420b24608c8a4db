import {modeOf} from '../state/mode.ts';
import type {ReaderState} from '../state/state.ts';
import type {Binding} from './binding.ts';
import type {KeyPress} from './key-press.ts';
import {bindingsOf} from './key-table.ts';
import {bindingAt} from './press.ts';

/** What a key is to a menu: one of its own keys, or nothing to it. */
export type MenuKey = {readonly does: Exclude<Binding['menu'], undefined>; readonly digit: string} | 'none';

/** Whether the state shows a menu that handles its own keys. */
export const isMenuOpen = (state: ReaderState): boolean => bindingsOf(state, modeOf(state)).some(({menu}) => menu);

/**
 * What the menu that is open gets of a key; undefined where no menu is open. A menu knows its own keys only: it must get them
 * for the keys that the user has given it, and on any keyboard, and must not get those that mean something else.
 */
export function menuKey(state: ReaderState, press: KeyPress): MenuKey | undefined {
	if (!isMenuOpen(state)) return undefined;
	const {binding, key} = bindingAt(state, press);
	return binding?.menu ? {does: binding.menu, digit: key} : 'none';
}
