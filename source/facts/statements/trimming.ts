import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import type {Word} from '../language/words.ts';
import type {Stretch} from '../sentence/stretch.ts';

/** Marks between statements; others are part of the word they stand at. */
const separator = /[\s،,؛;:.\-–—]/u;
const bullet = /[\s\-–—•·*▪■●]/u;
const trailingMarks = /[\s.،,؛;:…۔]/u;
const marks = /[\p{M}\u0640]/u;

/**
 * The letters of the stretches that a fact shows: UTF-16 ranges of the paragraph `text`, in order. Brackets, quotation
 * marks and signs go with the words they are written onto, the final stop and the "and" on the first word do not.
 */
export function ranges(
	text: string,
	sentence: Range,
	words: readonly Word[],
	stretches: readonly Stretch[],
	language: Language,
): Range[] {
	return stretches.map(({from, to}, i) => {
		const first = words[from] as Word;
		const last = words[to - 1] as Word;
		let {start} = first;
		let {end} = last;
		const previous = words[from - 1];
		const joined = [first.folded, text.slice(start, end)].some(word => language.detachable.test(word));
		if (i === 0 && joined && (start === 0 || separator.test(text.charAt(start - 1)))) {
			for (start++; marks.test(text.charAt(start)); ) start++;
		} else if (previous) while (start > previous.end && !separator.test(text.charAt(start - 1))) start--;
		else for (start = sentence.start; start < first.start && bullet.test(text.charAt(start)); ) start++;
		const next = words[to];
		if (next) while (end < next.start && !separator.test(text.charAt(end))) end++;
		else for (end = sentence.end; end > last.end && trailingMarks.test(text.charAt(end - 1)); ) end--;
		return {start, end};
	});
}
