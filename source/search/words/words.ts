import {memo} from '../../text/memo.ts';
import {spellingOf, stem} from '../stems/stem.ts';
import {type StemWriter, stemWriter} from '../stems/stem-writer.ts';
import {foldWord} from './fold-word.ts';
import {foldNumber} from './number.ts';
import {eachSpan} from './spans.ts';

/** What a word is compared by. */
interface Forms {
	/** As written, but for what writers interchange. */
	readonly folded: string;
	/** What the word is found by. */
	readonly stem: string;
}

/** A word of a text, with its UTF-16 offsets there, end exclusive. */
export interface SearchWord extends Forms {
	readonly start: number;
	readonly end: number;
}

/** Words do not differ behind this many UTF-16 units. */
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
/** Made when it is first needed, as it takes 8 MiB. */
function theWriter(): StemWriter {
	writer ??= stemWriter(word => formsOf(word).stem);
	return writer;
}

/**
 * The words of a text as the index holds them: folded and stemmed, a blank between one and the next. For an FTS5 table with
 * `tokenize = 'ascii'`, which parts words at blanks here, as they are made of nothing but lower-case letters, marks, digits and ٫.
 */
export function indexed(text: string): string {
	const {write, take} = theWriter();
	eachSpan(text, (start, end) => write(text, start, end));
	return take();
}

/** The words of a text that are searched, in order. */
export function searchWords(text: string): SearchWord[] {
	const words: SearchWord[] = [];
	eachSpan(text, (start, end) => {
		const forms = knownForms(text.slice(start, end));
		if (forms.stem !== '') words.push({...forms, start, end});
	});
	return words;
}

/** The same words without what takes most of the time: their stems, and to remember them. */
export function foldedSearchWords(text: string): Pick<Forms, 'folded'>[] {
	const words: Pick<Forms, 'folded'>[] = [];
	eachSpan(text, (start, end) => {
		const word = cut(text.slice(start, end));
		const folded = numberOf(word) ?? foldWord(word);
		if (folded !== '') words.push({folded});
	});
	return words;
}
