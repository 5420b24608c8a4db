import type {Query, Term} from './query.ts';

/** Letters that are written in one way only, so that a word whose stem has them has them too. */
const steady = /[بتثجحخدذرزسشصضطظعغفقلمنbdfghjklmpqrtvwx]/;

/** How many characters may stand for one letter that is written in several ways, or between two with their marks. */
const slack = 3;

/** A pattern that a word with this stem matches, as nearly all do; undefined when the stem tells too little. */
function patternOf(stem: string): string | undefined {
	const letters: string[] = [];
	let between = slack;
	for (const letter of stem) {
		if (!steady.test(letter)) between += slack;
		else {
			letters.push(letters.length > 0 ? `\\S{0,${between}}${letter}` : letter);
			between = slack;
		}
	}
	return letters.length > 1 ? letters.join('') : undefined;
}

/** The words of a term any one of which a text must have; of a phrase the first. */
const formsOf = ({words: [word]}: Term): readonly string[] => [...word!.stems, ...word!.begins];

/**
 * How many of the terms of a query a text is likely to have. It is not looked at word by word, so it takes a hundredth of the
 * time; a rare word that is written quite unlike its stem is not seen.
 */
export function likelyTerms({terms}: Query): (text: string) => number {
	const patterns = terms
		.filter(({excluded}) => !excluded)
		.map(term => formsOf(term).map(patternOf))
		.map(forms => (forms.includes(undefined) ? undefined : new RegExp(forms.join('|'), 'i')));
	return text => patterns.filter(pattern => pattern === undefined || pattern.test(text)).length;
}
