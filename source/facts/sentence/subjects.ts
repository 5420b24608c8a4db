import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';

/** Whether the word at `at` is surely a verb. */
export function isVerb(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.amounts, language.conjunctions) > 0) return true;
	if (phraseAt(words, at, language.happenings, language.conjunctions) > 0) return true;
	const folded = words[at]?.folded ?? '';
	return language.grammar.verb.test(language.conjunctions.includes(folded.charAt(0)) ? folded.slice(1) : folded);
}

/** Whether the words start with a verb whose subject is a pronoun in it («وأضاف أن»), or in the middle of a clause («وأن يكون»). */
export function lacksSubject(words: readonly Word[], language: Language): boolean {
	// A language without a list of verbs cannot tell.
	if (language.happenings.size === 0) return false;
	if (phraseAt(words, 0, language.complements, language.conjunctions) > 0) return true;
	const speech = phraseAt(words, 0, language.speech, language.conjunctions);
	if (speech === 0 && !isVerb(words, 0, language)) return false;
	const next = words[Math.max(1, speech)]?.folded ?? '';
	return language.grammar.particle.test(next);
}
