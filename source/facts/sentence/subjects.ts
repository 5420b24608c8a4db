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
