import type {Article} from '../article/article.ts';
import type {KeyFact} from '../facts/key-fact.ts';
import {keyFacts} from '../facts/key-facts.ts';
import {type Direction, languageDirection, paragraphDirection} from '../text/direction.ts';
import {factSource} from './fact-source.ts';

/** A line of the list: an article, or what stands in its place when it could not be read. */
export interface Entry {
	readonly article: Article;
	readonly isProblem: boolean;
}

/** The direction that the article as a whole has: as it says, as its language has, as its title has. */
export const articleDirection = (article: Article): Direction =>
	article.direction ?? languageDirection(article.language) ?? paragraphDirection(article.title);

const factsKept = new WeakMap<Article, readonly KeyFact[]>();

/** The key facts of an entry, found when they are first asked for. */
export function entryFacts({article, isProblem}: Entry): readonly KeyFact[] {
	if (isProblem) return [];
	let facts = factsKept.get(article);
	if (!facts) {
		facts = keyFacts(factSource(article));
		factsKept.set(article, facts);
	}
	return facts;
}

const startsKept = new WeakMap<Article, Float64Array>();

/** How many UTF-16 units stand before each paragraph, and, last, in all of them. */
function paragraphStarts(article: Article): Float64Array {
	let starts = startsKept.get(article);
	if (!starts) {
		starts = new Float64Array(article.paragraphs.length + 1);
		for (const [i, text] of article.paragraphs.entries()) starts[i + 1] = starts[i]! + text.length;
		startsKept.set(article, starts);
	}
	return starts;
}

/** The share of an article that stands before a place, in whole percent, 100 only at its end. */
export function percentBefore(article: Article, paragraph: number, offset: number): number {
	const starts = paragraphStarts(article);
	return Math.floor((100 * (starts[paragraph]! + offset)) / starts.at(-1)!);
}
