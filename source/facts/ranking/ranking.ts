import type {Language} from '../language/language.ts';
import {hasPhrase, type Phrases, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {comfortable} from '../sentence/stretch.ts';
import {lacksSubject} from '../sentence/subjects.ts';
import {type Candidate, shared, stems} from './candidate.ts';
import {factKind} from './kinds.ts';
import type {OwnCue} from './weights.ts';

/** Fewer words seldom say who did what. */
const telling = 12;
/** A fact that shares so many words with the headline has all that this cue can give. */
const titleWords = 5;
/** Background and talk are recognized by their first words. */
const firstWords = 6;

/** What each cue of its own gives for a statement. `title` are the words of the headline. */
export function ownCues(candidate: Candidate, title: ReadonlySet<string>, language: Language): Record<OwnCue, number> {
	const {shown, text} = candidate;
	const yes = (holds: boolean) => (holds ? 1 : 0);
	const {conjunctions} = language;
	const opens = (table: Phrases) => hasPhrase(shown, 0, Math.min(firstWords, shown.length), table, conjunctions);
	return {
		position: 1 / (1 + candidate.paragraphsBefore),
		opening: 1 / (1 + candidate.sentencesBefore),
		later: yes(candidate.statementsBefore > 0),
		title: title.size === 0 ? 0 : Math.min(1, shared(title, stems(shown)) / Math.min(titleWords, title.size)),
		figures: yes(shown.some(word => /\p{N}/u.test(word.folded))),
		date: yes(factKind(text, shown, language) === 'date'),
		background: yes(opens(language.background)),
		talk: yes(opens(language.talk)),
		pointing: yes(phraseAt(shown, 0, language.pointers, conjunctions) > 0),
		subjectless: yes(lacksSubject(shown, language)),
		continued: yes(candidate.continued),
		question: yes(/[?؟]$/u.test(text)),
		short: Math.max(0, telling - shown.length) / telling,
		overlong: Math.max(0, shown.length - comfortable),
	};
}

/**
 * How much each stem says of what the article is about: the logarithm of the number of sentences that have it. This is the
 * centroid method (Radev et al., 2004) without idf, which a single article cannot tell.
 */
export function centroid(candidates: readonly Candidate[]): Map<string, number> {
	const frequency = new Map<string, number>();
	for (const {words, statementsBefore} of candidates) {
		if (statementsBefore > 0) continue;
		for (const stem of stems(words)) frequency.set(stem, (frequency.get(stem) ?? 0) + 1);
	}
	for (const [stem, count] of frequency) frequency.set(stem, Math.log(count));
	return frequency;
}

/** How much of the centroid `about` covers that `shown` does not, by length: a statement is not worth more for each word. */
export function coverage(
	about: ReadonlySet<string>,
	centroid: ReadonlyMap<string, number>,
	words: readonly Word[],
	shown: ReadonlySet<string>,
): number {
	let sum = 0;
	for (const stem of about) if (!shown.has(stem)) sum += centroid.get(stem) ?? 0;
	return sum / Math.sqrt(Math.max(telling, words.length));
}
