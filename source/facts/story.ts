import type {Candidate} from './candidate.ts';
import {furniture} from './furniture.ts';
import type {Range} from './key-fact.ts';
import type {Language} from './language.ts';
import {sentences} from './sentences.ts';
import {trim} from './trimming.ts';
import {type Word, words} from './words.ts';

/** A sentence of a paragraph with its words. */
export interface Sentence {
	readonly range: Range;
	readonly words: readonly Word[];
}

/** The sentences of a paragraph, each with its own words. */
export function sentencesOf(text: string, language: Language): Sentence[] {
	const all = words(text, language.look);
	return within(all, sentences(text, all, language)).map(([range, words]) => ({range, words}));
}

/**
 * The sentences that tell the story, in order, each with what of it would be shown: no page furniture, neither whole
 * paragraphs nor sentences left behind at one's end («سمات …»).
 */
export function story(title: string, paragraphs: readonly string[], language: Language): Candidate[] {
	const found: Candidate[] = [];
	let paragraphsBefore = 0;
	for (const [paragraph, text] of paragraphs.entries()) {
		const all = words(text, language.look);
		if (furniture(text, all, title, language)) continue;
		let sentencesBefore = 0;
		for (const [sentence, own] of within(all, sentences(text, all, language))) {
			const reason = furniture(text.slice(sentence.start, sentence.end), own, title, language);
			// After «مقالات أخرى» and the like comes only more of it.
			if (reason === 'furniture') break;
			if (reason) continue;
			const ranges = trim(text, sentence, own, language);
			const shown = within(own, ranges).flatMap(([, words]) => words);
			found.push({paragraph, sentence, words: own, ranges, shown, paragraphsBefore, sentencesBefore});
			sentencesBefore++;
		}
		if (sentencesBefore > 0) paragraphsBefore++;
	}
	return found;
}

/** Deals words out to the ranges they stand in; both are in order. */
export function within(words: readonly Word[], ranges: readonly Range[]): [Range, Word[]][] {
	let next = 0;
	return ranges.map(range => {
		while ((words[next]?.start ?? Infinity) < range.start) next++;
		const from = next;
		while ((words[next]?.end ?? Infinity) <= range.end) next++;
		return [range, words.slice(from, next)];
	});
}
