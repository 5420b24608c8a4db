import type {Direction} from '../../text/direction.ts';
import {embeddingLevels, mirrored} from '../../text/levels.ts';

/** How many ways to set the levels of one stretch of a row are tried. */
const mostSpansPerStretch = 64;

/**
 * Says whether a terminal that is sent the cells from `start` on, in the order that these levels give, shows them where
 * they stand in the row.
 */
export type ShowsInPlace = (start: number, levels: Uint8Array) => boolean;

/**
 * Guesses at the embedding levels of the cells of a row, the likeliest guess first. The row is given in *visual* order,
 * by the bases of its cells.
 */
export function inverseLevels(
	bases: readonly string[],
	direction: Direction,
	shows: ShowsInPlace,
): Iterable<Uint8Array> {
	return direction === 'ltr' ? leftToRightLevels(bases, shows) : rightToLeftLevels(bases);
}

/**
 * With a right-to-left base, the row read from the right is the text itself, apart from the left-to-right runs in it. To
 * see which brackets form pairs, they are mirrored back to what they were in the text; the second guess takes them as they
 * are, for brackets that were not mirrored.
 */
function* rightToLeftLevels(bases: readonly string[]): Generator<Uint8Array> {
	const read = bases.toReversed();
	yield embeddingLevels(read.map(mirrored), 'rtl').levels.reverse();
	yield embeddingLevels(read, 'rtl').levels.reverse();
}

/**
 * With a left-to-right base, left-to-right letters stay where they are. The stretches between them do not affect one
 * another, except through a pair of brackets (N0). Such a stretch mostly has one right-to-left run, and the only open
 * question is how far the run reaches. A pair of brackets at the start of the stretch can split the run.
 */
function* leftToRightLevels(bases: readonly string[], shows: ShowsInPlace): Generator<Uint8Array> {
	const whole = new Uint8Array(bases.length);
	const others: [start: number, levels: Uint8Array][] = [];
	for (const [start, end] of stretches(bases)) {
		const guesses = [...stretchLevels(bases.slice(start, end))];
		const [best = guesses[0]!, ...rest] = guesses.filter(levels => shows(start, levels));
		whole.set(best, start);
		for (const levels of rest) others.push([start, levels]);
	}
	yield whole;
	for (const [start, levels] of others) {
		const changed = whole.slice();
		changed.set(levels, start);
		yield changed;
	}
}

/** The stretches between left-to-right letters: for each the index of its first cell, and the index after its last one. */
export function stretches(bases: readonly string[]): [number, number][] {
	const {classes} = embeddingLevels(bases, 'ltr');
	const found: [number, number][] = [];
	for (let i = 0; i < classes.length; i++) {
		if (classes[i] === 'L') continue;
		const start = i;
		while (i < classes.length && classes[i] !== 'L') i++;
		found.push([start, i]);
	}
	return found;
}

/**
 * Levels for one stretch. First come the guesses with one right-to-left run: the shortest run, which holds just the
 * right-to-left letters, the longest one, which takes in every number, and then those between. After them comes the
 * shortest run split at each of its brackets. To see what is a number, the stretch is read from the right, where the run
 * begins, because W2 looks back; within a number the rules are the same in both directions.
 */
export function* stretchLevels(bases: readonly string[]): Generator<Uint8Array> {
	const seen = embeddingLevels([...bases].reverse(), 'rtl');
	const levels = seen.levels.toReversed();
	const letter = seen.classes.map(type => type === 'R' || type === 'AL').reverse();
	const inNumber = (i: number) => levels[i] === 2;
	const first = letter.indexOf(true);
	const last = letter.lastIndexOf(true);
	if (first < 0) yield new Uint8Array(bases.length);

	const places = [...bases.keys()];
	const starts = places.filter(i => i === first || (inNumber(i) && !inNumber(i - 1) && (first < 0 || i < first)));
	const ends = places.filter(i => i === last || (inNumber(i) && !inNumber(i + 1) && i > last));
	const spans = ends.flatMap(end => starts.filter(start => start <= end).map(start => ({start, end: end + 1})));
	spans.sort((a, b) => a.end - a.start - (b.end - b.start));
	const widest = spans.pop();
	if (widest) spans.splice(1, 0, widest);
	const among = (runs: readonly Span[]) => {
		const guess = new Uint8Array(bases.length);
		for (const {start, end} of runs) guess.set(levels.subarray(start, end), start);
		return guess;
	};
	for (const span of spans.slice(0, mostSpansPerStretch)) yield among([span]);

	const [narrowest] = spans;
	if (!narrowest) return;
	const {start, end} = narrowest;
	const directed = places.filter(i => letter[i] || inNumber(i));
	for (const bracket of places.slice(start, end).filter(i => mirrored(bases[i]!) !== bases[i])) {
		// Blanks beside a bracket that has the level of the paragraph have this level too (N1, N2).
		const before = directed.findLast(i => i < bracket)!;
		const after = directed.find(i => i > bracket)!;
		yield among([
			{start, end: before + 1},
			{start: after, end},
		]);
	}
}

/** Cells from `start` to before `end`. */
interface Span {
	readonly start: number;
	readonly end: number;
}
