import type {Range} from './key-fact.ts';
import type {Language} from './language/language.ts';
import {type Word, words} from './language/words.ts';
import type {Candidate} from './ranking/candidate.ts';
import {type BoilerplateReason, boilerplateReason, statementEnd} from './sentence/boilerplate.ts';
import {sentences} from './sentence/sentences.ts';
import {statements} from './statements/statements.ts';
import {ranges} from './statements/trimming.ts';

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

/** A paragraph of more words than this without a stop at its end was cut by a line break; one of fewer is a heading. */
const shortestBroken = 16;

/** A paragraph that is no part of the story, and why. */
export interface Skipped {
	readonly paragraph: number;
	readonly reason: BoilerplateReason;
}

interface Story {
	/** What the sentences say that tell the story, in order. */
	readonly candidates: readonly Candidate[];
	readonly skipped: readonly Skipped[];
}

/**
 * Separates the story from boilerplate: from whole paragraphs, and from sentences at the end of one («سمات …»). `title` is the
 * folded headline.
 */
export function story(title: string, paragraphs: readonly string[], language: Language): Story {
	const candidates: Candidate[] = [];
	const skipped: Skipped[] = [];
	let paragraphsBefore = 0;
	let unfinished = false;
	for (const [paragraph, text] of paragraphs.entries()) {
		const all = words(text, language.look);
		let reason = boilerplateReason(text, all, title, language);
		let sentencesBefore = 0;
		for (const [sentence, own] of reason ? [] : within(all, sentences(text, all, language))) {
			const why = boilerplateReason(text.slice(sentence.start, sentence.end), own, title, language);
			reason ??= why;
			// After «مقالات أخرى» and the like comes only more of it.
			if (why === 'boilerplate') break;
			if (why) continue;
			for (const [statementsBefore, stretches] of statements(text, sentence, own, language).entries()) {
				const shown = stretches.flatMap(({from, to}) => own.slice(from, to));
				const places = ranges(text, sentence, own, stretches, language);
				const continued = unfinished && sentencesBefore === 0;
				const before = {continued, paragraphsBefore, sentencesBefore, statementsBefore};
				candidates.push({paragraph, words: own, ranges: places, text: shownText(text, places), shown, ...before});
			}
			sentencesBefore++;
		}
		unfinished = all.length > shortestBroken && !statementEnd.test(text);
		if (sentencesBefore > 0) paragraphsBefore++;
		else if (reason) skipped.push({paragraph, reason});
	}
	return {candidates, skipped};
}

/** The parts of a paragraph as a fact shows them. */
function shownText(paragraph: string, ranges: readonly Range[]): string {
	return ranges.map(({start, end}) => paragraph.slice(start, end)).join(' … ');
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
