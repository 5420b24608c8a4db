import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {outside} from '../sentence/enclosures.ts';
import type {Parsed, Segment} from '../sentence/segments.ts';
import {comfortable, longest, type Stretch, shortest, size} from '../sentence/stretch.ts';
import {isVerb} from '../sentence/subjects.ts';

/** The longest naming of a speaker with all titles, and of an occasion, in words. */
const longestNaming = 16;
/** Fewer words in brackets may be the name itself («شبكة (سي.بي.إس)»). */
const shortestBracketed = 6;

/** Finds what can go from within a stretch of a sentence, whose parts are those that start in it. */
type Aside = (sentence: Parsed, stretch: Stretch) => Stretch[];

/** What is left out from within a stretch, in any order: the longer the stretch, the more kinds of it. */
export function asides(sentence: Parsed, stretch: Stretch): Stretch[] {
	const length = size(stretch);
	const finders = [wishes];
	if (length > comfortable) finders.push(enumerations);
	if (length > longest) finders.push(relatives, brackets, occasion, titles);
	return finders.flatMap(find => find(sentence, stretch));
}

/** Wishes between dashes or brackets («- حفظه الله -»): they say nothing of the news. */
const wishes: Aside = ({text, words, language}, {from, to}) => {
	const found: Stretch[] = [];
	for (let at = from + 1; at < to; at++) {
		const end = at + phraseAt(words, at, language.asides);
		if (end === at || end >= to) continue;
		const before = text.slice(words[at - 1]?.end, words[at]?.start);
		const after = text.slice(words[end - 1]?.end, words[end]?.start);
		if (/[-–—(]\s*$/u.test(before) && /^\s*[-–—)]/u.test(after)) found.push({from: at, to: end});
	}
	return found;
};

/** The parts of a number, told between commas: «160 عينة، منها 82 من المياه، و56 من الزيت، لم تتجاوز …». */
const enumerations: Aside = ({words, parts, language}, {from}) => {
	const counts = ({from, to}: Segment) => words.slice(from, to).some(word => /\p{N}/u.test(word.folded));
	const first = parts.findIndex(part => phraseAt(words, part.from, language.partitives) > 0);
	const start = parts[first];
	if (start === undefined || !counts(start) || start.from - from < shortest) return [];
	let next = first + 1;
	while (parts[next]?.opening === 'coordinate' && counts(parts[next] as Segment)) next++;
	const rest = parts[next];
	return rest?.opening === 'plain' ? [{from: start.from, to: rest.from}] : [];
};

/** Relative clauses between a verb's subject and its complement («قال فلان، الذي …، إن …»): they describe and do not single out. */
const relatives: Aside = ({parts}) =>
	parts.filter((part, i) => part.opening === 'relative' && !part.binds && parts[i + 1]?.opening === 'complement');

/** What stands in brackets, at length, where the words before and after them are kept. */
const brackets: Aside = ({text, words, enclosed, language}, {from, to}) => {
	const found: Stretch[] = [];
	for (const {start, end} of enclosed) {
		if (!'([{'.includes(text.charAt(start)) || start < (words[from]?.end ?? Infinity)) continue;
		const first = words.findIndex(word => word.start > start);
		const after = words.findIndex(word => word.start >= end);
		if (after >= to || after - first < shortestBracketed) continue;
		if (!hasPhrase(words, first, after, language.binding)) found.push({from: first, to: after});
	}
	return found;
};

/** Where somebody spoke, between the speaker and what is said («قال الوزير في مؤتمر صحفي أمس إن»). */
const occasion: Aside = ({text, words, enclosed, language}, {from, to}) => {
	const particle = phraseAt(words, from, language.verbParticles, language.conjunctions);
	const verb = particle + phraseAt(words, from + particle, language.speech, language.conjunctions);
	if (verb === particle) return [];
	const free = outside(enclosed);
	let start = 0;
	for (let at = from + verb + 1; at < Math.min(to - shortest, (start || from) + longestNaming); at++) {
		const word = words[at] as Word;
		if (!free(word.start) || /[:：]/u.test(text.slice((words[at - 1] as Word).end, word.start))) return [];
		if (phraseAt(words, at, language.complements) > 0) {
			const bare = phraseAt(words, at, language.bareComplements) > 0;
			return start > 0 && bare && phraseAt(words, at - 1, language.prepositions) === 0 ? [{from: start, to: at}] : [];
		}
		if (start === 0 && phraseAt(words, at, language.occasions) > 0) start = at;
	}
	return [];
};

/** A person's titles at the end, after the name of a father («فلان بن فلان وزير الدولة عضو مجلس الوزراء»). */
const titles: Aside = ({words, parts, language}, {from, to}) => {
	const last = parts.at(-1)?.from ?? from;
	for (let at = Math.max(last, from + shortest) + 2; at < to; at++) {
		const named = phraseAt(words, at - 2, language.sonOf) > 0 && phraseAt(words, at, language.titles) > 0;
		if (!named) continue;
		const plain = words
			.slice(at, to)
			.every((word, i) => !/\p{N}/u.test(word.folded) && !isVerb(words, at + i, language));
		return plain && !hasPhrase(words, at, to, language.binding, language.conjunctions) ? [{from: at, to}] : [];
	}
	return [];
};
