import {noteJump} from '../commands/jumping/jumps.ts';
import {leaveCopying} from '../commands/out/copying.ts';
import {insert} from '../commands/prompt.ts';
import {modeOf} from '../state/mode.ts';
import type {ReaderState} from '../state/state.ts';
import type {Press} from './binding.ts';
import type {KeyPress} from './key-press.ts';
import {keysOf, type ModeBinding} from './key-table.ts';
import {type LayoutName, positionOf} from './layouts/layouts.ts';

/** Counts have at most so many digits. */
const mostDigits = 6;

/** What a key leads to: a command, a letter of the prompt, a part of a command, or the notice that it means nothing here. */
export function pressKey(state: ReaderState, press: KeyPress): ReaderState {
	const {key, text} = press;
	if (key === '') return state;
	const {names, layout} = located(state, press);
	const now = layout === state.layout ? state : {...state, layout};
	if (modeOf(now) !== 'prompt') {
		// A mark may have come together with the letter before it.
		const letters = names.length === 0 ? [...key] : [];
		if (letters.length > 1) return letters.reduce((next, letter) => pressKey(next, {key: letter}), state);
		return pressCommand(now, names.length > 0 ? names : [key]);
	}
	const {byKeys} = keysOf(now);
	const binding = withEnter([key])
		.map(name => byKeys.get(`prompt ${name}`))
		.find(found => found);
	if (binding) return run(withoutNotice(now), binding, {key});
	return text ? insert(now, text) : now;
}

/** A key outside of what is written. Of its names the first one counts that means something here. */
function pressCommand(state: ReaderState, names: readonly string[]): ReaderState {
	const table = keysOf(state);
	const mode = modeOf(state);
	const {begun} = state;
	const told = withoutNotice(state);
	const now = begun ? {...told, begun: undefined} : told;
	const {count, keys = []} = begun ?? {};
	const [key = ''] = names;
	// Esc gives up what was begun, and does nothing else.
	if (begun && key === 'escape') return now;
	const sequences = names.map(name => [...keys, arrowFor(state, name)]);
	const at = (sequence: readonly string[]) => `${mode} ${sequence.join(' ')}`;
	for (const sequence of sequences) {
		const binding = table.byKeys.get(at(sequence));
		if (table.beginnings.has(at(sequence)) || binding?.takesKey) return {...now, begun: {count, keys: sequence}};
		if (binding) return run(now, binding, {key: sequence.at(-1)!, count});
	}
	const waiting = keys.length > 0 ? table.byKeys.get(at(keys)) : undefined;
	if (waiting?.takesKey) return run(now, waiting, {key, count});
	if (keys.length === 0 && isDigit(key, count) && mode !== 'copy')
		return {...now, begun: {count: withDigit(count, key), keys}};
	// A key that names no part ends the command that it was to complete.
	if (mode === 'copy') return leaveCopying(now);
	return {...now, notice: {type: 'unknownKey', keys: [...keys, names.at(-1)!]}};
}

/**
 * The names of a key: first by its place on the keyboard, as the US keyboard has it, then by what it writes. Commands go by the
 * place, so that they work whatever keyboard is on. Latin letters go by what they write, because Latin keyboards differ in
 * where they have them.
 */
function located(
	state: ReaderState,
	press: KeyPress,
): {readonly names: readonly string[]; readonly layout: LayoutName} {
	const {names, layout} = placed(state, press);
	return {names: withEnter(names), layout};
}

/**
 * A terminal whose line discipline still turns carriage returns into line feeds sends Ctrl-J for Enter: so it is for what is typed
 * while khabar starts. The key acts as Enter does wherever the user has given it nothing else to do.
 */
const withEnter = (names: readonly string[]): readonly string[] =>
	names.includes('ctrl+j') ? [...names, 'return'] : names;

function placed(
	{layout, layouts}: ReaderState,
	{key, base}: KeyPress,
): {readonly names: readonly string[]; readonly layout: LayoutName} {
	const [, modifiers = '', letter = key] = /^((?:(?:ctrl|alt)\+)+)(.+)$/su.exec(key) ?? [];
	const isNamed = /^[a-z]{2,}$/.test(letter);
	const found = isNamed ? undefined : positionOf(letter, layout, layouts);
	const now = found?.layout ?? layout;
	const place = base !== undefined && (now !== 'us' || !isAscii(letter)) ? base : found?.key;
	if (place !== undefined) return {names: [...new Set([modifiers + place, key])], layout: now};
	return {names: isNamed || isAscii(key) ? [key] : [], layout: now};
}

const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text);

/** What a key is bound to by itself, and its name there. */
export function bindingAt(
	state: ReaderState,
	press: KeyPress,
): {readonly binding?: ModeBinding | undefined; readonly key: string} {
	const {names} = located(state, press);
	const found = names
		.map(name => arrowFor(state, name))
		.map(key => ({key, binding: keysOf(state).byKeys.get(`${modeOf(state)} ${key}`)}));
	return found.find(({binding}) => binding) ?? {key: press.key};
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
export function withoutNotice(state: ReaderState): ReaderState {
	const told = state.notice ? {...state, notice: undefined} : state;
	return told.display.isNamed ? {...told, display: {...told.display, isNamed: false}} : told;
}
