import {choose} from './choice.ts';
import {languageOf} from './detect-language.ts';
import type {KeyFact, Range} from './key-fact.ts';
import {kindOf} from './kinds.ts';
import {type Published, published} from './published.ts';
import {cues, score} from './ranking.ts';
import {story} from './story.ts';
import {foldedWords, words} from './words.ts';

/** What key facts are taken from; an article has all of it. */
export interface FactSource {
	readonly title: string;
	readonly paragraphs: readonly string[];
	/** The publisher's own, with the paragraph (from 0) each says it comes from. */
	readonly keyFacts?: readonly Published[];
	/** BCP 47; without it, the letters tell. */
	readonly language?: string | undefined;
}

const defaultLimit = 5;
/** A sentence that stays longer than this, in words, is shown only where the article has no other: it is no fact but a page. */
const unreadable = 60;

/**
 * The key facts of an article, best first, at most `limit` of them (5 unless told).
 *
 * A publisher's own facts are shown alone and in the publisher's order: somebody chose them. Otherwise they are extracted:
 * sentences without page furniture, trimmed to what they say themselves, ranked by a few cues and chosen so that none
 * repeats another. The same article gives the same facts, always.
 */
export function keyFacts(article: FactSource, options: {readonly limit?: number} = {}): KeyFact[] {
	const limit = Math.max(0, Math.floor(options.limit ?? defaultLimit));
	const {title, paragraphs} = article;
	const language = languageOf(`${title}\n${paragraphs.slice(0, 3).join('\n')}`, article.language);
	if (article.keyFacts !== undefined && article.keyFacts.length > 0) {
		return published(article.keyFacts.slice(0, limit), paragraphs, language);
	}
	const all = story(foldedWords(title).join(' '), paragraphs, language);
	const readable = all.filter(candidate => candidate.shown.length <= unreadable);
	const candidates = readable.length > 0 ? readable : all;
	const scores = cues(candidates, words(title, language.look), paragraphs, language).map(score);
	return choose(candidates, scores, limit).map(({paragraph, ranges, shown}) => {
		const text = shownText(paragraphs[paragraph] ?? '', ranges);
		return {text, paragraph, ranges, kind: kindOf(text, shown, language), origin: 'extracted'};
	});
}

/** The parts of a paragraph as a fact shows them. */
function shownText(paragraph: string, ranges: readonly Range[]): string {
	return ranges.map(({start, end}) => paragraph.slice(start, end)).join(' … ');
}
