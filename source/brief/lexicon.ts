import type {Language} from '../facts/language/language.ts';
import {commonWords} from './common-words.ts';
import {textWords} from './text-words.ts';

/**
 * A few articles alone cannot tell what is rare. So this many imagined articles are counted with them, and this share of the
 * imagined ones has each common word.
 */
const imagined = 1000;
const commonShare = 0.1;

/** Days, years and small counts: half of all articles have some. */
const plainNumber = /^(?:[12]?\d|3[01]|1[3-9]\d\d|20\d\d)$/;

/**
 * How much a stem says about what a text is about: its inverse document frequency (Spärck Jones, 1972), the logarithm of how
 * few articles have it.
 */
export type Rarity = (stem: string) => number;

/** @param articles the distinct stems of each article */
export function rarityAmong(articles: readonly Iterable<string>[], language: Language): Rarity {
	const having = new Map<string, number>();
	for (const stems of articles) for (const stem of stems) having.set(stem, (having.get(stem) ?? 0) + 1);
	const common = commonStems(language);
	const rarities = new Map<string, number>();
	return stem => {
		let rarity = rarities.get(stem);
		if (rarity === undefined) {
			const isCommon = common.has(stem) || plainNumber.test(stem);
			const seen = (having.get(stem) ?? 0) + (isCommon ? commonShare * imagined : 0);
			rarity = Math.log((articles.length + imagined + 1) / (seen + 0.5));
			rarities.set(stem, rarity);
		}
		return rarity;
	};
}

const kept = new WeakMap<Language, ReadonlySet<string>>();

function commonStems(language: Language): ReadonlySet<string> {
	let found = kept.get(language);
	if (!found) {
		found = new Set(textWords(commonWords[language.code] ?? '', language).map(({stem}) => stem));
		kept.set(language, found);
	}
	return found;
}
