import type {Rarity} from './lexicon.ts';

/** The vector of an article, of length 1: the numbers of its words, and the weight of each. */
export interface Vector {
	readonly words: readonly number[];
	readonly weights: readonly number[];
}

/**
 * The words with the least weight are left out, as long as together they are no more than this part of the squared length.
 * They are the words that most articles have, and so the ones that cost the most time.
 */
const negligible = 0.03;

/**
 * The vectors of articles by how often each has which stem (tf·idf, both logarithmic; Salton and Buckley, 1988).
 * @param all for each article, its stems and their counts
 */
export function vectorsOf(all: readonly ReadonlyMap<string, number>[], rarity: Rarity): Vector[] {
	const known = new Map<string, {readonly number: number; readonly rarity: number}>();
	return all.map(counts => {
		const weighed: Weighed[] = [];
		for (const [stem, count] of counts) {
			let word = known.get(stem);
			if (!word) {
				word = {number: known.size, rarity: rarity(stem)};
				known.set(stem, word);
			}
			weighed.push({word: word.number, weight: (1 + Math.log(count)) * word.rarity});
		}
		return unit(weighed);
	});
}

interface Weighed {
	readonly word: number;
	readonly weight: number;
}

function unit(weighed: readonly Weighed[]): Vector {
	const heaviest = weighed.toSorted((one, other) => other.weight - one.weight);
	const whole = heaviest.reduce((sum, {weight}) => sum + weight ** 2, 0);
	let squares = whole;
	let length = heaviest.length;
	while (length > 0) {
		const without = squares - heaviest[length - 1]!.weight ** 2;
		if (without < (1 - negligible) * whole) break;
		squares = without;
		length--;
	}
	const said = heaviest.slice(0, length);
	return {words: said.map(({word}) => word), weights: said.map(({weight}) => weight / Math.sqrt(squares))};
}

/** The index of the vector that is most like the sum of all. */
export function mostTypical(vectors: readonly Vector[]): number {
	const sums = new Map<number, number>();
	for (const {words, weights} of vectors) {
		for (const [k, word] of words.entries()) sums.set(word, (sums.get(word) ?? 0) + weights[k]!);
	}
	const likeness = vectors.map(({words, weights}) =>
		words.reduce((product, word, k) => product + weights[k]! * sums.get(word)!, 0),
	);
	return likeness.reduce((best, value, i) => (value > likeness[best]! ? i : best), 0);
}
