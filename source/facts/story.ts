import type {Range} from './key-fact.ts';
import type {Language} from './language/language.ts';
import {stems} from './language/stems.ts';
import {type Word, words} from './language/words.ts';
import {type BoilerplateReason, boilerplateReason, isHeading, statementEnd} from './sentence/boilerplate.ts';
import {otherStories} from './sentence/other-stories.ts';
import {isPointer, linkedWords} from './sentence/pointer.ts';
import {sentences} from './sentence/sentences.ts';

/** A sentence of a paragraph with its words. */
interface Sentence {
	readonly range: Range;
	readonly words: readonly Word[];
}

/** A sentence of the story, and where it stands. */
export interface Told extends Sentence {
	/** The number of its paragraph in the article, from 0, and that paragraph's text. */
	readonly paragraph: number;
	readonly text: string;
	/** How many paragraphs of the story, and sentences of its paragraph, stand before it; how many the paragraph has. */
	readonly paragraphsBefore: number;
	readonly sentencesBefore: number;
	readonly sentencesInParagraph: number;
}

/** The sentences of a paragraph, each with its own words. */
export function sentencesOf(text: string, language: Language): Sentence[] {
	return within(text, words(text, language.look), language);
}

/** A paragraph of more words than this without a stop at its end was cut by a line break; one of fewer is a heading. */
const shortestBroken = 16;

/** A paragraph that is no part of the story, and why. */
export interface Skipped {
	readonly paragraph: number;
	readonly reason: BoilerplateReason;
}

interface Story {
	/** The sentences that tell the story, in order. */
	readonly told: readonly Told[];
	readonly skipped: readonly Skipped[];
}

/**
 * Separates the story from what pages put around it: from whole paragraphs, from sentences at the end of one («سمات …»), and
 * from other stories at the end. `title` are the words of the headline; `links` are places of links, by paragraph.
 */
export function story(
	title: readonly Word[],
	paragraphs: readonly string[],
	language: Language,
	links: readonly (readonly Range[])[] = [],
): Story {
	const headline = title.map(word => word.folded).join(' ');
	const all = paragraphs.map(text => words(text, language.look));
	const long = paragraphs.filter((_, i) => (all[i] as Word[]).length > shortestBroken);
	const punctuated = long.filter(text => statementEnd.test(text)).length * 2 > long.length;
	const end = otherStories(stems(title), all, language);
	const told: Told[] = [];
	const skipped: Skipped[] = [];
	let paragraphsBefore = 0;
	for (const [paragraph, text] of paragraphs.entries()) {
		const own = all[paragraph] as Word[];
		let reason = boilerplateReason(text, own, headline, language);
		if (paragraph >= end) reason ??= 'other story';
		if (isHeading(text, own, punctuated)) reason ??= 'fragment';
		const linked = linkedWords(own, links[paragraph] ?? []);
		const found: Sentence[] = [];
		for (const sentence of reason ? [] : within(text, own, language)) {
			const written = text.slice(sentence.range.start, sentence.range.end);
			const why = isPointer(text, sentence.words, linked, language)
				? 'link'
				: boilerplateReason(written, sentence.words, headline, language);
			reason ??= why;
			// After «مقالات أخرى» and the like comes only more of it.
			if (why === 'boilerplate') break;
			if (!why) found.push(sentence);
		}
		for (const [sentencesBefore, sentence] of found.entries()) {
			const place = {paragraph, text, paragraphsBefore, sentencesBefore, sentencesInParagraph: found.length};
			told.push({...sentence, ...place});
		}
		if (found.length > 0) paragraphsBefore++;
		else if (reason) skipped.push({paragraph, reason});
	}
	return {told, skipped};
}

/** Deals the words of a paragraph out to its sentences; both are in order. */
function within(text: string, all: readonly Word[], language: Language): Sentence[] {
	let next = 0;
	return sentences(text, all, language).map(range => {
		while ((all[next]?.start ?? Infinity) < range.start) next++;
		const from = next;
		while ((all[next]?.end ?? Infinity) <= range.end) next++;
		return {range, words: all.slice(from, next)};
	});
}
