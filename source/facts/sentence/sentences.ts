/**
 * From a paragraph to its sentences (this file) and their parts (`parts.ts`): what is in brackets, and which lines are
 * boilerplate. May import `language/` and `text/`.
 */

import {sentenceClasses} from '../../text/sentence-end.ts';
import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {enclosures} from './enclosures.ts';

/** A line break, or marks that may end a sentence with the closing marks after them. */
const {finalMarks, endMarks, closing} = sentenceClasses;
const sentenceEnds = new RegExp(`\\n|[${endMarks}]+[${closing}]*`, 'gu');
/** Marks that cannot be anything but an end, wherever they stand outside quotations. */
const strong = new RegExp(`(?!\\.)[${finalMarks}]`, 'u');
/** Fewer letters may be initials. */
const shortestWhole = 3;

/**
 * The sentences of a paragraph, blanks around them left out, in order. `words` are the paragraph's.
 *
 * A full stop ends no sentence after an abbreviation or a single letter («أ. ف. ب», «د.», "U.S."), within a number, a
 * name or an address, inside brackets or a quotation, or before a small letter; a line break always ends one.
 */
export function sentences(text: string, words: readonly Word[], language: Language): Range[] {
	const enclosed = enclosures(text, {start: 0, end: text.length});
	const found: Range[] = [];
	let start = 0;
	let word = 0;
	let pair = 0;
	const finish = (end: number) => {
		const whole = text.slice(start, end);
		const from = end - whole.trimStart().length;
		const to = start + whole.trimEnd().length;
		if (to > from) found.push({start: from, end: to});
		start = end;
	};
	for (const match of text.matchAll(sentenceEnds)) {
		const at = match.index;
		const end = at + match[0].length;
		if (end <= start) continue;
		while ((words[word]?.end ?? Infinity) <= at) word++;
		while ((enclosed[pair]?.end ?? Infinity) < end) pair++;
		if (match[0] === '\n') {
			finish(end);
			continue;
		}
		const around = enclosed[pair];
		const inside = around !== undefined && around.start < at && at < around.end;
		// A quotation may end together with its sentence: the mark stands just before the closing one.
		if (inside && (around.end > end || !endsWithQuotation(text, at, end))) continue;
		if (isEnd(text, at, end, words, word, language)) finish(end);
	}
	finish(text.length);
	return found;
}

/**
 * Whether the last mark inside a quotation or brackets ends the sentence around them too. A question may go on («هل …؟» سأل),
 * and so may anything after brackets; a quoted statement does not.
 */
function endsWithQuotation(text: string, at: number, end: number): boolean {
	const next = text.slice(end).match(/^\s+(\S)/u)?.[1];
	if (next === undefined || /^\p{Lu}/u.test(next)) return true;
	const marks = text.slice(at, end);
	return !strong.test(marks) && !/[)\]}]$/u.test(marks) && !/^\p{Ll}/u.test(next);
}

/** Whether the marks from `at` to `end` end a sentence; `next` is the index of the first word after them. */
function isEnd(
	text: string,
	at: number,
	end: number,
	words: readonly Word[],
	next: number,
	language: Language,
): boolean {
	const marks = text.slice(at, end);
	const [before, after] = [text.charAt(at - 1), text.charAt(end)];
	const [blankBefore, blankAfter] = [/^\s?$/u.test(before), /\s/u.test(after)];
	if (after === '') return true;
	if (strong.test(marks)) return blankAfter || isUncased(after);
	// «… متزوجا .وألا» has the blank on the wrong side; «عامة.وقال» has none, but these are whole words and no initials.
	const whole = [next - 1, next].every(i => (words[i]?.folded.length ?? 0) >= shortestWhole);
	if (!blankAfter) return isUncased(after) && (blankBefore || (isUncased(before) && whole));
	if (blankBefore) return true;
	const follower = words[next]?.start ?? end;
	if (/\p{Ll}/u.test(text.charAt(follower))) return false;
	return !/^\.(?!\.)/u.test(marks) || !isAbbreviation(text, words, next - 1, at, language);
}

/** A letter of a script without capitals: a full stop between two of these is not one as in "example.com". */
function isUncased(letter: string): boolean {
	return /\p{L}/u.test(letter) && !/\p{Lu}|\p{Ll}/u.test(letter);
}

/** Whether the word at `index`, with the full stop at `at` right after it, is an abbreviation, an initial or an item's number. */
function isAbbreviation(text: string, words: readonly Word[], index: number, at: number, language: Language): boolean {
	const word = words[index];
	if (word?.end !== at) return false;
	const initial = /^\p{L}\p{M}*$/u.test(text.slice(word.start, at));
	const numbered = index === 0 && /^\d{1,2}$/.test(word.folded);
	return initial || numbered || phraseAt(words, index, language.abbreviations) > 0;
}
