import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Parsed} from '../sentence/segments.ts';
import {longest, type Stretch, size} from '../sentence/stretch.ts';

/** Fewer words in brackets may be the name itself («شبكة (سي.بي.إس)»). */
const shortestBracketed = 6;

/** Finds what can go from within a stretch of a sentence, whose parts are those that start in it. */
type Aside = (sentence: Parsed, stretch: Stretch) => Stretch[];

/** What is left out from within a stretch, in any order: the longer the stretch, the more kinds of it. */
export function asides(sentence: Parsed, stretch: Stretch): Stretch[] {
	const length = size(stretch);
	const finders = length > longest ? [wishes, relatives, brackets] : [wishes];
	return finders.flatMap(find => find(sentence, stretch));
}

/** Wishes between dashes or brackets («- حفظه الله -»): they say nothing of the news. */
const wishes: Aside = ({text, words, language}, {from, to}) => {
	const found: Stretch[] = [];
	for (let at = from + 1; at < to; at++) {
		const end = at + phraseAt(words, at, language.asides);
		if (end === at || end >= to) continue;
		const before = text.slice(words[at - 1]?.end, words[at]?.start);
		const after = text.slice(words[end - 1]?.end, words[end]?.start);
		if (/[-–—(]\s*$/u.test(before) && /^\s*[-–—)]/u.test(after)) found.push({from: at, to: end});
	}
	return found;
};

/** Relative clauses between a verb's subject and its complement («قال فلان، الذي …، إن …»): they describe and do not single out. */
const relatives: Aside = ({parts}) =>
	parts.filter((part, i) => part.opening === 'relative' && !part.binds && parts[i + 1]?.opening === 'complement');

/** What stands in brackets, at length, where the words before and after them are kept. */
const brackets: Aside = ({text, words, enclosed, language}, {from, to}) => {
	const found: Stretch[] = [];
	for (const {start, end} of enclosed) {
		if (!'([{'.includes(text.charAt(start)) || start < (words[from]?.end ?? Infinity)) continue;
		const first = words.findIndex(word => word.start > start);
		const after = words.findIndex(word => word.start >= end);
		if (after >= to || after - first < shortestBracketed) continue;
		if (!hasPhrase(words, first, after, language.binding)) found.push({from: first, to: after});
	}
	return found;
};
