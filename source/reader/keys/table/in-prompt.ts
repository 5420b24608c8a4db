import {type Direction, firstStrong} from '../../../text/direction.ts';
import {goBack} from '../../commands/back.ts';
import * as prompt from '../../commands/prompt.ts';
import type {ReaderState} from '../../state/state.ts';
import {type Binding, inModes} from '../binding.ts';

/** An arrow moves the caret to its own side: forward in a text that is read in that direction, else backward. */
const byArrow = (arrow: Direction) => (state: ReaderState) =>
	(firstStrong(state.prompt?.text ?? '') ?? 'ltr') === arrow ? prompt.caretForward(state) : prompt.caretBackward(state);

/** The line in which the user writes. All other keys write what they are. */
export const promptKeys: readonly Binding[] = inModes(['prompt'], 'write', [
	{keys: ['return'], action: 'accept', help: 'acceptPrompt', does: prompt.acceptPrompt},
	{keys: ['escape', 'ctrl+g'], action: 'back', help: 'closePrompt', does: goBack},
	{keys: ['backspace', 'delete', 'ctrl+h'], action: 'delete-letter', help: 'deleteBack', does: prompt.deleteBack},
	{keys: ['ctrl+w'], action: 'delete-word', help: 'deleteWord', does: prompt.deleteWord},
	{keys: ['ctrl+u'], action: 'delete-all', help: 'deleteAll', does: prompt.deleteAll},
	{keys: ['up', 'ctrl+p'], action: 'older', help: 'recall', does: prompt.recall(1)},
	{keys: ['down', 'ctrl+n'], action: 'newer', help: 'recall', does: prompt.recall(-1)},
	{keys: ['ctrl+r'], action: 'expression', help: 'toggleExpression', does: prompt.toggleExpression},
	{keys: ['left'], action: 'caret-left', help: 'moveCaret', does: byArrow('rtl')},
	{keys: ['right'], action: 'caret-right', help: 'moveCaret', does: byArrow('ltr')},
	{keys: ['home', 'ctrl+a'], action: 'caret-start', help: 'moveCaret', does: prompt.toLineStart},
	{keys: ['end', 'ctrl+e'], action: 'caret-end', help: 'moveCaret', does: prompt.toLineEnd},
]);
