import type {KeyFact, Range} from './key-fact.ts';
import {factKind} from './kinds.ts';
import type {Language} from './language/language.ts';
import {shared, stems} from './language/stems.ts';
import {type Word, words} from './language/words.ts';
import {type Sentence, sentencesOf} from './story.ts';

/** A key fact as a publisher wrote it, with the paragraph (from 0) it says it comes from. */
export interface Published {
	readonly text: string;
	readonly paragraph?: number | undefined;
}

/** A paragraph, or a sentence in it, says a fact when it has at least this share of the fact's stems. */
const said = 0.5;

/** A paragraph made ready for finding facts in it. */
interface Place {
	readonly paragraph: number;
	readonly words: readonly Word[];
	readonly sentences: readonly Sentence[];
	readonly about: ReadonlySet<string>;
}

/**
 * A publisher's facts with their places: the paragraph the publisher names, where there is one, else the first that has the
 * words in their order, else the one that shares most of them. `ranges` are those words, or the sentence of the paragraph
 * that says the same, or none; `paragraph` is null where none says it.
 */
export function published(facts: readonly Published[], paragraphs: readonly string[], language: Language): KeyFact[] {
	const places = paragraphs.map((text, paragraph): Place => {
		const sentences = sentencesOf(text, language);
		const all = words(text, language.look);
		return {paragraph, words: all, sentences, about: stems(all)};
	});
	return facts.map(({text, paragraph}) => {
		const own = words(text, language.look);
		const named = paragraph === undefined ? undefined : places[paragraph];
		const found = place(text, own, named ? [named] : places, paragraphs, language);
		const {paragraph: at, ranges} = found ?? {paragraph: named?.paragraph ?? null, ranges: []};
		return {text, paragraph: at, ranges, kind: factKind(text, own, language), origin: 'publisher'};
	});
}

type Found = Pick<KeyFact, 'paragraph' | 'ranges'>;

function place(
	text: string,
	own: readonly Word[],
	places: readonly Place[],
	paragraphs: readonly string[],
	language: Language,
): Found | undefined {
	for (const {paragraph, words: all} of places) {
		const ranges = verbatim(text, paragraphs[paragraph] ?? '', all, language);
		if (ranges) return {paragraph, ranges};
	}
	const about = stems(own);
	if (about.size === 0) return undefined;
	const share = (stems: ReadonlySet<string>) => shared(about, stems) / about.size;
	const best = highest(places, place => share(place.about));
	if (best === undefined || share(best.about) < said) return undefined;
	const sentence = highest(best.sentences, sentence => share(stems(sentence.words)));
	const says = sentence !== undefined && share(stems(sentence.words)) >= said;
	return {paragraph: best.paragraph, ranges: says ? [sentence.range] : []};
}

/** Where the parts of a fact, cut at its ellipses, stand in a paragraph in their order: to the letter, or else word for word. */
function verbatim(text: string, paragraph: string, all: readonly Word[], language: Language): Range[] | undefined {
	const found: Range[] = [];
	let from = 0;
	for (const part of text.split(/…|\.{3}/u).map(part => part.trim())) {
		if (part === '') continue;
		const range = letters(part, paragraph, from) ?? sequence(words(part, language.look), all, from);
		if (range === undefined) return undefined;
		found.push(range);
		from = range.end;
	}
	return found.length > 0 ? found : undefined;
}

function letters(part: string, paragraph: string, from: number): Range | undefined {
	const start = paragraph.indexOf(part, from);
	return start < 0 ? undefined : {start, end: start + part.length};
}

/** The first run of words, from offset `from` on, that folds to the same as `part`. */
function sequence(part: readonly Word[], all: readonly Word[], from: number): Range | undefined {
	if (part.length === 0) return undefined;
	const at = all.findIndex(
		(word, i) => word.start >= from && part.every((one, k) => all[i + k]?.folded === one.folded),
	);
	const first = all[at];
	const last = all[at + part.length - 1];
	return first && last ? {start: first.start, end: last.end} : undefined;
}

/** The first of those items that score highest. */
function highest<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
	let best: {item: Item; score: number} | undefined;
	for (const item of items) {
		const one = score(item);
		if (best === undefined || one > best.score) best = {item, score: one};
	}
	return best?.item;
}
