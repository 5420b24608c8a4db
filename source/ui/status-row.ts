import type {Messages} from '../messages/messages.ts';
import {type Binding, keymap} from '../reader/keymap.ts';
import {modeOf, type ReaderState} from '../reader/state.ts';
import type {Row} from '../text/cell.ts';
import {aligned, blanks, isolate, line, rowWidth, styled} from '../text/row.ts';

const keyLabel = (key: string, messages: Messages) => messages.keyNames[key] ?? key;

/** The keys of a binding as they are shown. */
export const keyLabels = ({keys}: Binding, messages: Messages) =>
	keys.map(key => keyLabel(key, messages).replace(/^ctrl\+/, 'Ctrl-')).join(', ');

/** A position with blanks up to the length of the last one, so that what stands after it keeps its place. */
export const steady = (position: string, last: string) => position.padEnd(last.length);

/** The status row: the mode, where the reader is, and the most useful keys. */
export function statusRow(state: ReaderState, messages: Messages, position: string): Row {
	const {columns} = state.size;
	const {direction} = messages;
	const mode = modeOf(state);
	const hints = keymap
		.filter(({hint, modes}) => modes.includes(mode) && (typeof hint === 'function' ? hint(state) : hint))
		.map(({keys, help}) => `${isolate(keyLabel(keys[0]!, messages))} ${messages.hints[help] ?? ''}`);
	const options = {direction};
	const chip = styled(line(isolate(messages.modes[mode]), columns, options), {inverse: true});
	const {model, isNamed} = state.display;
	const name = (messages.displays as Readonly<Record<string, string>>)[model ?? ''];
	const text = isNamed ? messages.display(name) : [isolate(position), ...hints].join('  ');
	const rest = line(text, columns - rowWidth(chip) - 1, options);
	const parts = rest.length > 0 ? [chip, blanks(1), rest] : [chip];
	return aligned((direction === 'rtl' ? parts.toReversed() : parts).flat(), columns, direction);
}
