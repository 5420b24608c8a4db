/**
 * Where a text or an article fits a query: the places to mark, the best sentence to show, and whether it fits at all.
 * `find.ts` looks for letters, everything else for words. May import `query/`, `words/`, `stems/` and `text/`.
 */

import type {TextRange} from '../../text/cell.ts';
import {mayHave, mayHaveOneOf} from '../query/likely.ts';
import type {Query, QueryField, QueryWord, Term} from '../query/query.ts';
import {writtenWithParticle} from '../stems/particles.ts';
import {foldedSearchWords, type SearchWord, searchWords} from '../words/words.ts';
import {sentenceAround} from './sentence.ts';
import {wholeGraphemes} from './whole-graphemes.ts';

export {findIn} from './find.ts';

/** A part of an article: a title, a source, or any other. */
type Part = QueryField | 'body';

/** The terms of a query that a part should have. */
const wantedIn = ({terms}: Query, part: Part): Term[] =>
	terms.filter(({excluded, field}) => !excluded && (field === undefined || field === part));

/** Gives the indices of the words at which a term begins. */
function* occurrences<Word>({words}: Term, text: readonly Word[], fits: Fits<Word>): Generator<number> {
	for (let i = 0; i + words.length <= text.length; i++) {
		if (words.every((word, k) => fits(word, text[i + k] as Word, k === 0))) yield i;
	}
}

type Fits<Word> = (word: QueryWord, written: Word, first: boolean) => boolean;

function fitsByStem({stems, begins}: QueryWord, {stem}: SearchWord): boolean {
	return stems.includes(stem) || begins.some(begin => stem.startsWith(begin));
}

/** The first word of a phrase may have particles written onto it: «لوقف إطلاق النار» has "وقف إطلاق النار". */
function fitsExactly({folded}: QueryWord, word: Pick<SearchWord, 'folded'>, first: boolean): boolean {
	return word.folded === folded || (first && writtenWithParticle(word.folded, folded));
}

const quickTests = new WeakMap<Query, (text: string) => boolean>();

/** Whether a text may have a word that is looked for. To stem all words takes most of the time of a search. */
function quickTest(query: Query): (text: string) => boolean {
	const test = quickTests.get(query) ?? mayHaveOneOf(query.terms.filter(({excluded}) => !excluded));
	quickTests.set(query, test);
	return test;
}

/** For each term of a part that the text has, its places there. */
function places(query: Query, part: Part, text: string): TextRange[][] {
	const may = quickTest(query);
	if (!may(text)) return [];
	const words = searchWords(text, may);
	const placesOf = (term: Term) =>
		Array.from(occurrences(term, words, term.exact ? fitsExactly : fitsByStem), first => ({
			start: (words[first] as SearchWord).start,
			end: (words[first + term.words.length - 1] as SearchWord).end,
		}));
	return wantedIn(query, part)
		.map(placesOf)
		.filter(ranges => ranges.length > 0);
}

const inOrder = (ranges: readonly TextRange[]): TextRange[] =>
	ranges.toSorted((one, other) => one.start - other.start || one.end - other.end);

/**
 * The places of a text that a query finds, in order: whole words, and each phrase as one place. `part` says which part of an
 * article the text is, since a query may ask for a word in the title only.
 */
export function matches(query: Query, text: string, part: Part = 'body'): TextRange[] {
	return wholeGraphemes(inOrder(places(query, part, text).flat()), text);
}

/** The paragraph that fits a query best: the sentence to show, and all places of the terms, as UTF-16 offsets in it. */
interface ParagraphMatch {
	readonly paragraph: number;
	readonly sentence: TextRange;
	readonly ranges: readonly TextRange[];
}

/**
 * The paragraph that has the most terms of a query, and the sentence in it that has the most; among equals the first.
 * Undefined when no paragraph has any, for example because all stand in the title.
 */
export function bestMatch(query: Query, paragraphs: readonly string[]): ParagraphMatch | undefined {
	const most = wantedIn(query, 'body').length;
	let best: {readonly paragraph: number; readonly terms: number; readonly inSentence: number} | undefined;
	let match: ParagraphMatch | undefined;
	for (const [paragraph, text] of paragraphs.entries()) {
		const found = places(query, 'body', text);
		const terms = found.length;
		if (terms === 0 || (best && terms < best.terms)) continue;
		const {sentence, inSentence} = densest(found, text);
		if (best && terms === best.terms && inSentence <= best.inSentence) continue;
		best = {paragraph, terms, inSentence};
		match = {paragraph, sentence, ranges: wholeGraphemes(inOrder(found.flat()), text)};
		if (inSentence === most) break;
	}
	return match;
}

/** The sentence that has most of the terms whose places are given, and how many of them it has. */
function densest(found: readonly (readonly TextRange[])[], text: string) {
	let best = {sentence: {start: 0, end: text.length}, inSentence: 0};
	let sentence: TextRange = {start: 0, end: 0};
	const places = found.map(inOrder);
	/** For each term, how many of its places have been passed. */
	const passed = places.map(() => 0);
	for (const {start} of inOrder(found.flat())) {
		if (start < sentence.end) continue;
		sentence = sentenceAround(text, start, sentence.end);
		let inSentence = 0;
		for (const [i, ranges] of places.entries()) {
			while (passed[i]! < ranges.length && ranges[passed[i]!]!.start < sentence.start) passed[i]!++;
			const next = ranges[passed[i]!];
			if (next && next.start < sentence.end) inSentence++;
		}
		if (inSentence > best.inSentence) best = {sentence, inSentence};
	}
	return best;
}

/** The texts of an article that are searched. */
interface Parts {
	readonly title: string;
	readonly facts: readonly string[];
	readonly paragraphs: readonly string[];
	readonly source?: string;
}

/**
 * Makes the test whether an article has all that a query asks for and nothing that it excludes. The words of a phrase are
 * compared folded and not by their stems.
 */
export function fitter({terms}: Query): (parts: Parts) => boolean {
	const tests = terms.map(term => ({...term, isIn: finder(term)}));
	return ({title, facts, paragraphs, source = ''}) => {
		const all = [title, source, ...facts, ...paragraphs];
		const texts = {title: [title], source: [source]};
		return tests.every(({field, excluded, isIn}) => (field ? texts[field] : all).some(isIn) !== excluded);
	};
}

/** Makes the test whether a text has a term. Most texts are ruled out without looking at each word. */
function finder(term: Term): (text: string) => boolean {
	const mayBeWanted = mayHaveOneOf([term]);
	if (!term.exact) {
		const words = (text: string) => searchWords(text, mayBeWanted);
		return text => mayBeWanted(text) && !occurrences(term, words(text), fitsByStem).next().done;
	}
	const may = mayHave(term);
	return text => may(text) && !occurrences(term, foldedSearchWords(text, mayBeWanted), fitsExactly).next().done;
}
