/**
 * Which statements become facts: each is weighed by cues (`weights.ts`, `ranking.ts`), the best are chosen so that none repeats
 * another (this file), and each gets a kind (`kinds.ts`). May import `language/` and `sentence/`.
 */

import {type Candidate, shared, stems} from './candidate.ts';
import {Heap} from './heap.ts';
import {centroid, coverage} from './ranking.ts';
import {type OwnCue, type ShownCue, score} from './weights.ts';

/** A statement that shares more than this of its stems with one that is shown is that one in other words. */
const same = 0.7;
/** A statement that is worth less than this, beside those chosen before it, only fills the list. */
const worthwhile = 0.7;

/** A candidate, what its cues gave when it was last weighed, and the place it was chosen for (from 1). */
export interface Weighed {
	readonly candidate: Candidate;
	readonly own: Readonly<Record<OwnCue, number>>;
	shown: Record<ShownCue, number>;
	place?: number;
}

/**
 * The best candidates, at most `limit`, best first: each time the one that adds most to those chosen before (maximal
 * marginal relevance; Carbonell and Goldstein, 1998). They are fewer where the rest only repeat others or, once `enough` are
 * chosen, tell little. `own` are their own cues.
 *
 * A choice can only lower what other candidates add, so an earlier worth is an upper bound. The best of the heap is weighed
 * again until one keeps its place (Minoux, 1978); most candidates are weighed only once.
 */
export function choose(
	candidates: readonly Candidate[],
	own: readonly Readonly<Record<OwnCue, number>>[],
	limit: number,
	enough: number,
): {chosen: Weighed[]; all: Weighed[]} {
	const central = centroid(candidates);
	const nothing = new Set<string>();
	const entries = candidates.map((candidate, i) => {
		const about = stems(candidate.shown);
		const first = coverage(about, central, candidate.shown, nothing);
		const weighed: Weighed = {
			candidate,
			own: own[i] as Record<OwnCue, number>,
			shown: {coverage: first, redundancy: 0, crowding: 0},
		};
		return {weighed, about, base: score(weighed.own), bound: 0, seen: 0, order: i};
	});
	const highest = entries.reduce((most, {weighed}) => Math.max(most, weighed.shown.coverage), 0) || 1;
	const covered = new Set<string>();
	const paragraphs = new Map<number, number>();
	const chosen: (typeof entries)[number][] = [];
	const worth = ({base, weighed}: (typeof entries)[number]) => base + score(weighed.shown);
	// The earlier of two that are worth the same comes first.
	const heap = new Heap<(typeof entries)[number]>((a, b) => a.bound - b.bound || b.order - a.order);
	for (const entry of entries) {
		entry.weighed.shown.coverage /= highest;
		entry.bound = worth(entry);
		heap.push(entry);
	}
	while (chosen.length < limit) {
		const entry = heap.pop();
		if (entry === undefined) break;
		const {weighed, about} = entry;
		const {candidate, shown} = weighed;
		if (entry.seen === chosen.length) {
			if (chosen.length >= enough && entry.bound < worthwhile) break;
			weighed.place = chosen.push(entry);
			for (const stem of about) covered.add(stem);
			paragraphs.set(candidate.paragraph, (paragraphs.get(candidate.paragraph) ?? 0) + 1);
			continue;
		}
		for (; entry.seen < chosen.length; entry.seen++) {
			const other = (chosen[entry.seen] as typeof entry).about;
			const smaller = Math.min(about.size, other.size);
			if (smaller > 0) shown.redundancy = Math.max(shown.redundancy, shared(about, other) / smaller);
		}
		shown.coverage = coverage(about, central, candidate.shown, covered) / highest;
		shown.crowding = paragraphs.get(candidate.paragraph) ?? 0;
		entry.bound = worth(entry);
		if (shown.redundancy <= same) heap.push(entry);
	}
	return {chosen: chosen.map(({weighed}) => weighed), all: entries.map(({weighed}) => weighed)};
}
