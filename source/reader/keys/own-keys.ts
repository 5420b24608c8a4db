import {didYouMean} from '../../names-like.ts';
import {shownValue} from '../../text/beginning.ts';
import {isObject} from '../../text/json-object.ts';
import type {Mode} from '../state/mode.ts';
import type {OwnKeys} from '../state/own-keys.ts';
import {keyModes, type ModeBinding, modeBindings} from './key-table.ts';

/** What the user's keys are, and what is wrong with what was written: a line for each thing, which is left out, with its place. */
interface ReadKeys {
	readonly ownKeys: OwnKeys;
	readonly complaints: readonly string[];
}

/** Other names of keys, as keyboards print them. */
const otherNames: Readonly<Record<string, string>> = {
	enter: 'return',
	esc: 'escape',
	del: 'delete',
	pgdn: 'pagedown',
	pgup: 'pageup',
	' ': 'space',
	'↑': 'up',
	'↓': 'down',
	'←': 'left',
	'→': 'right',
};
const named = new Set(
	'return escape space tab backspace delete pagedown pageup home end up down left right'.split(' '),
);

/** Keys that the session of the terminal takes for itself: to end, to stop, to draw the screen anew. */
const ofSession: ReadonlySet<string> = new Set(['ctrl+c', 'ctrl+z', 'ctrl+l']);

/** The action that takes a key from what it did. */
const noAction = 'none';

/** The name of one key as the table has it: `Ctrl-N` is `ctrl+n`. Undefined for what is no key. */
function keyOf(written: string): string | undefined {
	const [, modifiers = '', rest = written] = /^((?:(?:ctrl|alt|shift)[+-])*)(.+)$/isu.exec(written) ?? [];
	const before = modifiers.toLowerCase().replaceAll('-', '+');
	const name = otherNames[rest.toLowerCase()] ?? (named.has(rest.toLowerCase()) ? rest.toLowerCase() : undefined);
	if (name !== undefined) return before + name;
	if ([...rest].length !== 1) return undefined;
	return before + (before.includes('ctrl') ? rest.toLowerCase() : rest);
}

/** Keys that are pressed one after the other, with blanks between them or without: `z t`, `zt`. */
function keysOf(written: string): string | undefined {
	const one = keyOf(written);
	if (one !== undefined) return one;
	const parts = (/\S\s+\S/.test(written) ? written.trim().split(/\s+/) : [...written]).map(keyOf);
	return parts.length > 0 && parts.every(part => part !== undefined) ? parts.join(' ') : undefined;
}

/**
 * Reads the keys that the user has written: `{"list": {"J": "next"}}`. A key that had another action in this view gets the
 * new one; `none` takes its action away.
 */
export function readOwnKeys(written: unknown): ReadKeys {
	if (written === undefined) return {ownKeys: {}, complaints: []};
	if (!isObject(written))
		return {ownKeys: {}, complaints: ['keys: must be an object, such as {"list": {"J": "next"}}']};
	const complaints: string[] = [];
	const ownKeys: Record<string, Record<string, string>> = {};
	for (const [mode, keys] of Object.entries(written)) {
		const bindings = modeBindings.filter(binding => binding.mode === mode);
		if (bindings.length === 0) {
			const views = keyModes();
			complaints.push(
				`keys: ${shownValue(mode)}: there is no such view; there are ${views.join(', ')}${didYouMean(mode, views)}`,
			);
		} else if (!isObject(keys)) complaints.push(`keys.${mode}: must be an object, such as {"J": "next"}`);
		else ownKeys[mode] = readMode(mode as Mode, bindings, keys, complaints);
	}
	return {ownKeys, complaints};
}

function readMode(
	mode: Mode,
	bindings: readonly ModeBinding[],
	written: Readonly<Record<string, unknown>>,
	complaints: string[],
): Record<string, string> {
	const own: Record<string, string> = {};
	const actions = new Set(bindings.filter(({does, menu}) => does ?? menu).map(({action}) => action));
	for (const [name, action] of Object.entries(written)) {
		const keys = keysOf(name);
		const at = `keys.${mode}: ${shownValue(name)}`;
		if (keys === undefined) complaints.push(`${at}: this is not the name of a key`);
		else if (keys.split(' ').some(key => ofSession.has(key))) complaints.push(`${at}: this key cannot be changed`);
		else if (typeof action !== 'string' || !(action === noAction || actions.has(action)))
			complaints.push(
				`${at}: there is no action ${shownValue(action)} in this view; khabar keys ${mode} lists all${typeof action === 'string' ? didYouMean(action, [...actions]) : ''}`,
			);
		else if (Object.hasOwn(own, keys)) complaints.push(`${at}: this key is named twice`);
		else if (mode === 'prompt' && [...keys].length === 1) complaints.push(`${at}: here this key writes its letter`);
		else own[keys] = action;
	}
	// A key that begins others could never be pressed for itself.
	const others = bindings.flatMap(binding => binding.keys).filter(keys => !Object.hasOwn(own, keys));
	const all = [...others, ...Object.keys(own).filter(keys => own[keys] !== noAction)];
	for (const keys of Object.keys(own)) {
		const inTheWay = all.find(other => other.startsWith(`${keys} `) || keys.startsWith(`${other} `));
		if (own[keys] === noAction || inTheWay === undefined) continue;
		complaints.push(`keys.${mode}: ${shownValue(keys)}: begins with the same key as ${shownValue(inTheWay)}`);
		delete own[keys];
	}
	return own;
}
