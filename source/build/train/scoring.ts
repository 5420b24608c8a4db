import {fold} from '../../text/fold.ts';
import type {Annotated} from './corpus.ts';

/** What is shown of an article. */
export interface Shown {
	readonly text: string;
	readonly paragraph: number | null;
}

/** How well an article's facts do, each but the last in percent: NaN where it cannot be told. */
export interface Figures {
	/** Harmonic mean of the share of shown words that are in readers' facts, and of the readers' that are shown. */
	readonly f1: number;
	/** The share of essential facts of which one shown fact has 60 % of the words. */
	readonly hit: number;
	/** The share of shown facts that are from junk. */
	readonly junk: number;
	/** Words of a fact. */
	readonly words: number;
}

const hit = 0.6;

/** Scores facts against each reader's choice; what is told of several readers is the mean. */
export function figures({readings}: Annotated, facts: readonly Shown[]): Figures {
	const bags = facts.map(({text}) => bag(text));
	const shown = bag(facts.map(({text}) => text).join(' '));
	const each = readings.map(({facts: gold, junk}) => {
		const all = bag(gold.map(({text}) => text).join(' '));
		const common = overlap(shown, all);
		const essential = gold.filter(({grade}) => grade === 2).map(({text}) => bag(text));
		const hits = essential.filter(one => bags.some(other => overlap(one, other) >= hit * size(one)));
		return {
			f1: (200 * common) / (size(shown) + size(all)),
			hit: (100 * hits.length) / essential.length,
			junk:
				facts.length === 0
					? 0
					: (100 * facts.filter(({paragraph}) => junk.includes(paragraph ?? -1)).length) / facts.length,
		};
	});
	return {
		f1: mean(each.map(({f1}) => f1)),
		hit: mean(each.map(({hit}) => hit)),
		junk: mean(each.map(({junk}) => junk)),
		words: mean(facts.map(({text}) => text.split(/\s+/u).length)),
	};
}

/** The mean of those values that are numbers. */
export function mean(values: readonly number[]): number {
	const known = values.filter(value => !Number.isNaN(value));
	return known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The standard error of that mean. */
export function standardError(values: readonly number[]): number {
	const known = values.filter(value => !Number.isNaN(value));
	const middle = mean(known);
	const squares = known.reduce((sum, value) => sum + (value - middle) ** 2, 0);
	return Math.sqrt(squares / (known.length - 1) / known.length);
}

/** Folded words and how often each is there. */
type Bag = ReadonlyMap<string, number>;

export function bag(text: string): Bag {
	const found = new Map<string, number>();
	for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) ?? []) found.set(word, (found.get(word) ?? 0) + 1);
	return found;
}

export function size(bag: Bag): number {
	let sum = 0;
	for (const count of bag.values()) sum += count;
	return sum;
}

export function overlap(a: Bag, b: Bag): number {
	let sum = 0;
	for (const [word, count] of a) sum += Math.min(count, b.get(word) ?? 0);
	return sum;
}
