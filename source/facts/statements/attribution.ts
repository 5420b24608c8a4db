import {hasPhrase, type Phrases, phraseAt} from '../language/phrases.ts';
import {outside} from '../sentence/enclosures.ts';
import {type Parsed, speaks} from '../sentence/parts.ts';
import type {Stretch} from '../sentence/stretch.ts';

/** The words of a sentence that name a speaker («أكد الوزير»); from its word `clearTo` on it may be somebody else who speaks. */
export interface Naming extends Stretch {
	readonly of: Parsed;
	readonly clearTo: number;
}

/** The speech verb stands among the first words of its sentence: fewer where it comes before the name. */
const [beforeName, afterName] = [4, 12];
/** A verb, a name and titles are at most this long. */
const longestNaming = 16;

/** Who is sure to say what a sentence says from the word `from` on: «أكد الوزير أن …», but nobody who denies or calls it perhaps. */
export function speakerOf(sentence: Parsed, from: number): Naming | undefined {
	const {text, words, enclosed, language} = sentence;
	const {complements, conditions, conjunctions, denials, openers, operators, relatives} = language;
	const verbFirst = language.happenings.size > 0;
	const speech = speechFrom(sentence, from);
	if (speech >= from + (verbFirst ? beforeName : afterName)) return undefined;
	// «نفى أن …، مشيرا إلى …», «لم يؤكد أن …»: a speaker who says no is not named without the no.
	const doubt = [operators, complements, conditions, relatives].some(has(words, from, speech, conjunctions));
	if (doubt || phraseAt(words, speech, denials, conjunctions) > 0 || sayAgain(sentence, from)) return undefined;
	const free = outside(enclosed);
	for (let at = speech + 1; at < Math.min(words.length, from + longestNaming); at++) {
		const word = words[at]!;
		if (!free(word.start)) return undefined;
		const length = completes(sentence, at) ? phraseAt(words, at, complements) : 0;
		const colon = /^[\s»”"’)]*[:：]/u.test(text.slice(words[at - 1]!.end, word.start));
		if (length === 0 && !colon) continue;
		const to = length > 0 && phraseAt(words, at - 1, openers) > 0 ? at - 1 : at;
		if (to - from < 2 || (verbFirst && to - speech < 2)) return undefined;
		return {of: sentence, from, to, clearTo: speechFrom(sentence, at + length)};
	}
	return undefined;
}

/** Whether a sentence says at the word `from` that somebody goes on, who was named before: «وأضاف أن …», "She said". */
export function sayAgain({words, language}: Parsed, from: number): boolean {
	const {conjunctions, grammar, happenings, pronouns, speech} = language;
	const pronoun = phraseAt(words, from, pronouns, conjunctions);
	if (pronoun > 0) return has(words, from, from + pronoun + 2, conjunctions)(speech);
	const verb = phraseAt(words, from, speech, conjunctions);
	return happenings.size > 0 && verb > 0 && !grammar.noun.test(words[from + verb]?.folded ?? '');
}

/** Who may be meant by a pronoun in the sentence after this one, where `named` was meant before it. */
export function stillNamed(sentence: Parsed, from: number, named: Naming | undefined): Naming | undefined {
	const {words, language} = sentence;
	const own = speakerOf(sentence, from);
	if (own) return own.clearTo === Infinity ? own : undefined;
	if (sayAgain(sentence, from)) return named;
	return words.some((_, at) => speaks(words, at, language)) ? undefined : named;
}

/** Whether a complement opens at `at`: «بعد أن …», «إن لم …» complete no verb of saying. */
function completes({words, language}: Parsed, at: number): boolean {
	return [at - 1, at].every(i => phraseAt(words, i, language.subordinators, language.conjunctions) < 2);
}

/** The index of the first speech verb from `from` on. */
export function speechFrom({words, language}: Parsed, from: number): number {
	const at = words.findIndex((_, i) => i >= from && phraseAt(words, i, language.speech, language.conjunctions) > 0);
	return at < 0 ? Infinity : at;
}

function has(words: Parsed['words'], from: number, to: number, conjunctions: string): (table: Phrases) => boolean {
	return table => hasPhrase(words, from, Math.min(to, words.length), table, conjunctions);
}

/** Whether the words at `at` go on with what the speaker said («مشيرا إلى أن المطر …»), no pronoun standing for what it is about. */
export function saysOn({words, language}: Parsed, at: number): boolean {
	const length = phraseAt(words, at, language.participles);
	if (length === 0) return false;
	const next = at + length;
	const complement = phraseAt(words, next, language.complements) > 0 ? next : next + 1;
	return phraseAt(words, complement, language.bareComplements) > 0;
}
