import type {Messages} from '../messages/messages.ts';
import {keysOf, type ModeBinding} from '../reader/keys/key-table.ts';
import {writtenOn} from '../reader/keys/layouts/layouts.ts';
import {modeOf} from '../reader/state/mode.ts';
import type {ReaderState} from '../reader/state/state.ts';
import type {Direction} from '../text/direction.ts';
import {isolate} from '../text/row.ts';

/** A key, or keys that are pressed one after the other, as they are shown: `Ctrl-F`, `zt`. */
function keyLabel(keys: string, {keyNames}: Messages, direction: Direction): string {
	return keys
		.split(' ')
		.map(key => {
			const [, modifiers = '', name = ''] = /^((?:(?:ctrl|alt|shift)\+)*)(.+)$/s.exec(key) ?? [];
			const arrow = direction === 'rtl' ? (mirroredArrows[name] ?? name) : name;
			const shown = modifiers === '' ? arrow : arrow.length === 1 ? arrow.toUpperCase() : arrow;
			const before = modifiers.replace(/(ctrl|alt|shift)\+/g, word => `${word[0]!.toUpperCase()}${word.slice(1, -1)}-`);
			return before + (keyNames[shown] ?? shown);
		})
		.join('');
}

const mirroredArrows: Readonly<Record<string, string>> = {left: 'right', right: 'left'};

/**
 * The keys of bindings that stand in one line of the help: the first key of each, then the second of each, and so on. Where
 * another keyboard may be on, what it writes stands before each (`ت j`).
 */
export function keyLabels(bindings: readonly ModeBinding[], messages: Messages, state: ReaderState): string {
	const mostKeys = Math.max(...bindings.map(({keys}) => keys.length));
	const turns = Array.from({length: mostKeys}, (_, turn) => bindings.map(({keys}) => keys[turn]));
	const shown = turns
		.flat()
		.filter(keys => keys !== undefined)
		.flatMap(keys => [ownLetters(keys, state), labelOf(keys, messages, state).replace(/Ctrl-/g, '^')])
		.filter(label => label !== undefined)
		.map(label => isolate(label));
	return [...new Set(shown)].join(' ');
}

/** What the user's keyboard writes for keys; undefined where it is the US keyboard, or writes the same. */
function ownLetters(keys: string, {layout, layouts, direction}: ReaderState): string | undefined {
	const own = layout === 'us' && direction === 'rtl' ? layouts[0] : layout;
	const letters = keys.split(' ').map(key => own && writtenOn(own, key));
	// A mark stands on no letter here.
	return letters.every(letter => letter !== undefined && !/^[\p{M}\p{Cf}]/u.test(letter))
		? letters.join('')
		: undefined;
}

/** In what is written an arrow goes the way it points; elsewhere it is mirrored with the interface. */
export const labelOf = (keys: string, messages: Messages, state: ReaderState) =>
	keyLabel(keys, messages, state.direction);

/** Keys that were pressed, as the keyboard that is on writes them. */
export const pressedLabel = (keys: readonly string[], messages: Messages, state: ReaderState): string =>
	keys
		.map(key => (state.layout === 'us' ? undefined : ownLetters(key, state)) ?? labelOf(key, messages, state))
		.join('');

/** A key in a message: the name of an action, `{undo}`, or of one in another view than that where one is, `{text.facts}`. */
const keyInMessage = /\{(?:([a-z]+)\.)?([a-z][a-z-]*)\}/g;

/**
 * A message with the keys that its actions have by now. An action without a key is called by its name.
 * @param message as `messages/` has it, without what articles or the user wrote
 */
export const withKeys = (message: string, state: ReaderState, messages: Messages): string =>
	message.replace(keyInMessage, (_, mode: string | undefined, action: string) => {
		const named = keysOf(state).bindings.filter(binding => binding.action === action && binding.keys.length > 0);
		const wanted = mode ?? modeOf(state);
		const [key] = (named.find(binding => binding.mode === wanted) ?? named[0])?.keys ?? [];
		return isolate(key === undefined ? action : labelOf(key, messages, state));
	});
