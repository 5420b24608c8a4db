import type {Direction} from '../../text/direction.ts';
import {embeddingLevels, mirrored} from '../../text/levels.ts';

/** How many ways to set the levels of one stretch of a row are looked at. */
const mostSpans = 64;

/**
 * Guesses at the embedding levels of the cells of a row that is given in *visual* order, by their bases: the likeliest
 * first.
 */
export function inverseLevels(
	bases: readonly string[],
	direction: Direction,
	shows: (start: number, levels: Uint8Array) => boolean,
): Iterable<Uint8Array> {
	return direction === 'ltr' ? leftToRightLevels(bases, shows) : rightToLeftLevels(bases);
}

/**
 * Under a right-to-left base a row that is read from the right is the text itself, but for what runs left to right in
 * it. Which brackets pair is seen when they are turned as they were in the text, or where they did not turn.
 */
function* rightToLeftLevels(bases: readonly string[]): Generator<Uint8Array> {
	const read = bases.toReversed();
	yield embeddingLevels(read.map(mirrored), 'rtl').levels.reverse();
	yield embeddingLevels(read, 'rtl').levels.reverse();
}

/**
 * `shows(start, levels)` says whether a terminal that is sent the cells from `start` on, ordered by these levels, shows
 * them as they stand.
 *
 * Under a left-to-right base, letters that run left to right stay where they are, and the stretches between them do
 * not touch one another (brackets aside, N0). In such a stretch there is mostly one right-to-left run, and all that is
 * open is how far it reaches; a pair of brackets that begins the stretch can split it.
 */
function* leftToRightLevels(
	bases: readonly string[],
	shows: (start: number, levels: Uint8Array) => boolean,
): Generator<Uint8Array> {
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

/** The stretches between left-to-right letters, each from its first to past its last cell. */
function stretches(bases: readonly string[]): [number, number][] {
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
 * Levels for a stretch: one right-to-left run, from the one that just holds all right-to-left letters to the one that
 * takes in every number; then the first of these split at each of its brackets. What is a number is seen from the
 * right, where the run begins (W2 looks back); within one, the rules are the same in both directions.
 */
function* stretchLevels(bases: readonly string[]): Generator<Uint8Array> {
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
	for (const span of spans.slice(0, mostSpans)) yield among([span]);

	const [narrowest] = spans;
	if (!narrowest) return;
	const {start, end} = narrowest;
	const directed = places.filter(i => letter[i] || inNumber(i));
	for (const bracket of places.slice(start, end).filter(i => mirrored(bases[i]!) !== bases[i])) {
		// Blanks beside a bracket of the paragraph's level have that level too (N1, N2).
		const before = directed.findLast(i => i < bracket)!;
		const after = directed.find(i => i > bracket)!;
		yield among([
			{start, end: before + 1},
			{start: after, end},
		]);
	}
}

interface Span {
	readonly start: number;
	readonly end: number;
}
