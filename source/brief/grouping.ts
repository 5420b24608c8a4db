import {Heap} from './heap.ts';
import type {Likenesses} from './likeness.ts';

/** Two groups that could become one. It is out of date when one of them has changed since. */
interface Merger {
	readonly average: number;
	readonly one: number;
	readonly other: number;
	readonly changes: number;
}

/**
 * Groups articles by average linkage (Sokal and Michener, 1958): the two groups whose members are most alike on average become
 * one, again and again, until no two reach `least`. A pair without a likeness counts as 0. An article that is a little like
 * two events does not join them, since the average is over all their articles.
 * @returns the members of each group
 */
export function averageLinkage({copies, pairs}: Likenesses, least: number): number[][] {
	const groups: (number[] | undefined)[] = copies.map(members => [...members]);
	const standing = new Map(copies.map(([first], group): [number, number] => [first!, group]));
	/** The sum of the likenesses of the members of a group to those of another. */
	const sums = copies.map(() => new Map<number, number>());
	const changes = new Int32Array(copies.length);
	const mergers = new Heap<Merger>((a, b) => a.average - b.average || b.one - a.one || b.other - a.other);
	const propose = (a: number, b: number, sum: number) => {
		const average = sum / (groups[a]!.length * groups[b]!.length);
		if (average < least) return;
		mergers.push({average, one: Math.min(a, b), other: Math.max(a, b), changes: changes[a]! + changes[b]!});
	};
	for (const {one, other, value} of pairs) {
		const [a, b] = [standing.get(one)!, standing.get(other)!];
		const sum = value * copies[a]!.length * copies[b]!.length;
		sums[a]!.set(b, sum);
		sums[b]!.set(a, sum);
		propose(a, b, sum);
	}
	for (let merger = mergers.pop(); merger; merger = mergers.pop()) {
		const {one, other} = merger;
		const [into, from] = [groups[one], groups[other]];
		if (!into || !from || merger.changes !== changes[one]! + changes[other]!) continue;
		for (const member of from) into.push(member);
		groups[other] = undefined;
		changes[one]!++;
		for (const [third, sum] of sums[other]!) {
			sums[third]!.delete(other);
			if (third !== one) sums[one]!.set(third, (sums[one]!.get(third) ?? 0) + sum);
		}
		sums[other]!.clear();
		for (const [third, sum] of sums[one]!) {
			sums[third]!.set(one, sum);
			propose(one, third, sum);
		}
	}
	return groups.filter(group => group !== undefined);
}
