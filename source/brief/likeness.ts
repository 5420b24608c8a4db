import {shared} from '../facts/language/stems.ts';
import type {Vector} from './vector.ts';

/** What two articles are compared by. */
interface Compared {
	readonly vector: Vector;
	/** The countries that it names. */
	readonly countries: ReadonlySet<string>;
	/** Milliseconds since 1970. An article without a date may be of any day, which costs it `undated`. */
	readonly time: number | undefined;
}

/** Two articles, as indices in the list that was compared, and how much alike they are, at most 1. */
interface Likeness {
	readonly one: number;
	readonly other: number;
	readonly value: number;
}

export interface Likenesses {
	/** Each article with its copies, the earliest first. Only the earliest is compared with others. */
	readonly copies: readonly (readonly number[])[];
	/** The likenesses between the earliest articles of `copies`. */
	readonly pairs: readonly Likeness[];
}

const day = 86_400_000;
/** Articles that are further apart than this, in days, are about different events. */
const window = 4;
/** What each day beyond the first takes off: a team's next match is told in the same words as its last one. */
const perDay = 0.05;
/** What a missing date takes off. */
const undated = 0.1;
/** The factor for articles that name different countries: every earthquake is told in the same words. */
const elsewhere = 0.5;
/** A likeness below this is left out. */
const least = 0.08;
/** An article that is more like another than this is a copy of it, mostly of the same agency's report. */
const copy = 0.7;
/** How many articles, the latest, are looked up by one word: no story needs more, and so the work grows linearly. */
const mostCompared = 300;

/**
 * The pairs of articles that are alike: the cosine of their vectors, reduced for days between them and for different countries.
 * An index of words finds them, so articles without a common word are never compared; nor are copies.
 */
export function likenesses(articles: readonly Compared[]): Likenesses {
	const times = Float64Array.from(articles, ({time}) => time ?? Number.POSITIVE_INFINITY);
	const inTime = articles.map((_, i) => i).sort((a, b) => (times[a]! === times[b]! ? a - b : times[a]! - times[b]!));
	const having: {readonly articles: number[]; readonly weights: number[]}[] = [];
	const products = new Float64Array(articles.length);
	const copies = new Map<number, number[]>();
	const pairs: Likeness[] = [];
	for (const i of inTime) {
		const {words, weights} = articles[i]!.vector;
		const oldest = (articles[i]!.time ?? Number.NEGATIVE_INFINITY) - window * day;
		const met: number[] = [];
		for (const [k, word] of words.entries()) {
			const list = having[word];
			if (!list) continue;
			const weight = weights[k]!;
			const until = Math.max(0, list.articles.length - mostCompared);
			for (let at = list.articles.length - 1; at >= until; at--) {
				const article = list.articles[at]!;
				if (times[article]! < oldest) break;
				if (products[article] === 0) met.push(article);
				products[article]! += weight * list.weights[at]!;
			}
		}
		const found: Likeness[] = [];
		let closest: Likeness | undefined;
		for (const article of met) {
			const product = products[article]!;
			products[article] = 0;
			if (product < least) continue;
			const value =
				product * placeFactor(articles[i]!, articles[article]!) - lateness(articles[i]!, articles[article]!);
			if (value < least) continue;
			const likeness = {one: article, other: i, value};
			found.push(likeness);
			if (value > (closest?.value ?? copy)) closest = likeness;
		}
		if (closest) {
			copies.get(closest.one)!.push(i);
			continue;
		}
		copies.set(i, [i]);
		for (const likeness of found) pairs.push(likeness);
		for (const [k, word] of words.entries()) {
			having[word] ??= {articles: [], weights: []};
			having[word].articles.push(i);
			having[word].weights.push(weights[k]!);
		}
	}
	return {copies: [...copies.values()], pairs};
}

function placeFactor({countries: some}: Compared, {countries: others}: Compared): number {
	return some.size > 0 && others.size > 0 && shared(some, others) === 0 ? elsewhere : 1;
}

function lateness({time: one}: Compared, {time: other}: Compared): number {
	if (one === undefined || other === undefined) return undated;
	return perDay * Math.max(0, Math.abs(one - other) / day - 1);
}
