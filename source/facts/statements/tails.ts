import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Parsed, Segment} from '../sentence/segments.ts';
import {comfortable, longest, type Stretch, shortest, size} from '../sentence/stretch.ts';

/**
 * So many words before an "and …" are a statement by themselves, and not the first of two subjects. A short "and …" is a member
 * of a list, which must not be cut.
 */
const coordinated = 12;

/**
 * The index after the last word that is kept of a stretch: a long stretch loses the statements that trail after its own.
 * `parts` are those of the sentence that start in the stretch.
 */
export function beforeTail({words, parts, language}: Parsed, {from, to}: Stretch): number {
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
	return best;
}
