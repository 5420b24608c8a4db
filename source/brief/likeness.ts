import {shared} from '../facts/ranking/candidate.ts';
import type {Vector} from './vector.ts';

/** What two articles are compared by. */
interface Compared {
	readonly vector: Vector;
	/** The countries that it names. */
	readonly countries: ReadonlySet<string>;
	/** Milliseconds since 1970; an article without a date may be of any day, and has to be more like another. */
	readonly time: number | undefined;
}

/** Two articles, by their places in what was compared, and how much alike they are: up to 1. */
interface Likeness {
	readonly one: number;
	readonly other: number;
	readonly value: number;
}

export interface Likenesses {
	/** Each article with its copies, the earliest first: it stands for them. */
	readonly copies: readonly (readonly number[])[];
	/** Between those that stand for others. */
	readonly pairs: readonly Likeness[];
}

const day = 86_400_000;
/** Articles that are further apart than this, in days, tell of different events. */
const window = 4;
/** What each day beyond the first takes off: the next match of two teams is told in the words of the last. */
const perDay = 0.05;
/** What a missing date takes off. */
const undated = 0.1;
/** What is left between articles that name countries, and not one in common: earthquakes are told in one way everywhere. */
const elsewhere = 0.5;
/** Less is as good as nothing. */
const least = 0.08;
/** More is the same telling, of an agency most often. */
const copy = 0.7;
/** Each word leads to so many articles before, the latest: no story needs more, and the work grows as the articles do. */
const mostCompared = 300;

/**
 * The pairs of articles that are in some way alike: the cosine of their vectors, less for the days and the countries between
 * them. An index of words finds them; articles that share none are never compared, and a copy is compared no more.
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
