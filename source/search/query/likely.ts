import type {Query, QueryWord, Term} from './query.ts';

/** Letters that are written in one way only: when the stem of a word has one of them, the written word has it, too. */
const steady = 'بتثجحخدذرزسشصضطظعغفقلمنbdfghjklmpqrtvwx';
const steadyLetter = new RegExp(`[${steady}]`, 'g');

/** What may stand between two steady letters. It has no steady letter in it, so that a pattern never backtracks. */
const between = `[^\\s${steady}]*`;

/** A pattern that nearly every word with this stem matches; undefined when the stem has fewer than two steady letters. */
function patternOf(stem: string): string | undefined {
	const letters = stem.match(steadyLetter) ?? [];
	return letters.length > 1 ? letters.join(between) : undefined;
}

/** The stems and beginnings of a query word: each word of a text that it fits has one of them. */
const formsOf = ({stems, begins}: QueryWord): readonly string[] => [...stems, ...begins];

/** A pattern for all of these forms; undefined when one of them has none. */
function patternOfForms(forms: readonly string[]): RegExp | undefined {
	const patterns = forms.map(patternOf);
	return patterns.includes(undefined) ? undefined : new RegExp(patterns.join('|'), 'i');
}

/**
 * Estimates how many terms of a query a text has. The text is not split into words, which makes it a hundred times faster.
 * A word that is written quite differently from its stem is missed; such words are rare.
 */
export function likelyTerms({terms}: Query): (text: string) => number {
	const patterns = terms.filter(({excluded}) => !excluded).map(({words: [word]}) => patternOfForms(formsOf(word!)));
	return text => patterns.filter(pattern => pattern === undefined || pattern.test(text)).length;
}

/**
 * Texts in which every steady letter is written as itself, not in a ligature, with an accent or as a presentation form, and
 * in which every letter is left when a word is folded: U+06E5 and U+06E6 are not.
 */
const plain = /^[\0-\xff\u0590-\u06e4\u06e7-\u06ff\u2000-\u206f\u20ac]*$/;

/**
 * Makes a quick test whether a text may have a word of some terms, or a word as written may be one. It looks for letters
 * only: of a folded word, its stem keeps all steady letters and their order. When the answer is no, there is none.
 */
export function mayHaveOneOf(terms: readonly Term[]): (text: string) => boolean {
	const pattern = patternOfForms(terms.flatMap(({words}) => words).flatMap(formsOf));
	return text => pattern?.test(text) !== false || !plain.test(text);
}

/**
 * Makes a quick test whether a text may have the words of a term as written. It looks for their letters only, which takes a
 * hundredth of the time of looking at each word. When the answer is no, the text does not have them.
 */
export function mayHave({words}: Term): (text: string) => boolean {
	const patterns = words.flatMap(({folded}) => patternOf(folded) ?? []).map(pattern => new RegExp(pattern, 'i'));
	return text => patterns.every(pattern => pattern.test(text)) || !plain.test(text);
}
