import {foldWord} from './fold-word.ts';
import {foldNumber} from './number.ts';
import {eachSpan} from './spans.ts';
import {spellingOf, stem} from './stem.ts';

/** A word of a text, with its UTF-16 offsets there, end exclusive. */
export interface SearchWord {
	/** As written, but for what writers interchange. */
	readonly folded: string;
	/** What the word is found by. */
	readonly stem: string;
	readonly start: number;
	readonly end: number;
}

interface Forms {
	readonly folded: string;
	readonly stem: string;
}

/** Some 100,000 articles are made of fewer different words than this. */
const limit = 400_000;
/** Longer words are rare, and a slice of this length or less is a string of its own, which keeps no article in memory. */
const shortEnough = 12;
/** No word is longer; what is, is told apart by its beginning. */
const longest = 64;

const known = new Map<string, Forms>();

const copied = (word: string): string => Array.from(word.slice(0, longest)).join('');

function makeForms(word: string): Forms {
	const number = /^\p{Nd}/u.test(word) ? foldNumber(word) : undefined;
	if (number !== undefined) return {folded: number, stem: number};
	const folded = foldWord(word);
	return {folded, stem: stem(folded, spellingOf(word.normalize('NFKC')))};
}

function formsOf(word: string): Forms {
	let forms = known.get(word);
	if (forms === undefined) {
		forms = makeForms(word.length > longest ? word.slice(0, longest).toWellFormed() : word);
		if (known.size >= limit) known.clear();
		known.set(word.length > shortEnough ? copied(word) : word, forms);
	}
	return forms;
}

/**
 * The words of a text as the index holds them: folded and stemmed, a blank between one and the next. For an FTS5 table with
 * `tokenize = 'ascii'`, which parts words at blanks here, as they are made of nothing but lower-case letters, marks and digits.
 */
export function indexed(text: string): string {
	let words = '';
	eachSpan(text, (start, end) => {
		const {stem} = formsOf(text.slice(start, end));
		if (stem !== '') words = words === '' ? stem : `${words} ${stem}`;
	});
	return words;
}

/** The words of a text that are searched, in order. */
export function searchWords(text: string): SearchWord[] {
	const words: SearchWord[] = [];
	eachSpan(text, (start, end) => {
		const {folded, stem} = formsOf(text.slice(start, end));
		if (stem !== '') words.push({folded, stem, start, end});
	});
	return words;
}
