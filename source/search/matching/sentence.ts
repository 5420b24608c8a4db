import type {TextRange} from '../../text/cell.ts';
import {once} from '../../text/once.ts';
import {sentenceClasses} from '../../text/sentence-end.ts';

const {endMarks, closing} = sentenceClasses;

/**
 * A line break, or the marks that end a sentence, with the closing marks after them, if a blank follows. A run of marks is looked at
 * from its first one only.
 */
const ends = new RegExp(`\\n|(?<![${endMarks}])[${endMarks}]+[${closing}]*(?=\\s|$)`, 'gu');
/** A full stop after a single letter («د.», «أ. ف. ب.») or before a small letter ends no sentence. */
const abbreviated = once(() => /(?:^|[^\p{L}\p{M}\p{N}])\p{L}\p{M}*$/u);
const goesOn = /^\s+\p{Ll}/u;

/**
 * The sentence around an offset of a text, without the blanks at its ends.
 * @param from where a sentence before it ends, so that nothing before that is looked at
 */
export function sentenceAround(text: string, offset: number, from = 0): TextRange {
	let start = from;
	let end = text.length;
	ends.lastIndex = from;
	for (const match of text.matchAll(ends)) {
		const after = match.index + match[0].length;
		const isFullStop = match[0] === '.';
		if (
			isFullStop &&
			(abbreviated().test(text.slice(Math.max(0, match.index - 8), match.index)) ||
				goesOn.test(text.slice(after, after + 8)))
		)
			continue;
		if (after > offset) {
			end = after;
			break;
		}
		start = after;
	}
	const sentence = text.slice(start, end);
	return {start: end - sentence.trimStart().length, end: start + sentence.trimEnd().length};
}
