import {shared, stems} from '../language/stems.ts';
import type {Told} from '../story.ts';

/** A sentence beside the others of its article. */
export interface Compared extends Told {
	/** Its stems. */
	readonly about: ReadonlySet<string>;
	/** The share of its stems, and the number of its numbers, that no sentence before it has. */
	readonly freshness: number;
	readonly newNumbers: number;
	/** How many sentences have more of the title's stems, and more of what the article keeps speaking of. */
	readonly titledMore: number;
	readonly coveredMore: number;
}

/** What an article is about. */
export interface Topic {
	/** The stems of the headline; empty where there is none. */
	readonly title: ReadonlySet<string>;
	/** How many paragraphs the story has. */
	readonly paragraphs: number;
	readonly sentences: readonly Compared[];
}

/** Fewer words seldom say who did what. */
const telling = 12;

/**
 * Compares the sentences of an article with its title and with each other. What it keeps speaking of are its stems, each
 * weighed by the logarithm of the number of sentences that have it: the centroid method (Radev et al., 2004) without idf, which a
 * single article cannot tell.
 */
export function topicOf(title: ReadonlySet<string>, story: readonly Told[]): Topic {
	const frequency = new Map<string, number>();
	const numbers = new Set<string>();
	const own = story.map(({words}) => {
		const about = stems(words);
		const known = [...about].filter(stem => frequency.has(stem)).length;
		for (const stem of about) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
		const numbersBefore = numbers.size;
		for (const {folded} of words) if (/\p{N}/u.test(folded)) numbers.add(folded);
		return {about, freshness: 1 - known / Math.max(1, about.size), newNumbers: numbers.size - numbersBefore};
	});
	const coveredMore = places(
		own.map(({about}, i) => {
			let sum = 0;
			for (const stem of about) sum += Math.log(frequency.get(stem)!);
			return sum / Math.sqrt(Math.max(telling, story[i]!.words.length));
		}),
	);
	const titledMore = places(own.map(({about}) => shared(about, title)));
	const sentences = story.map((one, order): Compared => {
		const more = {titledMore: titledMore[order]!, coveredMore: coveredMore[order]!};
		return {...one, ...own[order]!, ...more};
	});
	return {title, paragraphs: (story.at(-1)?.paragraphsBefore ?? -1) + 1, sentences};
}

/** For each of the values, how many of them are greater. */
function places(values: readonly number[]): number[] {
	const first = new Map<number, number>();
	for (const [i, value] of values.toSorted((a, b) => b - a).entries()) if (!first.has(value)) first.set(value, i);
	return values.map(value => first.get(value)!);
}
