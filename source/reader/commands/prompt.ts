import {clean} from '../../article/clean.ts';
import {type LookedFor, ofPlace, withLookedFor} from '../../search/looked-for.ts';
import {expressionFault} from '../../search/matching/expression.ts';
import {graphemes} from '../../text/graphemes.ts';
import {lastStep, withoutLastStep, withStep} from '../state/back-stack.ts';
import {withEffect} from '../state/effects.ts';
import type {Prompt, ReaderState} from '../state/state.ts';
import {findFrom, keepFind} from './find.ts';
import {look, search, select} from './in-list.ts';
import {noteJump} from './jumping/jumps.ts';
import {leave, meansToLeave} from './leaving.ts';
import {goToParagraph} from './motions.ts';

/** Opens the prompt: for a text to look for in the open article, else among all articles; or for a number to go to. */
export const openPrompt =
	(asks: Prompt['asks']) =>
	(state: ReaderState): ReaderState => ({
		...state,
		prompt: {text: '', caret: 0, asks},
		back: withStep(state.back, 'prompt', state.article),
	});

/** Writes the next older (1) or newer (-1) text that was looked for; after the newest one comes what was written before. */
export const recall =
	(step: 1 | -1) =>
	(state: ReaderState): ReaderState => {
		const {asks, text: draft, recalled = {at: -1, draft, by: byOf(state.prompt!)}} = state.prompt!;
		if (asks !== 'search') return state;
		const texts = ofPlace(state.lookedFor, lastStep(state.back)?.from ? 'article' : 'all');
		const at = Math.max(-1, Math.min(texts.length - 1, recalled.at + step));
		const {text, by} = texts[at] ?? {text: recalled.draft, by: recalled.by};
		if (at === recalled.at) return state;
		const prompt = {...state.prompt!, isExpression: by === 'expression'};
		const written = write({...state, prompt}, text, text.length);
		return {...written, prompt: {...written.prompt!, recalled: {...recalled, at}}};
	};

/** Takes what is written for a regular expression, or for letters again. Only in an article is there a choice. */
export function toggleExpression(state: ReaderState): ReaderState {
	const {asks, text, caret, isExpression} = state.prompt!;
	if (asks !== 'search' || !lastStep(state.back)?.from) return state;
	return write({...state, prompt: {...state.prompt!, isExpression: !isExpression}}, text, caret);
}

const byOf = ({isExpression}: Prompt) => (isExpression ? 'expression' : 'letters');

/** Remembers what was looked for, in this session and over sessions. */
const remembered = (state: ReaderState, lookedFor: LookedFor): ReaderState =>
	withEffect({...state, lookedFor: withLookedFor(state.lookedFor, lookedFor)}, {type: 'remember', lookedFor});

/** Replaces the text of the prompt. In an article the first place that has it is shown at once. */
function write(state: ReaderState, text: string, caret: number): ReaderState {
	const article = lastStep(state.back)?.from;
	const written = {...state, notice: undefined, prompt: {...state.prompt!, text, caret, recalled: undefined}};
	if (written.prompt.asks === 'help') return {...written, help: 0, helpQuery: text};
	return article && written.prompt.asks === 'search'
		? findFrom({...written, article}, text, byOf(written.prompt))
		: written;
}

/** The most UTF-16 units that can be written: far more than anyone looks for, and so few that no key has to wait. */
const mostWritten = 500;

/** Inserts text at the caret, on one line and without characters that act on a terminal. What does not fit is left out, and told. */
export function insert(state: ReaderState, added: string): ReaderState {
	const {text, caret} = state.prompt!;
	const room = mostWritten - text.length;
	// Of a long text only the beginning is looked at: cleaning takes away, and never adds.
	const looked = added.slice(0, mostLooked);
	// Cleaning takes blanks away at both ends of a text, but a blank that is typed is meant.
	const safe = looked === ' ' ? ' ' : clean(looked);
	const fits = safe.length <= room ? safe : wholeGraphemes(safe, room);
	const written = write(state, text.slice(0, caret) + fits + text.slice(caret), caret + fits.length);
	const isCut = fits.length < safe.length || looked.length < added.length;
	return isCut ? {...written, notice: {type: 'promptFull', most: mostWritten}} : written;
}

/** How many UTF-16 units of a pasted text are looked at: cleaning may take some of it away. */
const mostLooked = 10 * mostWritten;

/** The beginning of a text, in whole graphemes. */
function wholeGraphemes(text: string, most: number): string {
	const {end = 0} = graphemes(text).findLast(({end}) => end <= most) ?? {};
	return text.slice(0, end);
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
	return {...state, prompt: {...state.prompt!, caret: place(text, caret)}};
};

export const toLineStart = moveTo(() => 0);
export const toLineEnd = moveTo(text => text.length);
export const caretForward = moveTo((text, caret) => caret + (graphemes(text.slice(caret))[0]?.end ?? 0));
export const caretBackward = moveTo((text, caret) => graphemes(text.slice(0, caret)).at(-1)?.start ?? 0);

/** Leaves the prompt and goes back to where it was opened. */
export function closePrompt(state: ReaderState): ReaderState {
	const back = withoutLastStep(state.back);
	return {...state, prompt: undefined, helpQuery: undefined, article: lastStep(state.back)?.from, back};
}

/** Looks for what was written. If nothing was written, ends the finding or the search that there was. */
export function acceptPrompt(state: ReaderState): ReaderState {
	const {text, asks} = state.prompt!;
	const wanted = text.trim();
	if (asks === 'number') return goToNumber(closePrompt(state), wanted);
	if (asks === 'help') return {...closePrompt(state), helpQuery: wanted || undefined};
	const fault = state.prompt!.isExpression && wanted !== '' ? expressionFault(text) : undefined;
	if (fault !== undefined) return {...state, notice: {type: 'noExpression', reason: fault}};
	const back = withoutLastStep(state.back);
	const closed = {...state, prompt: undefined, back};
	const before = {...state, article: lastStep(state.back)?.from};
	if (closed.article) {
		const found = noteJump(before, keepFind(closed, text));
		return wanted ? remembered(found, {text, by: byOf(state.prompt!)}) : found;
	}
	if (wanted) return remembered(search(closed, wanted), {text: wanted, by: 'words'});
	return closed.shelf.view.query === undefined ? closed : look(closed, {query: undefined});
}

/** The number that a text says, in digits of any script; undefined when it is no number. */
function numberIn(text: string): number | undefined {
	const digits = text.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 0xf));
	return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** Goes to the paragraph of a number, in the list to the article of that number; `:q` leaves, as in vim. */
function goToNumber(state: ReaderState, text: string): ReaderState {
	if (text === '') return state;
	if (meansToLeave(text)) return leave(state);
	const number = numberIn(text);
	if (number === undefined) return {...state, notice: {type: 'noNumber', text}};
	return state.article ? noteJump(state, goToParagraph(number - 1)(state)) : select(state, number - 1);
}
