/**
 * The table of keys. One table feeds what keys do, the help, the hints of the status row, `khabar keys` and the README: each
 * part of it is a file in `table/`, and `binding.ts` explains its lines.
 */

import type {Messages} from '../../messages/messages.ts';
import type {Mode} from '../state/mode.ts';
import type {OwnKeys} from '../state/own-keys.ts';
import type {ReaderState} from '../state/state.ts';
import type {Binding, Group} from './binding.ts';
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
interface KeyTable {
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
	// The digits of `1-9` come first: the user may give one of them to something else.
	const inOrder = bindings.toSorted((a, b) => Number(b.keys.includes('1-9')) - Number(a.keys.includes('1-9')));
	for (const binding of inOrder)
		for (const keys of binding.keys.flatMap(pressed)) {
			byKeys.set(`${binding.mode} ${keys}`, binding);
			const parts = keys.split(' ');
			for (let length = 1; length < parts.length; length++)
				beginnings.add(`${binding.mode} ${parts.slice(0, length).join(' ')}`);
		}
	return {bindings, byKeys, beginnings};
}

export const modeBindings: readonly ModeBinding[] = keymap.flatMap(({modes, ...binding}) =>
	modes.map(mode => ({...binding, mode})),
);

const usualKeys = keyTable(modeBindings);
const changedKeys = new WeakMap<OwnKeys, KeyTable>();

/** The keys that work in a state. */
export function keysOf({ownKeys}: ReaderState): KeyTable {
	if (!ownKeys) return usualKeys;
	let table = changedKeys.get(ownKeys);
	if (!table) {
		table = keyTable(withOwnKeys(modeBindings, ownKeys));
		changedKeys.set(ownKeys, table);
	}
	return table;
}

/** The bindings with the keys of the user. */
function withOwnKeys(bindings: readonly ModeBinding[], ownKeys: OwnKeys): ModeBinding[] {
	return bindings.map(binding => {
		const own = ownKeys[binding.mode];
		if (!own) return binding;
		const kept = binding.keys.filter(keys => !Object.hasOwn(own, keys));
		const given = Object.keys(own).filter(keys => own[keys] === binding.action && binding.keys.includes(keys));
		const added = Object.keys(own).filter(keys => own[keys] === binding.action && !binding.keys.includes(keys));
		return {...binding, keys: [...added, ...given, ...kept]};
	});
}

/** The bindings of a mode, in the order of the table. */
export const bindingsOf = (state: ReaderState, mode: Mode): readonly ModeBinding[] =>
	keysOf(state).bindings.filter(binding => binding.mode === mode);

/** A line of the table of keys, for what lists it outside of the reader: `khabar keys`, the README, the man page. */
interface KeyLine {
	readonly mode: Mode;
	readonly group: Group;
	readonly keys: readonly string[];
	readonly action: string;
	readonly help: keyof Messages['keys'];
}

/** The table of keys in its order, with the keys that the user has changed. */
export const keyLines = (ownKeys: OwnKeys = {}): KeyLine[] =>
	withOwnKeys(modeBindings, ownKeys).map(({mode, group, keys, action, help}) => ({mode, group, keys, action, help}));

/** The views that have keys, by the names that they have in the preferences. */
export const keyModes = (): readonly string[] => [...new Set(modeBindings.map(({mode}) => mode))];
