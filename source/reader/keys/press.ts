import {noteJump} from '../commands/jumping/jumps.ts';
import {leaveCopying} from '../commands/out/copying.ts';
import {insert} from '../commands/prompt.ts';
import {modeOf, type ReaderState} from '../state/state.ts';
import type {Press} from './binding.ts';
import {keysOf, type ModeBinding} from './key-table.ts';

/** A key as it comes from the terminal. */
export interface KeyPress {
	/** Its name, as `keyName` gives it. */
	readonly key: string;
	/** What it writes, if it does. */
	readonly text?: string | undefined;
}

/** Counts have at most so many digits. */
const mostDigits = 6;

/** What a key leads to: a command, a letter of the prompt, a part of a command, or the notice that it means nothing here. */
export function pressKey(state: ReaderState, {key, text}: KeyPress): ReaderState {
	if (key === '') return state;
	const table = keysOf(state);
	const mode = modeOf(state);
	if (mode === 'prompt') {
		const binding = table.byKeys.get(`prompt ${key}`);
		if (binding) return run(state, binding, {key});
		return text ? insert(state, text) : state;
	}
	const {begun} = state;
	const told = withoutNotice(state);
	const now = begun ? {...told, begun: undefined} : told;
	const {count, keys = []} = begun ?? {};
	// Esc gives up what was begun, and does nothing else.
	if (begun && key === 'escape') return now;
	const sequence = [...keys, arrowFor(state, key)];
	const at = `${mode} ${sequence.join(' ')}`;
	const binding = table.byKeys.get(at);
	const isBeginning = table.beginnings.has(at) || binding?.takesKey === true;
	if (isBeginning) return {...now, begun: {count, keys: sequence}};
	if (binding) return run(now, binding, {key, count});
	const waiting = keys.length > 0 ? table.byKeys.get(`${mode} ${keys.join(' ')}`) : undefined;
	if (waiting?.takesKey) return run(now, waiting, {key, count});
	if (keys.length === 0 && isDigit(key, count) && mode !== 'copy')
		return {...now, begun: {count: withDigit(count, key), keys}};
	// A key that names no part ends the command that it was to complete.
	if (mode === 'copy') return leaveCopying(now);
	return {...now, notice: {type: 'unknownKey', keys: sequence}};
}

/** In an interface that is read from right to left, arrows are mirrored: → leads back there, and ← leads in. */
function arrowFor({direction}: ReaderState, key: string): string {
	return direction === 'rtl' ? (mirrored[key] ?? key) : key;
}

const mirrored: Readonly<Record<string, string>> = {
	left: 'right',
	right: 'left',
	'alt+left': 'alt+right',
	'alt+right': 'alt+left',
};

/** A count does not begin with 0. */
const isDigit = (key: string, count: number | undefined) => /^\d$/.test(key) && (key !== '0' || count !== undefined);

const withDigit = (count: number | undefined, digit: string): number =>
	Number(`${count ?? ''}${digit}`.slice(0, mostDigits));

function run(state: ReaderState, {does, jumps}: ModeBinding, press: Press): ReaderState {
	const next = does ? does(state, press) : state;
	return jumps ? noteJump(state, next) : next;
}

/** The status row names the display model, or what a command did, only until the next key. */
function withoutNotice(state: ReaderState): ReaderState {
	const told = state.notice ? {...state, notice: undefined} : state;
	return told.display.isNamed ? {...told, display: {...told.display, isNamed: false}} : told;
}
