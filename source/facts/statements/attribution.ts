import {hasPhrase, type Phrases, phraseAt} from '../language/phrases.ts';
import {outside} from '../sentence/enclosures.ts';
import {type Parsed, speaks} from '../sentence/parts.ts';
import type {Stretch} from '../sentence/stretch.ts';

/** The words of a sentence that name somebody, with the verb of saying where `says` («أكد الوزير», "Anna Hill"). */
export interface Naming extends Stretch {
	readonly of: Parsed;
	readonly says: boolean;
	/** From this word of the sentence on it may be somebody else who speaks. */
	readonly clearTo: number;
}

/** The speech verb stands among the first words of its sentence: fewer where it comes before the name. */
const [beforeName, afterName] = [4, 12];
/** A verb, a name and titles are at most this long; after a quotation they are shorter. */
const [longestNaming, longestAfterQuotation] = [16, 8];

/** Who is sure to say what a sentence says from the word `from` on: «أكد الوزير أن …», but nobody who denies or calls it perhaps. */
export function speakerOf(sentence: Parsed, from: number): Naming | undefined {
	const {text, words, enclosed, language} = sentence;
	const verbFirst = language.happenings.size > 0;
	const speech = speechFrom(sentence, from);
	if (speech >= from + (verbFirst ? beforeName : afterName)) return undefined;
	// «نفى أن …، مشيرا إلى …», «لم يؤكد أن …»: a speaker who says no is not named without the no.
	const {complements, conditions, denials, openers, operators, relatives} = language;
	if (has(sentence, from, speech, operators, complements, conditions, relatives)) return undefined;
	if (has(sentence, speech, speech + 1, denials) || pointsBack(sentence, from)) return undefined;
	const free = outside(enclosed);
	for (let at = speech + 1; at < Math.min(words.length, from + longestNaming); at++) {
		const word = words[at]!;
		if (!free(word.start)) return undefined;
		const length = completes(sentence, at) ? phraseAt(words, at, complements) : 0;
		const colon = /^[\s»”"’)]*[:：]/u.test(text.slice(words[at - 1]!.end, word.start));
		if (length === 0 && !colon) continue;
		const to = length > 0 && phraseAt(words, at - 1, openers) > 0 ? at - 1 : at;
		if (to - (verbFirst ? speech : from) < 2) return undefined;
		return {of: sentence, from, to, says: true, clearTo: speechFrom(sentence, at + length)};
	}
	return undefined;
}

/** Whether a sentence goes on at the word `from` about somebody who was named before: «وأضاف أن …», "She said", "He was". */
function pointsBack({words, language}: Parsed, from: number): boolean {
	const {conjunctions, grammar, happenings, pronouns, speech} = language;
	if (phraseAt(words, from, pronouns, conjunctions) > 0) return true;
	const verb = phraseAt(words, from, speech, conjunctions);
	return happenings.size > 0 && verb > 0 && !grammar.noun.test(words[from + verb]?.folded ?? '');
}

/** Whom of those that were `named` before a sentence has to name again at its word `from`, to stand by itself. */
export function namedAgain(sentence: Parsed, from: number, named: Naming | undefined): Naming | undefined {
	if (!named || !pointsBack(sentence, from)) return undefined;
	const {words, language} = sentence;
	const pronoun = phraseAt(words, from, language.pronouns, language.conjunctions);
	const says = has(sentence, from, from + pronoun + 2, language.speech);
	const again = says ? named : nameAt(named.of, named.from);
	return again && {...again, clearTo: speechFrom(sentence, from + 1)};
}

/** Who may be meant by a pronoun in the sentence after this one, where `named` was meant before it. */
export function stillNamed(sentence: Parsed, from: number, named: Naming | undefined): Naming | undefined {
	const own = speakerOf(sentence, from) ?? speakerAfterQuotation(sentence) ?? nameAt(sentence, from);
	if (own) return own.clearTo === Infinity ? own : undefined;
	if (pointsBack(sentence, from)) return named;
	return sentence.words.some((_, at) => speaks(sentence.words, at, sentence.language)) ? undefined : named;
}

/** Who is named after what was said: «…»، قال المدير; "…," Anna Hill said. */
function speakerAfterQuotation(sentence: Parsed): Naming | undefined {
	const {text, words, enclosed, language} = sentence;
	const quotation = enclosed.at(-1);
	const from = words.findIndex(({start}) => start >= (quotation?.end ?? Infinity));
	const to = words.length;
	if (!quotation || '([{'.includes(text.charAt(quotation.start)) || from < 0) return undefined;
	if (to - from < 2 || to - from > longestAfterQuotation || pointsBack(sentence, from)) return undefined;
	if (!has(sentence, from, to, language.speech) || has(sentence, from, to, language.operators, language.complements))
		return undefined;
	return {of: sentence, from, to, says: true, clearTo: Infinity};
}

/** A name at the word `from`, where capitals tell it: two words or more. */
function nameAt(sentence: Parsed, from: number): Naming | undefined {
	const {text, words} = sentence;
	let to = from;
	while (words[to] && /\p{Lu}/u.test(text.charAt(words[to]!.start))) to++;
	return to - from >= 2 ? {of: sentence, from, to, says: false, clearTo: Infinity} : undefined;
}

/** Whether a complement opens at `at`: «بعد أن …», «إن لم …» complete no verb of saying. */
function completes({words, language}: Parsed, at: number): boolean {
	return [at - 1, at].every(i => phraseAt(words, i, language.subordinators, language.conjunctions) < 2);
}

/** The index of the first speech verb from `from` on. */
function speechFrom({words, language}: Parsed, from: number): number {
	const at = words.findIndex((_, i) => i >= from && phraseAt(words, i, language.speech, language.conjunctions) > 0);
	return at < 0 ? Infinity : at;
}

function has({words, language}: Parsed, from: number, to: number, ...tables: readonly Phrases[]): boolean {
	return tables.some(table => hasPhrase(words, from, Math.min(to, words.length), table, language.conjunctions));
}

/** Whether the words at `at` go on with what the speaker said («مشيرا إلى أن المطر …»), no pronoun standing for what it is about. */
export function saysOn({words, language}: Parsed, at: number): boolean {
	const length = phraseAt(words, at, language.participles);
	if (length === 0) return false;
	const next = at + length;
	const complement = phraseAt(words, next, language.complements) > 0 ? next : next + 1;
	return phraseAt(words, complement, language.bareComplements) > 0;
}
