import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import type {Parsed, Part} from '../sentence/parts.ts';
import {longestCut, shortest, size, unreadable} from '../sentence/stretch.ts';

/** With this many words before an "and …", they are a statement by themselves, and not the first of two subjects. */
const coordinated = 12;
/** In a sentence too long to be read to its end, a qualification this many words further on belongs to another clause. */
const far = 25;
/** A cut that saves fewer words than this is not made. */
const leastSaved = 4;

/** Heads of parts that begin another statement, a circumstance, or what a speaker adds. */
const leaving: ReadonlySet<Part['head']> = new Set(['tails', 'lastTails', 'participles', 'fresh', 'relatives']);
/** Those of them whose part goes on to the end of the sentence: nothing after it takes up what stands before it. */
const lasting: ReadonlySet<Part['head']> = new Set(['lastTails', 'participles', 'fresh']);

/**
 * Where a statement that starts at the word `from` may end, in ascending order, as indices after its last word; the end of the
 * sentence is the last. After such an end the rest of the sentence neither completes nor qualifies what stands before it.
 */
export function endsFrom({words, parts, language}: Parsed, from: number): number[] {
	const end = words.length;
	// «بعد أن …»: the statement comes later, and a cut might leave none.
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return [end];
	/** Ends before what trails after a statement; and, for what is too long, before any clause that may be taken up again. */
	const ends: number[] = [];
	const clauses: {at: number; qualifiedAfter: number}[] = [];
	let resumed = false;
	let qualifier = Infinity;
	for (const {from: at, to, head, binds} of parts.toReversed()) {
		// What completes a verb stays («قال فلان، وهو وزير، إن …»), and so does what qualifies the statement.
		if (at - from < shortest || head === 'complements') break;
		if (binds) qualifier = at;
		// «، وتنخفض الأجور، …»: what follows goes on with this clause and does not take up the one before.
		const clause = head === 'and' && isVerb(words, at, language);
		// A plain part may take up again what stands before a tail.
		if (head !== 'and' && !leaving.has(head)) resumed = true;
		if (clause || lasting.has(head)) resumed = false;
		if (head === 'fresh') qualifier = Infinity;
		if (!language.closes.test(words[at - 1]?.folded ?? '')) continue;
		const long = at - from >= coordinated;
		const apart = head !== 'and' || clause || (long && size({from: at, to}) > shortest);
		if (!resumed && qualifier === Infinity && apart) ends.unshift(at);
		else if (long) clauses.unshift({at, qualifiedAfter: qualifier - at});
	}
	const tooLong = (most: number) => Math.min(end, ...ends) - from > most;
	if (tooLong(longestCut)) ends.push(...clauses.filter(one => one.qualifiedAfter === Infinity).map(({at}) => at));
	if (tooLong(unreadable)) ends.push(...clauses.filter(one => one.qualifiedAfter >= far).map(({at}) => at));
	const saving = ends.filter(at => end - at >= leastSaved).sort((a, b) => a - b);
	return [...new Set(saving), end];
}

/** Whether the word at `at` is surely a verb. */
function isVerb(words: readonly Word[], at: number, language: Language): boolean {
	if (phraseAt(words, at, language.amounts, language.conjunctions) > 0) return true;
	if (phraseAt(words, at, language.happenings, language.conjunctions) > 0) return true;
	const folded = words[at]?.folded ?? '';
	return language.grammar.verb.test(language.conjunctions.includes(folded.charAt(0)) ? folded.slice(1) : folded);
}
