import type {Range} from '../key-fact.ts';
import type {Parsed} from '../sentence/parts.ts';
import type {Stretch} from '../sentence/stretch.ts';

/** Marks between statements; others are part of the word they stand at. */
const separator = /[\s،,؛;:.\-–—]/u;
const bullet = /[\s\-–—•·*▪■●]/u;
const trailingMarks = /[\s.،,؛;:…۔]/u;
const vowels = /[\p{M}\u0640]/u;

/**
 * The letters of a stretch of a sentence, as a range of its paragraph. Brackets, quotation marks and signs go with the words
 * that they are written onto; the final stop does not, nor does the "and" on the first word of the stretch.
 */
export function trimmed(
	{text, range, words, language}: Pick<Parsed, 'text' | 'range' | 'words' | 'language'>,
	{from, to}: Stretch,
): Range {
	const first = words[from]!;
	const last = words[to - 1]!;
	const [previous, next] = [words[from - 1], words[to]];
	let {start} = first;
	let {end} = last;
	if (language.detachable.test(first.folded) && (start === 0 || separator.test(text.charAt(start - 1)))) {
		for (start++; vowels.test(text.charAt(start)); ) start++;
	} else if (previous) while (start > previous.end && !separator.test(text.charAt(start - 1))) start--;
	else for (start = range.start; start < first.start && bullet.test(text.charAt(start)); ) start++;
	if (next) while (end < next.start && !separator.test(text.charAt(end))) end++;
	else for (end = range.end; end > last.end && trailingMarks.test(text.charAt(end - 1)); ) end--;
	return {start, end};
}
