/**
 * From a sentence to its statements: where each begins (`openings.ts`), who says it (`attribution.ts`), and what can be left out
 * of it (`asides.ts`, `tails.ts`). Every cut leaves the sentence's own words. May import `language/` and `sentence/`.
 */

import type {Range} from '../key-fact.ts';
import type {Language} from '../language/language.ts';
import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {type Parsed, parse, type Segment} from '../sentence/segments.ts';
import {comfortable, longest, type Stretch, shortest, size} from '../sentence/stretch.ts';
import {isPresent, standsAlone} from '../sentence/subjects.ts';
import {asides} from './asides.ts';
import {type Attribution, attributionOf, saysOn, speaks} from './attribution.ts';
import {opening} from './openings.ts';
import {beforeTail} from './tails.ts';

/** A run of more words than this without a full stop is no sentence, and nothing in it is looked for. */
const endless = 1000;
/** A later statement, with its speaker named before it, has at most so many words: a longer one would not be shown. */
const longestHeaded = longest + 12;

/**
 * What a sentence says, one statement after the other, each as the stretches of words that are shown of it. The first is
 * what it says first; others follow where it goes on with something that stands by itself, or that stands once the
 * speaker is named again («أكد الوزير أن … كما ستفتح المكتبة أبوابها»). `words` are the sentence's.
 *
 * After a cut, the rest must still be what the sentence says. Where the rules cannot be sure of that, nothing is cut.
 */
export function statements(
	text: string,
	sentence: Range,
	words: readonly Word[],
	language: Language,
): (readonly Stretch[])[] {
	if (words.length > endless) return [[{from: 0, to: words.length}]];
	const parsed = parse(text, sentence, words, language);
	const from = opening(parsed);
	const rest = size({from, to: words.length}) > comfortable ? others(parsed, from) : [];
	const first: Other = {start: from, from, to: rest[0]?.start ?? words.length, head: undefined};
	return [first, ...rest].map(({from, to, head}) => {
		const own = {...parsed, parts: parsed.parts.filter(part => part.from > from && part.from < to)};
		const stretch = {from, to: beforeTail(own, {from, to})};
		const shown = without(stretch, asides(own, stretch));
		return head ? [head, ...shown] : shown;
	});
}

/** A statement after the first. */
interface Other extends Stretch {
	/** The index of its first word, with what ties it to the statement before. */
	readonly start: number;
	/** The words that say who speaks, where they must be said again. */
	readonly head: Stretch | undefined;
}

/** The statements after the first, which starts at `from`. */
function others(sentence: Parsed, from: number): Other[] {
	const {words, parts, language} = sentence;
	// «بعد أن …»: the main clause comes later, and what looks like another statement may be it.
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return [];
	const attribution = attributionOf(sentence, from);
	const found: Other[] = [];
	let to = words.length;
	let open = false;
	for (let i = parts.length - 1; i > 0; i--) {
		const part = parts[i] as Segment;
		if (part.from - from < shortest) break;
		const other = parts[i - 1]?.waits ? undefined : otherAt(sentence, from, {from: part.from, to}, attribution);
		// «هذا …», «أما …» begin as if after a full stop; anything else may be taken up or qualified by what follows it.
		const anew = part.opening === 'fresh' && other?.head === undefined;
		if (other && (anew || !open) && size(other) >= shortest) {
			found.push(other);
			to = part.from;
			open = false;
		} else if (part.binds || part.opening === 'plain') open = true;
		else if (part.opening === 'lastTail') open = false;
	}
	return found.reverse();
}

/** The statement that a stretch is, if it is sure to be one, in a sentence whose first statement starts at `from`. */
function otherAt(
	{text, words, language}: Parsed,
	from: number,
	{from: start, to}: Stretch,
	{source, clearTo}: Attribution,
): Other | undefined {
	// Somebody else speaks: that needs nothing of what stands before.
	if (speaks(words, start, language)) return {start, from: start, to, head: undefined};
	if (start > clearTo) return undefined;
	const stands = standsAlone(words, start, words[from]?.folded ?? '', language);
	const own = stands !== undefined && !pointsBack(text, words, stands, language) ? stands : undefined;
	const head = source && start >= source.whole.to && start < source.until ? source : undefined;
	if (own !== undefined && scoped(words, head?.whole.to ?? from, start, own, language)) return undefined;
	if (head === undefined) return own === undefined ? undefined : {start, from: own, to, head: undefined};
	// The connective stays, so that the statement is no more and no less the speaker's than it was.
	const circumstance = phraseAt(words, start, language.circumstances, language.conjunctions) > 0;
	const said = own !== undefined && !circumstance ? head.whole : undefined;
	const naming = saysOn(words, start, language) ? head.bare : said;
	return naming && size(naming) + to - start <= longestHeaded ? {start, from: start, to, head: naming} : undefined;
}

const vowelSigns = /[\p{M}\u0640]/gu;

/** Whether one of the first two words ends with a pronoun («أما سعره فقد …»): what it stands for may not be shown. */
function pointsBack(text: string, words: readonly Word[], own: number, language: Language): boolean {
	return words.slice(own, own + 2).some(({start, end}) => {
		return language.grammar.suffixed.test(text.slice(start, end).replace(vowelSigns, ''));
	});
}

/**
 * Whether what stands between `from` and `start` may reach over the statement whose words begin at `own`: a condition over any,
 * a particle («لم», «قد», «أن») over one whose verb has none of its own («قد ترتفع الأسعار، وتنخفض الأجور»).
 */
function scoped(words: readonly Word[], from: number, start: number, own: number, language: Language): boolean {
	if (hasPhrase(words, from, start, language.conditions, language.conjunctions)) return true;
	if (!isPresent(words, own, language)) return false;
	const {verbParticles, complements, operators} = language;
	return [verbParticles, complements, operators].some(table =>
		hasPhrase(words, from, start, table, language.conjunctions),
	);
}

/** What is left of a stretch without the gaps, which are in any order. */
function without(whole: Stretch, gaps: readonly Stretch[]): Stretch[] {
	const found: Stretch[] = [];
	let {from} = whole;
	for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
		if (gap.from > from) found.push({from, to: gap.from});
		from = Math.max(from, gap.to);
	}
	if (whole.to > from) found.push({from, to: whole.to});
	return found;
}
