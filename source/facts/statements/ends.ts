import {phraseAt} from '../language/phrases.ts';
import type {Parsed, Part} from '../sentence/parts.ts';
import {longestCut, shortest, size, unreadable} from '../sentence/stretch.ts';
import {isVerb} from '../sentence/subjects.ts';

/** So many words before an "and …" are a statement by themselves, and not the first of two subjects. */
const coordinated = 12;
/** In a sentence that nobody would read to its end, a qualification so many words further on belongs to another clause. */
const far = 25;
/** A cut that saves fewer words than this is not made. */
const leastSaved = 4;

/** Heads of parts that begin another statement, a circumstance, or what a speaker adds. */
const leaving: ReadonlySet<Part['head']> = new Set(['tails', 'lastTails', 'participles', 'fresh', 'relatives']);

/**
 * Where a statement that starts at the word `from` may end, in ascending order, as indices after its last word; the end of the
 * sentence is the last. After such an end the rest of the sentence neither completes nor qualifies what stands before it.
 */
export function endsFrom({words, parts, language}: Parsed, from: number): number[] {
	const end = words.length;
	// «بعد أن …»: the statement comes later, and a cut might leave none.
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return [end];
	let list = from;
	while (list < end && phraseAt(words, list, language.lists, language.conjunctions) === 0) list++;
	/** Ends before what trails after a statement; and, for what is too long, before any clause that may be taken up again. */
	const ends: number[] = [];
	const clauses: {at: number; qualifiedAfter: number}[] = [];
	const finished = finishedAt(words, from, language);
	let resumed = false;
	let qualifier = Infinity;
	for (let i = parts.length - 1; i >= 0; i--) {
		const {from: at, head, binds, ...part} = parts[i] as Part;
		// What completes a verb stays («قال فلان، وهو وزير، إن …»), and so does what qualifies the statement.
		if (at - from < shortest || head === 'complements') break;
		if (binds) qualifier = at;
		// «، وتنخفض الأجور، …»: what follows goes on with this clause and does not take up the one before.
		const clause = head === 'and' && (isVerb(words, at, language) || isVerb(words, at + 1, language));
		// A plain part may take up again what stands before a tail, unless the tail is of those that run to the end.
		if (head !== 'and' && !leaving.has(head)) resumed = true;
		if (clause || head === 'lastTails' || head === 'participles' || head === 'fresh') resumed = false;
		if (head === 'fresh') qualifier = Infinity;
		if (parts[i - 1]?.waits || !language.closes.test(words[at - 1]?.folded ?? '')) continue;
		const long = at - from >= coordinated;
		const apart = head !== 'and' || clause || (long && size({...part, from: at}) > shortest && at <= list);
		if (!resumed && qualifier === Infinity && apart) ends.unshift(at);
		else if (long && finished[at]) clauses.unshift({at, qualifiedAfter: qualifier - at});
	}
	const first = () => Math.min(end, ...ends) - from;
	for (const [tooLong, reach] of [
		[longestCut, Infinity],
		[unreadable, far],
	] as const) {
		if (first() > tooLong) ends.push(...clauses.filter(one => one.qualifiedAfter >= reach).map(one => one.at));
	}
	return [...new Set(ends)]
		.filter(at => end - at >= leastSaved)
		.sort((a, b) => a - b)
		.concat(end);
}

/**
 * For each place of a statement, whether a verb of its main clause, or of what is said («أن …»), stands before it. The verb of a
 * relative clause is none («الإنجازات التي يحققها …»). A statement begins with its verb unless it begins with a definite noun; a
 * language without a list of verbs cannot tell, and is not asked.
 */
function finishedAt(words: Parsed['words'], from: number, language: Parsed['language']): readonly boolean[] {
	const {complements, happenings, relatives, grammar} = language;
	let finished = !grammar.definite.test(words[from]?.folded ?? '');
	return words.map((_, i) => {
		const was = finished;
		if (i < from || happenings.size === 0) return was;
		if (phraseAt(words, i, complements) > 0) finished = false;
		else if (isVerb(words, i, language) && phraseAt(words, i - 1, relatives) === 0) finished = true;
		return was;
	});
}
