import type {TextRange} from '../../text/row.ts';
import {mayHave} from '../query/likely.ts';
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

/** What is written onto the first word of a phrase is a word of its own: «لوقف إطلاق النار» has "وقف إطلاق النار". */
function fitsExactly({folded}: QueryWord, word: Pick<SearchWord, 'folded'>, first: boolean): boolean {
	return word.folded === folded || (first && writtenWithParticle(word.folded, folded));
}

/** The places of each term in a text that has any of it. */
function places(terms: readonly Term[], text: string): TextRange[][] {
	const words = searchWords(text);
	const placesOf = (term: Term) =>
		Array.from(occurrences(term, words, term.exact ? fitsExactly : fitsByStem), first => ({
			start: (words[first] as SearchWord).start,
			end: (words[first + term.words.length - 1] as SearchWord).end,
		}));
	return terms.map(placesOf).filter(ranges => ranges.length > 0);
}

const inOrder = (ranges: readonly TextRange[]): TextRange[] =>
	ranges.toSorted((one, other) => one.start - other.start || one.end - other.end);

/**
 * The places of a text that a query finds, in order, to be marked: whole words, and a phrase as one. `part` says what of an
 * article the text is, as a query may ask for a word in the title alone.
 */
export function matches(query: Query, text: string, part: Part = 'body'): TextRange[] {
	return wholeGraphemes(inOrder(places(wantedIn(query, part), text).flat()), text);
}

/** Where an article fits a query best: the sentence to be shown, and all places in its paragraph, in UTF-16 offsets of it. */
export interface ParagraphMatch {
	readonly paragraph: number;
	readonly sentence: TextRange;
	readonly ranges: readonly TextRange[];
}

/**
 * The paragraph that has most of the terms of a query, and in it the sentence that does; of equals the first. Undefined when
 * none has any, as when all stand in the title.
 */
export function bestMatch(query: Query, paragraphs: readonly string[]): ParagraphMatch | undefined {
	const wanted = wantedIn(query, 'body');
	let best: {readonly paragraph: number; readonly terms: number; readonly inSentence: number} | undefined;
	let match: ParagraphMatch | undefined;
	for (const [paragraph, text] of paragraphs.entries()) {
		const found = places(wanted, text);
		const terms = found.length;
		if (terms === 0 || (best && terms < best.terms)) continue;
		const {sentence, inSentence} = densest(found, text);
		if (best && terms === best.terms && inSentence <= best.inSentence) continue;
		best = {paragraph, terms, inSentence};
		match = {paragraph, sentence, ranges: wholeGraphemes(inOrder(found.flat()), text)};
		if (inSentence === wanted.length) break;
	}
	return match;
}

/** The sentence that has most of the terms whose places are given, and how many of them it has. */
function densest(found: readonly (readonly TextRange[])[], text: string) {
	let best = {sentence: {start: 0, end: text.length}, inSentence: 0};
	let sentence: TextRange = {start: 0, end: 0};
	for (const {start} of inOrder(found.flat())) {
		if (start < sentence.end) continue;
		sentence = sentenceAround(text, start);
		const within = (range: TextRange) => range.start >= sentence.start && range.start < sentence.end;
		const inSentence = found.filter(ranges => ranges.some(within)).length;
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
 * Tells of an article whether it has all that a query asks for and nothing that it excludes: phrases as written but for
 * folding.
 */
export function fitter({terms}: Query): (parts: Parts) => boolean {
	const tests = terms.map(term => ({...term, isIn: finder(term)}));
	return ({title, facts, paragraphs, source = ''}) => {
		const all = [title, source, ...facts, ...paragraphs];
		const texts = {title: [title], source: [source]};
		return tests.every(({field, excluded, isIn}) => (field ? texts[field] : all).some(isIn) !== excluded);
	};
}

/** Tells of a text whether it has a term. Of a phrase few texts have to be looked at word by word. */
function finder(term: Term): (text: string) => boolean {
	if (!term.exact) return text => !occurrences(term, searchWords(text), fitsByStem).next().done;
	const may = mayHave(term);
	return text => may(text) && !occurrences(term, foldedSearchWords(text), fitsExactly).next().done;
}
