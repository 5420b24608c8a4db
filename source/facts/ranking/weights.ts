/**
 * What each cue of a statement weighs, and why. A cue gives 0 to 1, but for `overlong`, which is counted in words. The last
 * three depend on what is shown already.
 */
export const weights = {
	/** News is written with the most important first. */
	position: 1.5,
	/** A paragraph opens with its point. */
	opening: 0.45,
	/** A sentence says first what it has to say. */
	later: -0.2,
	/** The headline says what the article is about. */
	title: 1.2,
	/** How many and how much are what is looked for. */
	figures: 0.2,
	/** What is still to come, and when, is what a reader may have to act on. */
	date: 0.3,
	/** What was known before is no news. */
	background: -0.2,
	/** That something was talked of, or who was there, tells little: what came of it is news. */
	talk: -0.3,
	/** «هذا …», "he …": it needs the sentence before it. */
	pointing: -0.3,
	/** «وأضاف أن …», «وأن يكون …»: who does it stands in the sentence before. */
	subjectless: -0.2,
	/** The paragraph before ends in the middle of this sentence. */
	continued: -0.4,
	/** A question tells nothing. */
	question: -0.4,
	/** Too short to say who did what. */
	short: -0.6,
	/** For each word beyond what can be taken in at a glance. */
	overlong: -0.015,
	/** What the article keeps speaking of is what it is about. Only what no fact before it covers counts. */
	coverage: 0.6,
	/** It says again what is shown already. */
	redundancy: -0.5,
	/** A fact from another paragraph tells more than one more from the same paragraph. */
	crowding: -0.15,
} as const;

export type Cue = keyof typeof weights;
/** Those that depend on what is shown already. */
export type ShownCue = 'coverage' | 'redundancy' | 'crowding';
export type OwnCue = Exclude<Cue, ShownCue>;

/** What some cues give, weighed and added up. */
export function score(cues: Readonly<Partial<Record<Cue, number>>>): number {
	return (Object.keys(weights) as Cue[]).reduce((sum, cue) => sum + weights[cue] * (cues[cue] ?? 0), 0);
}
