/**
 * From a text to its words: where they are (`spans.ts`), how spellings and numbers are made the same (`fold-word.ts`,
 * `number.ts`), and what the index holds of them (`indexed`). May import `stems/` and `text/`.
 */

import {memo} from '../../text/memo.ts';
import {spellingOf, stem} from '../stems/stem.ts';
import {type StemWriter, stemWriter} from '../stems/stem-writer.ts';
import {foldWord} from './fold-word.ts';
import {foldNumber} from './number.ts';
import {eachSpan} from './spans.ts';

/** What a word is compared by. */
interface Forms {
	/** The written word, with spellings that writers interchange made the same. */
	readonly folded: string;
	/** The same for all forms of a word, as far as the stemmer can tell: words are found by it. */
	readonly stem: string;
}

/** A word of a text, with its UTF-16 offsets there, end exclusive. */
export interface SearchWord extends Forms {
	readonly start: number;
	readonly end: number;
}

/** Only so many UTF-16 units of a word are compared. */
const longest = 64;

const cut = (written: string): string =>
	written.length > longest ? written.slice(0, longest).toWellFormed() : written;

const numberOf = (word: string): string | undefined => (/^\p{Nd}/u.test(word) ? foldNumber(word) : undefined);

function formsOf(written: string): Forms {
	const word = cut(written);
	const number = numberOf(word);
	if (number !== undefined) return {folded: number, stem: number};
	const composed = word.normalize('NFKC');
	const folded = foldWord(composed);
	return {folded, stem: stem(folded, spellingOf(composed))};
}

const knownForms = memo(formsOf);

let writer: StemWriter | undefined;
/** Made when it is first needed, since its slots take 16 MiB. */
function theWriter(): StemWriter {
	writer ??= stemWriter(word => formsOf(word).stem);
	return writer;
}

/**
 * The words of a text as the index holds them: folded and stemmed, with blanks between them. An FTS5 table with
 * `tokenize = 'ascii'` splits them at these blanks only, since they have nothing but lower-case letters, marks, digits and ٫.
 */
export function indexed(text: string): string {
	const {write, take} = theWriter();
	eachSpan(text, (start, end) => write(text, start, end));
	return take();
}

/** The words of a text, in order, with the forms that a search compares. */
export function searchWords(text: string): SearchWord[] {
	const words: SearchWord[] = [];
	eachSpan(text, (start, end) => {
		const forms = knownForms(text.slice(start, end));
		if (forms.stem !== '') words.push({...forms, start, end});
	});
	return words;
}

/** The same words without their stems, which take most of the time. */
export function foldedSearchWords(text: string): Pick<Forms, 'folded'>[] {
	const words: Pick<Forms, 'folded'>[] = [];
	eachSpan(text, (start, end) => {
		const word = cut(text.slice(start, end));
		const folded = numberOf(word) ?? foldWord(word);
		if (folded !== '') words.push({folded});
	});
	return words;
}
