import {hasPhrase, type Phrases, phraseAt} from '../language/phrases.ts';
import type {Piece} from '../sentence/pieces.ts';
import type {Parsed, Segment} from '../sentence/segments.ts';
import {longest, longestCut, shortest, size, unreadable} from '../sentence/stretch.ts';
import {isVerb} from '../sentence/subjects.ts';

/** So many words before an "and …" are a statement by themselves, and not the first of two subjects. */
const coordinated = 12;
/** In a sentence that nobody would read to its end, a qualification so many words further on belongs to another clause. */
const far = 25;
/** A phrase that can be dropped, in words. */
const longestPhrase = 4;
/** A cut that saves fewer words than this is not made. */
const leastSaved = 4;

/**
 * Where a statement that starts at the word `from` may end, in ascending order, as indices after its last word; the end of the
 * sentence is the last. After such an end the rest of the sentence neither completes nor qualifies what stands before it.
 */
export function endsFrom(sentence: Parsed, pieces: readonly Piece[], from: number): number[] {
	const {words} = sentence;
	const end = words.length;
	const ends = beforeTails(sentence, from);
	const found = new Set(ends);
	const first = () => Math.min(end, ...found) - from;
	// What is too long to be shown is cut before a clause that may be taken up again, or else not be shown at all.
	if (first() > longestCut) for (const at of beforeClauses(sentence, from, Infinity)) found.add(at);
	if (first() > unreadable) for (const at of beforeClauses(sentence, from, far)) found.add(at);
	// And what is still too long may lose a phrase that only says where or of whom.
	if (first() > longest)
		for (const at of beforePhrases(
			sentence,
			pieces,
			from,
			[...found].sort((a, b) => a - b),
		))
			found.add(at);
	return [...found]
		.filter(at => end - at >= leastSaved)
		.sort((a, b) => a - b)
		.concat(end);
}

/** The ends before what trails after a statement: another one, a circumstance, a speaker who goes on. */
function beforeTails({words, parts, language}: Parsed, from: number): number[] {
	// «بعد أن …»: the statement comes later, and a cut might leave none.
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return [];
	const found: number[] = [];
	let list = from;
	while (list < words.length && phraseAt(words, list, language.lists, language.conjunctions) === 0) list++;
	let resumed = false;
	let qualified = false;
	for (let i = parts.length - 1; i >= 0; i--) {
		const part = parts[i] as Segment;
		// What completes a verb stays («قال فلان، وهو وزير، إن …»), and so does what qualifies the statement.
		if (part.from - from < shortest || part.opening === 'complement') break;
		if (part.binds) qualified = true;
		// A plain part may take up again what stands before a tail, unless the tail is of those that run to the end.
		if (part.opening === 'plain') resumed = true;
		if (part.opening === 'lastTail') resumed = false;
		if (part.opening === 'fresh') resumed = qualified = false;
		// «، وتنخفض الأجور، …»: what follows goes on with this clause and does not take up the one before.
		const clause = part.opening === 'coordinate' && isVerb(words, part.from, language);
		if (clause) resumed = false;
		if (resumed || qualified || parts[i - 1]?.waits) continue;
		if (!language.closes.test(words[part.from - 1]?.folded ?? '')) continue;
		const statement = part.from - from >= coordinated && size(part) > shortest && part.from <= list;
		if (part.opening !== 'coordinate' || clause || statement) found.unshift(part.from);
	}
	return found;
}

/**
 * The ends before any clause after a comma, where nothing among the next `reach` words completes or qualifies what stands before.
 */
function beforeClauses(sentence: Parsed, from: number, reach: number): number[] {
	const {words, parts, language} = sentence;
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return [];
	const found: number[] = [];
	const finished = finishedAt(sentence, from);
	let qualifier = Infinity;
	for (let i = parts.length - 1; i >= 0; i--) {
		const part = parts[i] as Segment;
		if (part.from - from < coordinated || part.opening === 'complement') break;
		if (part.binds) qualifier = part.from;
		if (part.opening === 'fresh') qualifier = Infinity;
		if (qualifier - part.from < reach || parts[i - 1]?.waits || !finished[part.from]) continue;
		if (language.closes.test(words[part.from - 1]?.folded ?? '')) found.unshift(part.from);
	}
	return found;
}

/**
 * The ends before a phrase or a relative clause in the last part of a statement that is too long: `ends` are those that it has. What
 * measures, limits, dates or completes the statement is not dropped, nor is anything before it.
 */
function beforePhrases(sentence: Parsed, pieces: readonly Piece[], from: number, ends: readonly number[]): number[] {
	const {words, parts, language} = sentence;
	// Where the verb comes last, a statement has no such phrase at its end.
	if (!language.closes.test('') || phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return [];
	const {binding, complements, conditions, conjunctions, months, openers, operators, qualifiers, schedule, speech} =
		language;
	const tail = ends[0] ?? words.length;
	const start = Math.max(from + coordinated, parts.findLast(part => part.from < tail)?.from ?? from);
	const finished = finishedAt(sentence, from);
	const found: number[] = [];
	let harmless = true;
	for (let k = pieces.length - 1; k > 0; k--) {
		const {from: at, to, head, mark} = pieces[k] as Piece;
		if (at >= tail) continue;
		if (at < start || mark !== '') break;
		const has = (table: Phrases) => hasPhrase(words, at, to, table, conjunctions);
		if (has(binding) || has(conditions)) break;
		// A longer phrase may have the verb's object in it («بالتعاون مع مراكز البحث مؤتمرا دوليا»).
		const own = words.slice(at, to);
		const object = to - at > longestPhrase || own.some(({folded}) => language.grammar.object.test(folded));
		const number = own.some(({folded}) => /\p{N}/u.test(folded));
		harmless &&= !object && !number && ![qualifiers, operators, months, complements, schedule].some(has);
		const verb = isVerb(words, at - 1, language) || phraseAt(words, at - 1, speech, conjunctions) > 0;
		// «وهي التوسع في …»: a clause that has only begun is not ended.
		const begun = [at - 1, at - 2, at - 3].some(i =>
			[language.tails, language.lastTails, language.relatives, complements].some(
				table => phraseAt(words, i, table) > 0,
			),
		);
		const dangles = verb || begun || phraseAt(words, at - 1, openers, conjunctions) > 0;
		// «سعيا منها للانتصار»: a purpose is not cut from what it is for.
		const purpose = words.slice(at - 2, at).some(({folded}) => language.grammar.object.test(folded));
		if (dangles || purpose || !finished[at]) continue;
		if (head === 'relatives' || (head === 'openers' && harmless)) found.push(at);
	}
	return found;
}

/**
 * For each place of a statement, whether a verb of its main clause, or of what is said («أن …»), stands before it. The verb of a
 * relative clause is none («الإنجازات التي يحققها …»). A statement begins with its verb unless it begins with a definite noun; a
 * language without a list of verbs cannot tell, and is not asked.
 */
function finishedAt({words, language}: Parsed, from: number): readonly boolean[] {
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
