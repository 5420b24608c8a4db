import {outside} from './enclosures.ts';
import type {Language} from './language.ts';
import {hasPhrase, phraseAt} from './phrases.ts';
import type {Parsed, Segment} from './segments.ts';
import {comfortable, longest, type Stretch, shortest, size} from './stretch.ts';
import {isVerb} from './subjects.ts';
import type {Word} from './words.ts';

/**
 * Before «and …» this many words are a statement by themselves, not the first of two subjects; a short «and …» is a member of
 * a list, which is whole or a lie.
 */
const coordinated = 12;

/**
 * The index after the last word kept of a stretch: a long one goes without the statements that trail after its own. The
 * sentence's parts are those that start in the stretch.
 */
export function beforeTail(sentence: Parsed, {from, to}: Stretch): number {
	const {words, parts, language} = sentence;
	// «بعد أن …»: the statement comes later, and a cut might leave none.
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return to;
	let best = to;
	let resumed = false;
	let qualified = false;
	for (let i = parts.length - 1; i >= 0 && best - from > comfortable; i--) {
		const part = parts[i] as Segment;
		// What completes a verb stays («قال فلان، وهو وزير، إن …»), and so does what qualifies the statement.
		if (part.opening === 'complement') break;
		if (part.binds) qualified = true;
		// A plain segment may take up again what stands before a tail, unless the tail is of those that run to the end.
		if (part.opening === 'plain') resumed = true;
		if (part.opening === 'lastTail') resumed = false;
		if (part.opening === 'fresh') resumed = qualified = false;
		if (resumed || qualified || parts[i - 1]?.waits || part.from - from < shortest) continue;
		if (!language.closes.test(words[part.from - 1]?.folded ?? '')) continue;
		if (part.opening !== 'coordinate') best = part.from;
		else if (best - from > longest && part.from - from >= coordinated && size(part) > shortest) {
			if (!hasPhrase(words, from, part.from, language.lists, language.conjunctions)) best = part.from;
		}
	}
	return best - from > longest ? beforeAdjunct(sentence, {from, to: best}) : best;
}

/**
 * The index before the circumstance that an overlong stretch ends with, where no comma tells it («… في ظل …»): never under a
 * negation, which it may limit, within a quotation, or where a verb follows that could be the sentence's own.
 */
function beforeAdjunct({words, enclosed, language}: Parsed, {from, to}: Stretch): number {
	const free = outside(enclosed);
	for (let at = from; at < to; at++) {
		if (phraseAt(words, at, language.operators, language.conjunctions) > 0) return to;
		const length = phraseAt(words, at, language.adjuncts);
		if (length === 0 || at - from < coordinated || !free((words[at] as Word).start)) continue;
		// «من حيث …» is no circumstance.
		if (phraseAt(words, at - 1, language.prepositions) > 0) continue;
		const bound = hasPhrase(words, at, to, language.binding, language.conjunctions);
		return bound || hasOwnVerb(words, at + length + 1, to, language) ? to : at;
	}
	return to;
}

/** Whether a verb stands between two places that no relative pronoun or particle before it takes into the phrase. */
function hasOwnVerb(words: readonly Word[], from: number, to: number, language: Language): boolean {
	for (let at = from; at < to; at++) {
		if (phraseAt(words, at, language.relatives) > 0 || phraseAt(words, at, language.complements) > 0) at++;
		else if (isVerb(words, at, language)) return true;
	}
	return false;
}
