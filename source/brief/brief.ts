/**
 * The room of the brief; it is pure. It puts articles about one event into one story (`likeness.ts`, `grouping.ts`) and gives
 * each fact that several of them say once (`shared-facts.ts`). It may import `article/`, `facts/` and `text/`.
 */

import type {KeyFact} from '../facts/key-fact.ts';
import {languageOf} from '../facts/language/detect-language.ts';
import type {Language} from '../facts/language/language.ts';
import {countriesIn} from './countries.ts';
import {averageLinkage} from './grouping.ts';
import {rarityAmong} from './lexicon.ts';
import {likenesses} from './likeness.ts';
import {type SharedFact, sharedFacts} from './shared-facts.ts';
import {textWords} from './text-words.ts';
import {mostTypical, vectorsOf} from './vector.ts';

/** What a brief needs of an article. `Article` and `Summary` both have it. */
interface Told {
	readonly title: string;
	/** BCP 47; when absent, the language is detected from the letters. */
	readonly language?: string | undefined;
	/** ISO 8601. When absent, the article may be of any day. */
	readonly published?: string | undefined;
	/** The moment by which it is listed, in milliseconds since 1970. */
	readonly time?: number | undefined;
}

/** Articles about one event, or one article. */
export interface Story<A extends Told = Told> {
	/** The headline of the article that is most like the others. */
	readonly title: string;
	/** Newest first. */
	readonly articles: readonly A[];
	/** Facts that more of the articles say come first. */
	readonly facts: readonly SharedFact<A>[];
}

interface Item<A> {
	readonly article: A;
	readonly facts: readonly KeyFact[];
}

/** How many facts of a story are shown to people: nobody scans more, and facts that few articles say come last. */
export const mostFacts = 8;

/** Groups whose articles are on average less alike than this are about different events. */
const sameEvent = 0.24;
/** A word of the headline counts so many times, since its writer chose every word. */
const headlineWeight = 3;

/**
 * The key facts of articles by story: articles about one event are one story, and a fact that several of them say is given
 * once. Stories with more articles come first; among equals the newest comes first, and one without a date last.
 *
 * Articles are about one event when their headlines and facts share rare words (names above all, and numbers) and only a few
 * days are between them. Languages are kept apart, since names are spelled differently in each.
 */
export function briefOf<A extends Told>(items: Iterable<Item<A>>): Story<A>[] {
	const languages = new Map<string, {readonly language: Language; readonly items: Item<A>[]}>();
	for (const item of items) {
		const {title, language: declared} = item.article;
		const language = languageOf([title, ...item.facts.map(({text}) => text)].join('\n'), declared);
		const code = declared?.toLowerCase().split(/[-_]/, 1)[0] || language.code;
		const same = languages.get(code);
		if (same) same.items.push(item);
		else languages.set(code, {language, items: [item]});
	}
	return [...languages.values()]
		.flatMap(({language, items}) => storiesIn(items, language))
		.sort((one, other) => other.story.articles.length - one.story.articles.length || other.newest - one.newest)
		.map(({story}) => story);
}

function storiesIn<A extends Told>(items: readonly Item<A>[], language: Language) {
	const times = items.map(({article: {published, time}}) => (published === undefined ? undefined : time));
	const told = items.map(item => wordsOf(item, language));
	const rarity = rarityAmong(
		told.map(({counts}) => counts.keys()),
		language,
	);
	const vectors = vectorsOf(
		told.map(({counts}) => counts),
		rarity,
	);
	const alike = likenesses(items.map((_, i) => ({vector: vectors[i]!, countries: told[i]!.countries, time: times[i]})));
	return averageLinkage(alike, sameEvent).map(group => {
		const central = group[mostTypical(group.map(i => vectors[i]!))]!;
		const newestFirst = group.toSorted((one, other) => (times[other] ?? 0) - (times[one] ?? 0) || one - other);
		const members = newestFirst.map(i => items[i]!);
		const story: Story<A> = {
			title: items[central]!.article.title,
			articles: members.map(({article}) => article),
			facts: sharedFacts(members, language, rarity),
		};
		return {story, newest: times[newestFirst[0]!] ?? 0};
	});
}

/** The stems of an article's headline and facts with their weighted counts, and the countries that are named there. */
function wordsOf({article: {title}, facts}: Item<Told>, language: Language) {
	const counts = new Map<string, number>();
	const countries = new Set<string>();
	const known = countriesIn(language);
	const add = (text: string, weight: number) => {
		for (const {stem, content} of textWords(text, language)) {
			if (!content) continue;
			counts.set(stem, (counts.get(stem) ?? 0) + weight);
			const country = known.get(stem);
			if (country !== undefined) countries.add(country);
		}
	};
	add(title, headlineWeight);
	for (const {text} of facts) add(text, 1);
	return {counts, countries};
}
