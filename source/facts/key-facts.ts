/**
 * The room of the key facts; it is pure: paragraphs go in, `KeyFact`s come out. `sentence/` takes paragraphs apart,
 * `statements/` cuts what a fact shows, `ranking/` chooses, `language/` has what these must know of a language. It may import
 * `text/` only.
 */

import type {KeyFact} from './key-fact.ts';
import {languageOf} from './language/detect-language.ts';
import {foldedWords, words} from './language/words.ts';
import {type Published, published} from './published.ts';
import {stems} from './ranking/candidate.ts';
import {choose, type Weighed} from './ranking/choice.ts';
import {factKind} from './ranking/kinds.ts';
import {ownCues} from './ranking/ranking.ts';
import {type Skipped, story} from './story.ts';

/** What key facts are taken from; an article has all of it. */
export interface FactSource {
	readonly title: string;
	readonly paragraphs: readonly string[];
	/** The publisher's own, with the paragraph (from 0) each says it comes from. */
	readonly keyFacts?: readonly Published[];
	/** BCP 47; when absent, the language is detected from the letters. */
	readonly language?: string | undefined;
}

/** The key facts of an article, and how they were found. */
interface Findings {
	readonly facts: readonly KeyFact[];
	/** Paragraphs that are no part of the story, and why. */
	readonly skipped: readonly Skipped[];
	/** Each statement that could have been a fact, in the order of the article; none beside a publisher's facts. */
	readonly weighed: readonly Weighed[];
}

const defaultLimit = 5;
/** So many facts are shown if the article has them. Unless a limit is given, others are shown only if they tell much. */
const enough = 3;
/** A statement of more words than this is no fact but a page: it is shown only where the article has no other. */
const unreadable = 60;

/**
 * The key facts of an article, best first, at most `limit` of them; without a limit 3 to 5, as many as tell much.
 *
 * A publisher's own facts are shown alone and in the publisher's order: somebody chose them. Otherwise they are extracted:
 * statements without boilerplate, trimmed to what they say themselves, ranked by a few cues and chosen so that none
 * repeats another. The same article gives the same facts, always.
 */
export function keyFacts(article: FactSource, options: {readonly limit?: number | undefined} = {}): readonly KeyFact[] {
	return findings(article, options).facts;
}

/** The key facts, and what was left aside, with the reasons. */
export function findings(article: FactSource, options: {readonly limit?: number | undefined} = {}): Findings {
	const limit = Math.max(0, Math.floor(options.limit ?? defaultLimit));
	const {title, paragraphs} = article;
	const language = languageOf(`${title}\n${paragraphs.slice(0, 3).join('\n')}`, article.language);
	const {candidates: all, skipped} = story(foldedWords(title).join(' '), paragraphs, language);
	const given = article.keyFacts ?? [];
	if (given.length > 0) return {facts: published(given.slice(0, limit), paragraphs, language), skipped, weighed: []};
	const readable = all.filter(candidate => candidate.shown.length <= unreadable);
	const candidates = readable.length > 0 ? readable : all;
	const headline = stems(words(title, language.look));
	const own = candidates.map(candidate => ownCues(candidate, headline, language));
	const {chosen, all: weighed} = choose(candidates, own, limit, options.limit === undefined ? enough : limit);
	const facts = chosen.map(({candidate: {text, paragraph, ranges, shown}}): KeyFact => {
		return {text, paragraph, ranges, kind: factKind(text, shown, language), origin: 'extracted'};
	});
	return {facts, skipped, weighed};
}
