import {type Candidate, stems} from './candidate.ts';
import type {Language} from './language.ts';
import {phraseAt} from './phrases.ts';
import {longest, shortest} from './trimming.ts';
import type {Word} from './words.ts';

/** What each cue of a sentence weighs. A cue gives 0 to 1, but for `overlong`, which is counted in words. */
export const weights = {
	/** News is written with the most important first. */
	position: 1,
	/** A paragraph opens with its point. */
	opening: 0.5,
	/** The headline says what the article is about. */
	title: 0.6,
	/** What the article keeps speaking of is what it is about, also where the headline plays with words. */
	centrality: 0.4,
	/** How many, how much and when are what is looked for. */
	figures: 0.15,
	/** «هذا …», "he …": it needs the sentence before it. */
	pointing: -0.3,
	/** A question tells nothing. */
	question: -0.4,
	/** Too short to say who did what. */
	short: -0.6,
	/** Each word more than can be taken in at a glance. */
	overlong: -0.015,
} as const;

export type Cue = keyof typeof weights;

/** What each cue gives for one sentence, before it is weighed. */
export type Cues = Readonly<Record<Cue, number>>;

/** Paragraphs after which position counts half. */
const halfLife = 3;

/** The cues of every candidate, in their order. `title` are the words of the headline. */
export function cues(
	candidates: readonly Candidate[],
	title: readonly Word[],
	paragraphs: readonly string[],
	language: Language,
): Cues[] {
	const headline = stems(title);
	const central = centralities(candidates);
	return candidates.map((candidate, i) => {
		const {shown, ranges} = candidate;
		const about = stems(shown);
		const text = paragraphs[candidate.paragraph] ?? '';
		return {
			position: halfLife / (halfLife + candidate.paragraphsBefore),
			opening: 1 / (1 + candidate.sentencesBefore),
			title: headline.size === 0 ? 0 : Math.min(1, shared(headline, about) / Math.min(5, headline.size)),
			centrality: central[i] ?? 0,
			figures: shown.some(word => /\p{N}/u.test(word.folded)) ? 1 : 0,
			pointing: phraseAt(shown, 0, language.pointers, language.conjunctions) > 0 ? 1 : 0,
			question: '?؟'.includes(text.charAt((ranges.at(-1)?.end ?? 0) - 1) || ' ') ? 1 : 0,
			short: Math.max(0, shortest - shown.length) / shortest,
			overlong: Math.max(0, shown.length - longest),
		};
	});
}

/** The worth of a sentence: its cues, weighed and added up. */
export function score(cues: Cues): number {
	return (Object.keys(weights) as Cue[]).reduce((sum, cue) => sum + weights[cue] * cues[cue], 0);
}

/**
 * How much each candidate speaks of what all of them do: the mean, over its stems, of the logarithm of the sentences that
 * have them, as a share of the highest. The centroid method (Radev et al., 2004) without its idf, of which one article tells nothing.
 */
function centralities(candidates: readonly Candidate[]): number[] {
	const frequency = new Map<string, number>();
	const all = candidates.map(candidate => stems(candidate.words));
	for (const one of all) for (const stem of one) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
	const means = candidates.map(candidate => {
		const about = [...stems(candidate.shown)];
		const sum = about.reduce((sum, stem) => sum + Math.log(frequency.get(stem) ?? 1), 0);
		return sum / Math.max(shortest, about.length);
	});
	const highest = means.reduce((a, b) => Math.max(a, b), 0);
	return means.map(mean => (highest === 0 ? 0 : mean / highest));
}

/** How many members two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let count = 0;
	for (const member of a) if (b.has(member)) count++;
	return count;
}
