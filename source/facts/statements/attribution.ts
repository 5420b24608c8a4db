import type {Language} from '../language/language.ts';
import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {outside} from '../sentence/enclosures.ts';
import type {Parsed} from '../sentence/segments.ts';
import type {Stretch} from '../sentence/stretch.ts';

/** Who is said to have said what a sentence says. */
export interface Attribution {
	/** How the sentence names them; nothing where the words are the publisher's own. */
	readonly source: Source | undefined;
	/** Up to this index the rules can tell who says it; after it, they cannot. */
	readonly clearTo: number;
}

interface Source {
	/** The words that name the speaker, with the one that opens what is said («أكد الوزير أن»). */
	readonly whole: Stretch;
	/** The same without that one, where a verb and a name are left. */
	readonly bare: Stretch | undefined;
	/** From this index on, nothing is the speaker's any more: a saying in quotation marks has ended. */
	readonly until: number;
}

/** The speech verb stands among the first words of its sentence. */
const firstWords = 4;
/** A verb, a name and titles are at most this long. */
const longestNaming = 16;
/** «بحسب البيانات،»: a source before the comma is at most this long. */
const longestSource = 8;
/** Words in quotation marks that are a saying and no name. */
const saying = 4;

/** Who says what the sentence says from the word at index `from` on. */
export function attributionOf({text, words, parts, enclosed, language}: Parsed, from: number): Attribution {
	const end = words.length;
	const second = parts.find(part => part.from > from)?.from ?? end;
	if (phraseAt(words, from, language.sources, language.conjunctions) > 0) {
		if (second - from > longestSource) return {source: undefined, clearTo: from};
		const source = {whole: {from, to: second}, bare: undefined, until: end};
		return {source, clearTo: speechFrom(words, second, language)};
	}
	const speech = speechFrom(words, from, language);
	// «يبدو أن …», «بيّن تقرير أن …»: what follows may stand under it.
	if (speech >= from + firstWords)
		return {source: undefined, clearTo: Math.min(speech, complementFrom(words, from, language))};
	// «نفى أن …، كما …», «لم يؤكد أن …، كما …»: what follows is not denied too.
	const denied = phraseAt(words, speech, language.denials, language.conjunctions) > 0;
	if (denied || hasPhrase(words, from, speech, language.operators, language.conjunctions))
		return {source: undefined, clearTo: from};
	const free = outside(enclosed);
	for (let at = speech + 1; at < Math.min(end, from + longestNaming); at++) {
		const word = words[at] as Word;
		if (!free(word.start)) {
			let after = at;
			while (after < end && !free((words[after] as Word).start)) after++;
			if (after - at >= saying) return {source: undefined, clearTo: speechFrom(words, after, language)};
			at = after - 1;
			continue;
		}
		const length = completes(words, at, language) ? phraseAt(words, at, language.complements) : 0;
		const colon = /^[\s»”"’)]*[:：]/u.test(text.slice((words[at - 1] as Word).end, word.start));
		if (length === 0 && !colon) continue;
		// «قال إنه …»: the pronoun belongs to what is said first.
		if (length > 0 && phraseAt(words, at, language.bareComplements) === 0) return {source: undefined, clearTo: from};
		const verbEnd = length > 0 && phraseAt(words, at - 1, language.prepositions) > 0 ? at - 1 : at;
		const bare = verbEnd - speech >= 2 ? {from, to: verbEnd} : undefined;
		const source = {whole: {from, to: at + length}, bare, until: end};
		return {source, clearTo: speechFrom(words, at + length, language)};
	}
	if (phraseAt(words, speech, language.sayings, language.conjunctions) > 0) return {source: undefined, clearTo: from};
	// «أعلنت الهيئة افتتاح …»: a noun is announced. The publisher says what follows, up to an «أن» that may belong to the verb.
	return {source: undefined, clearTo: complementFrom(words, speech + 1, language)};
}

/** The index of the first complement of a verb from `from` on. */
function complementFrom(words: readonly Word[], from: number, language: Language): number {
	for (let at = from; at < words.length; at++) if (completes(words, at, language)) return at;
	return Infinity;
}

/** Whether a complement opens at `at`: «بعد أن …», «إن لم …» complete no verb of saying. */
function completes(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.complements) === 0) return false;
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

/** Whether "and", a speech verb and who speaks stand at `at`. */
export function speaks(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.speech) > 0) return false;
	const length = phraseAt(words, at, language.speech, language.conjunctions);
	return length > 0 && language.grammar.noun.test(words[at + length]?.folded ?? '');
}
