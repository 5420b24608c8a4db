import {type Candidate, stems} from './candidate.ts';
import {shared} from './ranking.ts';

/** What saying again what is shown already takes off a sentence's worth, if it says nothing else. */
const redundancy = 0.8;
/** A sentence that shares more than this of its stems with one that is shown is that one in other words. */
const same = 0.7;

/**
 * The best candidates, at most `limit`, best first: the highest score each time, less what it repeats of those chosen
 * before (maximal marginal relevance; Carbonell and Goldstein, 1998). Fewer where the rest only repeat.
 */
export function choose(candidates: readonly Candidate[], scores: readonly number[], limit: number): Candidate[] {
	const left = candidates.map((candidate, i) => ({
		candidate,
		score: scores[i] ?? 0,
		about: stems(candidate.shown),
		repeated: 0,
	}));
	const chosen: Candidate[] = [];
	while (chosen.length < limit) {
		let best: (typeof left)[number] | undefined;
		for (const one of left) {
			if (one.repeated > same) continue;
			if (best === undefined || worth(one) > worth(best)) best = one;
		}
		if (best === undefined) break;
		chosen.push(best.candidate);
		const {about} = best;
		// Marks it as chosen, too: it repeats itself whole.
		best.repeated = 1;
		for (const one of left) {
			const smaller = Math.min(one.about.size, about.size);
			if (smaller > 0) one.repeated = Math.max(one.repeated, shared(one.about, about) / smaller);
		}
	}
	return chosen;
}

function worth(one: {score: number; repeated: number}): number {
	return one.score - redundancy * one.repeated;
}
