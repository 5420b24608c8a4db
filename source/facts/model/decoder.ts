import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import {phraseAt} from '../language/phrases.ts';
import {shared, stems} from '../language/stems.ts';
import type {Word} from '../language/words.ts';
import {type Parsed, parse} from '../sentence/parts.ts';
import {longestCut, shortest, size, unreadable} from '../sentence/stretch.ts';
import type {Naming} from '../statements/attribution.ts';
import {namedAfter, placesOf, type Statement, statements, wordsOf} from '../statements/statements.ts';
import {type Chance, chanceOf, keptPieces, type Model} from './judge.ts';
import type {Compared, Topic} from './topic.ts';

/** What a word of a fact costs when it is cut: the higher, the shorter the facts. */
const price = 1.35;
/** A fact whose words are worth less than this on the average tells little. */
const telling = 0.6;
/** How much more a word of an essential fact is worth. */
const essentialWorth = 5;
/** The power that the chance of a fact is raised to: where all chances are small, the differences between them tell less. */
const evenness = 0.35;
/** How many statements of one sentence may be facts, and by how much each is worth less than the one before it. */
const ofOneSentence = 3;
const later = 0.3;
/**
 * By how much it is worth less when it begins with a word for something before it: by itself it does not tell what that
 * was.
 */
const pointing = 1;
/** A statement that shares more of its stems than this with one that is shown says the same in other words. */
const same = 0.7;

/** A statement that may become a fact: what it shows, how likely it is one, and what a word of it is worth. */
interface Candidate {
	readonly sentence: Compared;
	/** The places of its parts in the paragraph. */
	readonly ranges: () => readonly Range[];
	readonly words: readonly Word[];
	readonly chance: Chance;
	readonly worth: number;
}

/** A question tells nothing. Its end may have been cut off, but not what it asks. */
const asks = ({sentence: {text, range}}: Candidate): boolean =>
	/[?؟]["»”’]?$/u.test(text.slice(range.start, range.end));

/** The best statements of each sentence, none of which overlaps another, in the order of the article. */
export function candidates(topic: Topic, language: Language, model: Model): Candidate[] {
	let before: {readonly paragraph: number; readonly named: Naming | undefined} | undefined;
	const all = topic.sentences.flatMap(sentence => {
		const {text, range, words, paragraph} = sentence;
		const parsed = parse(text, range, words, language);
		const named = before?.paragraph === paragraph ? before.named : undefined;
		before = {paragraph, named: namedAfter(parsed, named)};
		return ofSentence(sentence, parsed, named, topic, model);
	});
	const readable = all.filter(candidate => candidate.words.length <= unreadable && !asks(candidate));
	return readable.length > 0 ? readable : all;
}

function ofSentence(
	sentence: Compared,
	parsed: Parsed,
	named: Naming | undefined,
	topic: Topic,
	model: Model,
): Candidate[] {
	const {words, pieces, language} = parsed;
	const chance = chanceOf(sentence, topic, language, model);
	const worth = chance.fact ** evenness * (1 + essentialWorth * chance.essential);
	// What the words up to each are worth together, so that what a stretch is worth is a difference.
	const sums = [0];
	for (const [k, kept] of keptPieces(parsed, topic, model).entries()) {
		for (let i = pieces[k]!.from; i < pieces[k]!.to; i++) sums.push(sums[i]! + worth * kept - price);
	}
	const valued = statements(parsed, named)
		.filter((one, _, all) => all.length === 1 || fits(one, words.length))
		.map(one => ({one, value: sums[one.to]! - sums[one.from]!}))
		.sort((a, b) => b.value - a.value);
	const chosen: Statement[] = [];
	for (const {one} of valued) {
		const apart = chosen.every(other => one.from >= other.to || other.from >= one.to);
		if (apart && chosen.length < ofOneSentence) chosen.push(one);
	}
	return chosen.map((one, i) => ({
		sentence,
		ranges: () => placesOf(parsed, one),
		words: wordsOf(parsed, one),
		chance,
		worth: (sums[one.to]! - sums[one.from]!) / size(one) + price - i * later - (leansBack(parsed, one) ? pointing : 0),
	}));
}

/** Whether a statement is about "it", "that door" or the like, and nobody is named for it. «هذا و…» only begins. */
function leansBack({words, language}: Parsed, {from, head}: Statement): boolean {
	if (head || phraseAt(words, from, language.pointers) === 0) return false;
	return !language.detachable.test(words[from + 1]?.folded ?? '');
}

function fits(one: Statement, length: number): boolean {
	return size(one) >= Math.min(shortest, length) && size(one) <= (one.to === length ? unreadable : longestCut);
}

/**
 * The candidates that are worth most, at most `limit`, the likeliest to be essential first, without those that say again what is
 * shown. They are fewer where, once `enough` are chosen, the rest tells little.
 */
export function choose(candidates: readonly Candidate[], limit: number, enough: number): Candidate[] {
	const chosen: {readonly candidate: Candidate; readonly about: ReadonlySet<string>}[] = [];
	for (const candidate of candidates.toSorted((a, b) => b.worth - a.worth)) {
		if (chosen.length >= limit || (chosen.length >= enough && candidate.worth < telling)) break;
		const about = stems(candidate.words);
		const again = chosen.some(({about: other}) => shared(about, other) > same * Math.min(about.size, other.size));
		if (!again) chosen.push({candidate, about});
	}
	return chosen.map(({candidate}) => candidate).sort((a, b) => b.chance.essential - a.chance.essential);
}
