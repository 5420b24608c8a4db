/**
 * From a folded word to its stem, by script: a file for each script, and lists of the words that the rules would cut wrongly.
 * Index and query use the same stems, so a wrong one does harm only where two words share it. Imports no other folder.
 */

import {arabicStem, type Spelling, unknownSpelling} from './arabic.ts';
import {hebrewStem} from './hebrew.ts';
import {latinStem} from './latin.ts';

const arabicLetter = /^[\u0621-\u064a\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f]/;
const hebrewLetter = /^[\u05d0-\u05ea]/;
const latinLetter = /^[a-z]/;

/** The stem of a folded word, by the script that it begins with; a word of any other script is its own stem. */
export function stem(folded: string, spelling: Spelling): string {
	if (arabicLetter.test(folded)) return arabicStem(folded, spelling);
	if (hebrewLetter.test(folded)) return hebrewStem(folded);
	return latinLetter.test(folded) ? latinStem(folded) : folded;
}

const vowels = /[\u0610-\u061a\u0640\u064b-\u0652\u0670]/g;
const tehMarbuta = /[ةۃ]$/;
const tanwin = /\u064b\u0627?$/;
const beforeHamza = /^[وف]?[بلك]?(?=[أإآ]\p{L}{2})/u;

/** What folding hides of a word as written. */
export function spellingOf(written: string): Spelling {
	if (!arabicLetter.test(written)) return unknownSpelling;
	const word = written.replace(vowels, '');
	const ending = tehMarbuta.test(word) ? 'teh-marbuta' : tanwin.test(written) ? 'tanwin' : 'other';
	return {ending, particles: beforeHamza.exec(word)?.[0].length ?? 0};
}
