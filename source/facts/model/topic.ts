import type {Range} from '../key-fact.ts';
import {shared, stems} from '../language/stems.ts';
import type {Word} from '../language/words.ts';

/** A sentence of the story, and where it stands. */
export interface Told {
	/** The number of its paragraph in the article, from 0, and that paragraph's text. */
	readonly paragraph: number;
	readonly text: string;
	readonly range: Range;
	readonly words: readonly Word[];
	/** How many paragraphs of the story, and sentences of its paragraph, stand before it; how many the paragraph has. */
	readonly paragraphsBefore: number;
	readonly sentencesBefore: number;
	readonly sentencesInParagraph: number;
	/** Whether it began in the paragraph before. */
	readonly continued: boolean;
}

/** A sentence beside the others of its article. */
export interface Compared extends Told {
	readonly about: ReadonlySet<string>;
	/** How many sentences of the story stand before it. */
	readonly order: number;
	/** The share of its stems that no sentence before it has. */
	readonly freshness: number;
	/** How many stems it shares with the first sentence, as a share of those that the one with fewer has. */
	readonly likeLead: number;
	/** How many of its stems are in the title, and how many sentences have more of them. */
	readonly named: number;
	readonly namedMore: number;
	/** How much it has of what the article keeps speaking of, beside the sentence that has most; how many have more. */
	readonly coverage: number;
	readonly coveredMore: number;
}

/** What an article is about. */
export interface Topic {
	/** The stems of the headline; where there is none, those that most sentences have. */
	readonly title: ReadonlySet<string>;
	readonly titled: boolean;
	/** How many paragraphs the story has. */
	readonly paragraphs: number;
	readonly sentences: readonly Compared[];
}

/** So many words that tell are in a headline. */
const headlineWords = 7;
/** Fewer words seldom say who did what. */
const telling = 12;

/**
 * Compares the sentences of an article with its title and with each other. What it keeps speaking of are its stems, each
 * weighed by the logarithm of the number of sentences that have it: the centroid method (Radev et al., 2004) without idf, which a
 * single article cannot tell.
 */
export function topicOf(title: ReadonlySet<string>, story: readonly Told[]): Topic {
	const frequency = new Map<string, number>();
	const own = story.map(({words}) => {
		const about = stems(words);
		let known = 0;
		for (const stem of about) {
			const count = frequency.get(stem) ?? 0;
			if (count > 0) known++;
			frequency.set(stem, count + 1);
		}
		return {about, freshness: 1 - known / Math.max(1, about.size)};
	});
	const lead = own[0]?.about ?? new Set();
	const covered = own.map(({about}, i) => {
		let sum = 0;
		for (const stem of about) sum += Math.log(frequency.get(stem) ?? 1);
		return sum / Math.sqrt(Math.max(telling, story[i]?.words.length ?? 0));
	});
	const headline = title.size > 0 ? title : commonest(frequency);
	const named = own.map(({about}) => shared(about, headline));
	const most = covered.reduce((most, value) => Math.max(most, value), 0) || 1;
	const [namedMore, coveredMore] = [places(named), places(covered)];
	const sentences = story.map((one, order): Compared => {
		const {about, freshness} = own[order] as (typeof own)[number];
		return {
			...one,
			about,
			order,
			freshness,
			likeLead: shared(about, lead) / Math.max(1, Math.min(about.size, lead.size)),
			named: named[order] as number,
			namedMore: namedMore[order] as number,
			coverage: (covered[order] as number) / most,
			coveredMore: coveredMore[order] as number,
		};
	});
	return {title: headline, titled: title.size > 0, paragraphs: (story.at(-1)?.paragraphsBefore ?? -1) + 1, sentences};
}

/** The stems that most sentences have, those that come first before the others: they stand for a headline where there is none. */
function commonest(frequency: ReadonlyMap<string, number>): Set<string> {
	const recurring = [...frequency].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
	return new Set(recurring.slice(0, headlineWords).map(([stem]) => stem));
}

/** How many of the values are greater than each. */
function places(values: readonly number[]): number[] {
	const order = values.map((_, i) => i).sort((a, b) => (values[b] as number) - (values[a] as number));
	const found: number[] = [];
	let greater = 0;
	for (const [i, at] of order.entries()) {
		if (i > 0 && (values[order[i - 1] as number] as number) > (values[at] as number)) greater = i;
		found[at] = greater;
	}
	return found;
}
