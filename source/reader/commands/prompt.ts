import {clean} from '../../article/clean.ts';
import {graphemes} from '../../text/graphemes.ts';
import {lastStep, withoutLastStep, withStep} from '../state/back-stack.ts';
import type {ReaderState} from '../state/state.ts';
import {findFrom, keepFind} from './find.ts';
import {look, search} from './in-list.ts';

/** Opens the prompt for a text to look for: in the open article, else among all articles. */
export const openPrompt = (state: ReaderState): ReaderState => ({
	...state,
	prompt: {text: '', caret: 0},
	back: withStep(state.back, 'prompt', state.article),
});

/** Writes the text that was looked for last. */
export function lastWritten(state: ReaderState): ReaderState {
	const {written = ''} = state;
	return write(state, written, written.length);
}

/** Replaces the text of the prompt. In an article the first place that has it is shown at once. */
function write(state: ReaderState, text: string, caret: number): ReaderState {
	const article = lastStep(state.back)?.from;
	const written = {...state, prompt: {text, caret}};
	return article ? findFrom({...written, article}, text) : written;
}

/** Inserts text at the caret, on one line and without characters that act on a terminal. */
export function insert(state: ReaderState, added: string): ReaderState {
	const {text, caret} = state.prompt!;
	// Cleaning takes blanks away at both ends of a text, but a blank that is typed is meant.
	const safe = added === ' ' ? ' ' : clean(added);
	return write(state, text.slice(0, caret) + safe + text.slice(caret), caret + safe.length);
}

type Edit = (before: string) => string;

const withoutLastGrapheme: Edit = before => before.slice(0, graphemes(before).at(-1)?.start ?? 0);
const withoutLastWord: Edit = before => before.replace(/\S*\s*$/, '');

const editBefore = (edit: Edit) => (state: ReaderState) => {
	const {text, caret} = state.prompt!;
	// To delete in an empty prompt closes it, as in less and vim.
	if (text === '') return closePrompt(state);
	const before = edit(text.slice(0, caret));
	return write(state, before + text.slice(caret), before.length);
};

export const deleteBack = editBefore(withoutLastGrapheme);
export const deleteWord = editBefore(withoutLastWord);
export const deleteAll = editBefore(() => '');

const moveTo = (place: (text: string, caret: number) => number) => (state: ReaderState) => {
	const {text, caret} = state.prompt!;
	return {...state, prompt: {text, caret: place(text, caret)}};
};

export const toLineStart = moveTo(() => 0);
export const toLineEnd = moveTo(text => text.length);
export const caretForward = moveTo((text, caret) => caret + (graphemes(text.slice(caret))[0]?.end ?? 0));
export const caretBackward = moveTo((text, caret) => graphemes(text.slice(0, caret)).at(-1)?.start ?? 0);

/** Leaves the prompt and goes back to where it was opened. */
export function closePrompt(state: ReaderState): ReaderState {
	return {...state, prompt: undefined, article: lastStep(state.back)?.from, back: withoutLastStep(state.back)};
}

/** Looks for what was written. If nothing was written, ends the finding or the search that there was. */
export function acceptPrompt(state: ReaderState): ReaderState {
	const {text} = state.prompt!;
	const wanted = text.trim();
	const back = withoutLastStep(state.back);
	const closed = {...state, prompt: undefined, written: wanted || state.written, back};
	if (closed.article) return keepFind(closed, text);
	if (wanted) return search(closed, wanted);
	return closed.shelf.view.query === undefined ? closed : look(closed, {query: undefined});
}
