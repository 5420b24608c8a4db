import type {Language} from '../language/language.ts';
import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {outside} from '../sentence/enclosures.ts';
import type {Parsed} from '../sentence/segments.ts';
import type {Stretch} from '../sentence/stretch.ts';

/** The words that name a speaker («أكد الوزير»); from the word `clearTo` on it may be somebody else who speaks. */
interface Speaker extends Stretch {
	readonly clearTo: number;
}

/** The speech verb stands among the first words of its sentence. */
const firstWords = 4;
/** A verb, a name and titles are at most this long. */
const longestNaming = 16;

/** Who is sure to say what a sentence says from the word `from` on: «أكد الوزير أن …», but nobody who denies or calls it perhaps. */
export function speakerOf({text, words, enclosed, language}: Parsed, from: number): Speaker | undefined {
	const {conjunctions} = language;
	const speech = speechFrom(words, from, language);
	if (speech >= from + firstWords) return undefined;
	// «نفى أن …، مشيرا إلى …», «لم يؤكد أن …»: a speaker who says no is not named without the no.
	if (phraseAt(words, speech, language.denials, conjunctions) > 0) return undefined;
	if (hasPhrase(words, from, speech, language.operators, conjunctions)) return undefined;
	const free = outside(enclosed);
	for (let at = speech + 1; at < Math.min(words.length, from + longestNaming); at++) {
		const word = words[at] as Word;
		if (!free(word.start)) return undefined;
		const length = completes(words, at, language) ? phraseAt(words, at, language.complements) : 0;
		const colon = /^[\s»”"’)]*[:：]/u.test(text.slice((words[at - 1] as Word).end, word.start));
		if (length === 0 && !colon) continue;
		const to = length > 0 && phraseAt(words, at - 1, language.prepositions) > 0 ? at - 1 : at;
		return to - speech >= 2 ? {from, to, clearTo: speechFrom(words, at + length, language)} : undefined;
	}
	return undefined;
}

/** Whether a complement opens at `at`: «بعد أن …», «إن لم …» complete no verb of saying. */
function completes(words: readonly Word[], at: number, language: Language): boolean {
	return [at - 1, at].every(i => phraseAt(words, i, language.subordinators, language.conjunctions) < 2);
}

/** The index of the first speech verb from `from` on. */
function speechFrom(words: readonly Word[], from: number, language: Language): number {
	for (let at = from; at < words.length; at++) {
		if (phraseAt(words, at, language.speech, language.conjunctions) > 0) return at;
	}
	return Infinity;
}

/** Whether the words at `at` go on with what the speaker said («مشيرا إلى أن المطر …»), no pronoun standing for what it is about. */
export function saysOn(words: readonly Word[], at: number, language: Language): boolean {
	const length = phraseAt(words, at, language.participles);
	if (length === 0) return false;
	const next = at + length;
	const complement = phraseAt(words, next, language.complements) > 0 ? next : next + 1;
	return phraseAt(words, complement, language.bareComplements) > 0;
}
