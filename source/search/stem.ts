import {arabicStem, type Ending} from './arabic.ts';
import {hebrewStem} from './hebrew.ts';
import {latinStem} from './latin.ts';

const arabicLetter = /^[\u0621-\u064a\u0671-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f]/;
const hebrewLetter = /^[\u05d0-\u05ea]/;
const latinLetter = /^[a-z]/;

/** The stem of a folded word, by the script that it begins with; a word of any other script is its own. */
export function stem(folded: string, ending: Ending): string {
	if (arabicLetter.test(folded)) return arabicStem(folded, ending);
	if (hebrewLetter.test(folded)) return hebrewStem(folded);
	return latinLetter.test(folded) ? latinStem(folded) : folded;
}

const tehMarbuta = /[ةۃ][\u0610-\u061a\u064b-\u065f\u0670]*$/;
const tanwin = /\u064b\u0627?$/;

/** What the folding of a word hides of its end. */
export function endingOf(word: string): Ending {
	if (tehMarbuta.test(word)) return 'teh-marbuta';
	return tanwin.test(word) ? 'tanwin' : 'other';
}
