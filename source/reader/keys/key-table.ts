/**
 * The table of keys. One table feeds what keys do, the help, the hints of the status row, `khabar keys` and the README: each
 * part of it is a file in `table/`, and `binding.ts` explains its lines.
 */

import type {Mode, ReaderState} from '../state/state.ts';
import type {Binding} from './binding.ts';
import {briefKeys} from './table/in-brief.ts';
import {listKeys} from './table/in-list.ts';
import {menuKeys} from './table/in-menus.ts';
import {pageKeys} from './table/in-pages.ts';
import {promptKeys} from './table/in-prompt.ts';
import {sharedKeys} from './table/in-several.ts';
import {textKeys} from './table/in-text.ts';

/** All bindings, with the keys that they have when the user has changed none. */
export const keymap: readonly Binding[] = [
	...listKeys,
	...textKeys,
	...menuKeys,
	...briefKeys,
	...promptKeys,
	...pageKeys,
	...sharedKeys,
];

/** A binding as one mode has it. */
export interface ModeBinding extends Omit<Binding, 'modes'> {
	readonly mode: Mode;
}

/** The keys of all modes, with those that the user has changed. */
export interface KeyTable {
	readonly bindings: readonly ModeBinding[];
	/** From the mode and the keys, with blanks between them, to what they do. */
	readonly byKeys: ReadonlyMap<string, ModeBinding>;
	/** The beginnings of keys that are pressed one after the other. */
	readonly beginnings: ReadonlySet<string>;
}

/** The keys that a name in the table stands for. */
const pressed = (keys: string): readonly string[] => (keys === '1-9' ? [...'123456789'] : [keys]);

function keyTable(bindings: readonly ModeBinding[]): KeyTable {
	const byKeys = new Map<string, ModeBinding>();
	const beginnings = new Set<string>();
	for (const binding of bindings)
		for (const keys of binding.keys.flatMap(pressed)) {
			byKeys.set(`${binding.mode} ${keys}`, binding);
			const parts = keys.split(' ');
			for (let length = 1; length < parts.length; length++)
				beginnings.add(`${binding.mode} ${parts.slice(0, length).join(' ')}`);
		}
	return {bindings, byKeys, beginnings};
}

const modeBindings: readonly ModeBinding[] = keymap.flatMap(({modes, ...binding}) =>
	modes.map(mode => ({...binding, mode})),
);

const usualKeys = keyTable(modeBindings);

/** The keys that work in a state. */
export const keysOf = (_state: ReaderState): KeyTable => usualKeys;

/** The bindings of a mode, in the order of the table. */
export const bindingsOf = (state: ReaderState, mode: Mode): readonly ModeBinding[] =>
	keysOf(state).bindings.filter(binding => binding.mode === mode);
