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

/** How many UTF-16 units of a word are compared. */
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

/** A word that is not looked for. It has its place among the others, since the words of a term stand one after another. */
const otherWord: Forms = {folded: '', stem: ''};

/**
 * The words of a text, in order, with the forms that a search compares.
 * @param mayBeWanted rules out words as written, quickly: those have empty forms. By default none is ruled out
 */
export function searchWords(text: string, mayBeWanted?: (written: string) => boolean): SearchWord[] {
	const words: SearchWord[] = [];
	eachSpan(text, (start, end) => {
		const written = text.slice(start, end);
		const isOther = mayBeWanted?.(written) === false;
		const {folded, stem} = isOther ? otherWord : knownForms(written);
		if (isOther || stem !== '') words.push({folded, stem, start, end});
	});
	return words;
}

/** The same words without their stems, which take most of the time. */
export function foldedSearchWords(text: string, mayBeWanted: (written: string) => boolean): Pick<Forms, 'folded'>[] {
	const words: Pick<Forms, 'folded'>[] = [];
	eachSpan(text, (start, end) => {
		const written = text.slice(start, end);
		if (!mayBeWanted(written)) {
			words.push(otherWord);
			return;
		}
		const word = cut(written);
		const folded = numberOf(word) ?? foldWord(word);
		if (folded !== '') words.push({folded});
	});
	return words;
}
