import type {KeyFact, Range} from './key-fact.ts';
import {factKind} from './kinds.ts';
import type {Language} from './language/language.ts';
import {shared, stems} from './language/stems.ts';
import {type Word, words} from './language/words.ts';
import {sentencesOf} from './story.ts';

/** A key fact as a publisher wrote it, with the paragraph (from 0) it says it comes from. */
export interface Published {
	readonly text: string;
	readonly paragraph?: number | undefined;
}

/** A paragraph, or a sentence in it, says a fact when it has at least this share of the fact's stems. */
const said = 0.5;

/** A paragraph with its words. */
interface Place {
	readonly paragraph: number;
	readonly text: string;
	readonly words: readonly Word[];
}

/**
 * A publisher's facts with their places: the paragraph the publisher names, where there is one, else the first that has the
 * words in their order, else the one that shares most of them. `ranges` are those words, or the sentence of the paragraph
 * that says the same, or none; `paragraph` is null where none says it.
 */
export function published(facts: readonly Published[], paragraphs: readonly string[], language: Language): KeyFact[] {
	const all = paragraphs.map((text, paragraph): Place => ({paragraph, text, words: words(text, language.look)}));
	return facts.map(({text, paragraph: given = -1}) => {
		const own = words(text, language.look);
		const named = all[given];
		const places = named ? [named] : all;
		for (const place of places) {
			const ranges = verbatim(text, place, language);
			if (ranges) return found(place.paragraph, ranges);
		}
		const about = stems(own);
		const best = alike(places, about);
		const sentence = best && alike(sentencesOf(best.text, language), about);
		return found(best?.paragraph ?? named?.paragraph ?? null, sentence ? [sentence.range] : []);

		function found(paragraph: number | null, ranges: readonly Range[]): KeyFact {
			return {text, paragraph, ranges, kind: factKind(text, own, language), origin: 'publisher'};
		}
	});
}

/** The first of those items that have most of the stems, where that is enough to say the same. */
function alike<Item extends {readonly words: readonly Word[]}>(items: readonly Item[], about: ReadonlySet<string>) {
	const all = items.map(item => ({item, share: shared(about, stems(item.words)) / Math.max(1, about.size)}));
	const most = all.reduce((most, {share}) => Math.max(most, share), said);
	return all.find(({share}) => share >= most)?.item;
}

/** Where the parts of a fact, cut at its ellipses, stand in a paragraph in their order: to the letter, or else word for word. */
function verbatim(fact: string, {text, words: all}: Place, language: Language): Range[] | undefined {
	const found: Range[] = [];
	for (const part of fact.split(/…|\.{3}/u).map(part => part.trim())) {
		if (part === '') continue;
		const from = found.at(-1)?.end ?? 0;
		const start = text.indexOf(part, from);
		const range = start < 0 ? sequence(words(part, language.look), all, from) : {start, end: start + part.length};
		if (range === undefined) return undefined;
		found.push(range);
	}
	return found.length > 0 ? found : undefined;
}

/** The first run of words, from offset `from` on, that folds to the same as `part`. */
function sequence(part: readonly Word[], all: readonly Word[], from: number): Range | undefined {
	const same = (at: number) => part.every((one, k) => all[at + k]?.folded === one.folded);
	const at = part.length === 0 ? -1 : all.findIndex(({start}, i) => start >= from && same(i));
	return at < 0 ? undefined : {start: all[at]!.start, end: all[at + part.length - 1]!.end};
}
