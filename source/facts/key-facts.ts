/**
 * The room of the key facts; it is pure: paragraphs go in, `KeyFact`s come out. `sentence/` takes paragraphs apart,
 * `statements/` says what of a sentence may be shown, `model/` chooses, `language/` has what these must know of a language. It may
 * import `text/` only.
 */

import type {KeyFact, Range} from './key-fact.ts';
import {factKind} from './kinds.ts';
import {languageOfArticle} from './language/detect-language.ts';
import {stems} from './language/stems.ts';
import {words} from './language/words.ts';
import {candidates, choose} from './model/decoder.ts';
import {type Chance, type Model, reasonsOf} from './model/judge.ts';
import {topicOf} from './model/topic.ts';
import {model as trained} from './model/weights.ts';
import {type Published, published} from './published.ts';
import {quote} from './quote.ts';
import {type Skipped, story} from './story.ts';

/** What key facts are taken from; an article has all of it. */
export interface FactSource {
	readonly title: string;
	readonly paragraphs: readonly string[];
	/** The publisher's own, with the paragraph (from 0) each says it comes from. */
	readonly keyFacts?: readonly Published[];
	/** Where links stand in each paragraph, in order, and none within another; absent where there are none. */
	readonly links?: readonly (readonly Range[])[] | undefined;
	/** It explains something and tells no news: nothing is extracted. */
	readonly isManual?: boolean | undefined;
	/** BCP 47; when absent, the language is detected from the letters. */
	readonly language?: string | undefined;
}

/** A statement that could have been a fact, and why it is one or not. */
export interface Weighed {
	readonly text: string;
	readonly paragraph: number;
	/** Its place among the facts, from 1. */
	readonly place: number | undefined;
	readonly chance: Chance;
	/** What each family of features gave, as the logarithm of odds. */
	readonly reasons: ReadonlyMap<string, number>;
}

/** The key facts of an article, and how they were found. */
interface Findings {
	readonly facts: readonly KeyFact[];
	/** Paragraphs that are no part of the story, and why. */
	readonly skipped: readonly Skipped[];
	/** Each statement that could have been a fact, in the order of the article; none beside a publisher's facts. */
	readonly weighed: () => readonly Weighed[];
}

interface Options {
	readonly limit?: number | undefined;
	/** Another model than the one that ships: training tries its own. */
	readonly model?: Model;
}

const defaultLimit = 5;
/** This many facts are shown if the article has them. Without a limit, more are shown only if they tell much. */
const enough = 3;

/**
 * The key facts of an article, best first, at most `limit` of them; without a limit 3 to 5, as many as tell much.
 *
 * A publisher's own facts are shown alone and in the publisher's order: somebody chose them. Otherwise they are extracted:
 * of what may be shown of each sentence, a trained model chooses what a careful reader would, and none that repeats another.
 * The same article gives the same facts, always.
 */
export function keyFacts(article: FactSource, options: Options = {}): readonly KeyFact[] {
	return findings(article, options).facts;
}

/** The key facts, and what was left aside, with the reasons. */
export function findings(article: FactSource, {limit: given, model = trained}: Options = {}): Findings {
	const limit = Math.max(0, Math.floor(given ?? defaultLimit));
	const {title, keyFacts = []} = article;
	const paragraphs = beginning(article.paragraphs);
	const language = languageOfArticle({...article, paragraphs});
	const headline = words(title, language.look);
	const {told, skipped} = story(headline, paragraphs, language, article.links);
	if (keyFacts.length > 0) {
		const facts = published(keyFacts.slice(0, limit), article.paragraphs, language);
		return {facts, skipped, weighed: () => []};
	}
	if (article.isManual) return {facts: [], skipped, weighed: () => []};
	const topic = topicOf(stems(headline), told);
	const all = candidates(topic, language, model);
	const chosen = choose(all, limit, given === undefined ? enough : limit);
	const facts = chosen.map((candidate): KeyFact => {
		const {paragraph} = candidate.sentence;
		const ranges = candidate.ranges();
		const text = quote(candidate.sentence.text, ranges);
		return {text, paragraph, ranges, kind: factKind(text, candidate.words, language), origin: 'extracted'};
	});
	const weighed = () =>
		all.map((candidate): Weighed => {
			const {sentence, chance, ranges} = candidate;
			const place = chosen.indexOf(candidate) + 1 || undefined;
			const reasons = reasonsOf(sentence, topic, language, model);
			return {text: quote(sentence.text, ranges()), paragraph: sentence.paragraph, place, chance, reasons};
		});
	return {facts, skipped, weighed};
}

/**
 * How many UTF-16 units of an article are read, which are some 50,000 words: a longer text is no news, and would take long.
 */
const longestRead = 300_000;

/** The paragraphs of a long article that are read, the last of them up to the end of a sentence or a line. */
function beginning(paragraphs: readonly string[]): readonly string[] {
	let left = longestRead;
	for (const [i, text] of paragraphs.entries()) {
		if (text.length > left) {
			const cut = text.slice(0, left);
			return [...paragraphs.slice(0, i), cut.slice(0, 1 + Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('. ')))];
		}
		left -= text.length;
	}
	return paragraphs;
}
