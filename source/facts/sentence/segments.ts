import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {enclosures, outside} from './enclosures.ts';

/** What the opening of a part of a sentence says of the part. */
type Opening = 'first' | 'tail' | 'lastTail' | 'fresh' | 'relative' | 'coordinate' | 'complement' | 'plain';

/** A part of a sentence, which begins after a comma or at a cue that needs none. Indices are of its words, `to` exclusive. */
export interface Segment {
	readonly from: number;
	readonly to: number;
	readonly opening: Opening;
	/** It stands under a condition, an exception or a source that may belong to what comes before it. */
	readonly binds: boolean;
	/** It is a clause that waits for its main clause («إذا …»), which may be the next. */
	readonly waits: boolean;
}

/** A word that measures stands at most so many words before what it is measured by. */
const nearby = 3;

const commaMarks = /(?<!\d)[،,]|[،,](?!\d)|[؛;]/gu;

/** A sentence taken apart. */
export interface Parsed {
	/** The paragraph that it stands in. */
	readonly text: string;
	readonly words: readonly Word[];
	readonly parts: readonly Segment[];
	/** What stands in brackets and quotation marks. */
	readonly enclosed: readonly Range[];
	readonly language: Language;
}

/** Takes a sentence apart. `words` are its own. */
export function parse(text: string, sentence: Range, words: readonly Word[], language: Language): Parsed {
	const enclosed = enclosures(text, sentence);
	return {text, words, parts: segments(text, sentence, words, enclosed, language), enclosed, language};
}

/** Splits a sentence into segments; nothing is split inside numbers and what is enclosed. */
function segments(
	text: string,
	sentence: Range,
	words: readonly Word[],
	enclosed: readonly Range[],
	language: Language,
): Segment[] {
	const commas = Array.from(
		text.slice(sentence.start, sentence.end).matchAll(commaMarks),
		m => sentence.start + m.index,
	);
	const outer = commas.filter(outside(enclosed));
	const free = outside(enclosed);
	const starts = [0];
	let comma = 0;
	for (const [i, word] of words.entries()) {
		const passed = comma;
		while ((outer[comma] ?? Infinity) < word.start) comma++;
		if (i === 0) continue;
		if (comma > passed || (free(word.start) && breaksAt(words, i, language))) starts.push(i);
	}
	return starts.map((from, i) => {
		const to = starts[i + 1] ?? words.length;
		const opening = i === 0 ? 'first' : openingOf(words, from, language);
		const binds =
			hasPhrase(words, from, to, language.binding, language.conjunctions) || namesSource(words, from, to, language);
		const waits = [language.subordinators, language.conditions].some(
			table => phraseAt(words, from, table, language.conjunctions) > 0,
		);
		return {from, to, opening, binds, waits};
	});
}

/** Whether a part starts at `at` without a comma: «من حيث» is one phrase and starts none. */
function breaksAt(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.breaks) > 0 || speaks(words, at, language)) return true;
	const opens = phraseAt(words, at, language.lastTails) > 0 || phraseAt(words, at, language.participles) > 0;
	if (!opens || phraseAt(words, at - 1, language.openers, language.conjunctions) > 0) return false;
	// «أقل بكثير مما توقعه الخبراء»: what is compared belongs together.
	return !hasPhrase(words, Math.max(0, at - nearby), at, language.qualifiers, language.conjunctions);
}

/** «كما ذكرت صحيفة محلية»: as somebody said; with a complement it would be another statement. */
function namesSource(words: readonly Word[], from: number, to: number, language: Language): boolean {
	const also = phraseAt(words, from, language.also, language.conjunctions);
	if (also === 0 || phraseAt(words, from + also, language.speech) === 0) return false;
	return !hasPhrase(words, from, to, language.complements);
}

function openingOf(words: readonly Word[], at: number, language: Language): Opening {
	if (phraseAt(words, at, language.complements) > 0) return 'complement';
	if (phraseAt(words, at, language.lastTails) > 0 || phraseAt(words, at, language.participles) > 0) return 'lastTail';
	if (phraseAt(words, at, language.tails) > 0) return 'tail';
	if (phraseAt(words, at, language.fresh, language.conjunctions) > 0 || speaks(words, at, language)) return 'fresh';
	if (language.coordinate.test(words[at]?.folded ?? '')) return 'tail';
	if (phraseAt(words, at, language.relatives) > 0) return 'relative';
	const folded = words[at]?.folded ?? ' ';
	const joined = language.conjunctions.includes(folded.charAt(0)) && !language.ownLetter.test(folded);
	return joined ? 'coordinate' : 'plain';
}

/** Whether "and", a speech verb and who speaks stand at `at`: «وقال المدير». */
export function speaks(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.speech) > 0) return false;
	const length = phraseAt(words, at, language.speech, language.conjunctions);
	return length > 0 && language.grammar.noun.test(words[at + length]?.folded ?? '');
}
