import type {Range} from './key-fact.ts';
import type {Language} from './language.ts';
import {hasPhrase, phraseAt} from './phrases.ts';
import {type Segment, segments} from './segments.ts';
import type {Word} from './words.ts';

/** A fact of fewer words than this says too little by itself. */
export const shortest = 8;
/** More words than this are no longer taken in at a glance. */
export const longest = 28;
/** A sentence up to this long is shown whole: readers leave one of twenty words as it is. */
const comfortable = 20;
/** A lead-in phrase up to the comma is at most this long; a longer one says something. */
const leadIn = 6;

/** An agency's name stands within the first words of a dateline. */
const longestDateline = 5;
/** Before «and …» this many words are a statement by themselves, not the first of two subjects. */
const coordinated = 12;

/** A stretch of the sentence's words, indices, `to` exclusive. */
interface Stretch {
	readonly from: number;
	readonly to: number;
}

/**
 * The parts of a sentence that are shown as the fact: UTF-16 ranges of the paragraph `text`, in order. `words` are the
 * sentence's. What a cut leaves is what the sentence says too; where the rules cannot tell that, nothing is cut.
 */
export function trim(text: string, sentence: Range, words: readonly Word[], language: Language): Range[] {
	const parts = segments(text, sentence, words, language);
	const dateline = afterDateline(text, words, language);
	const from = dateline > 0 ? dateline : afterLeadIn(words, parts, language);
	const to = beforeTail(words, parts, from, language);
	const dropped = asides(text, words, from, to, language);
	if (to - from > longest) dropped.push(...relatives(parts, from, to));
	return ranges(text, sentence, words, kept({from, to}, dropped));
}

/** The index after «الرياض (واس) -», "LONDON (Reuters) —" or "(CNN)"; 0 without such a dateline. */
function afterDateline(text: string, words: readonly Word[], language: Language): number {
	for (let at = 0; at < longestDateline; at++) {
		const end = at + phraseAt(words, at, language.agencies);
		const next = words[end];
		if (end === at || next === undefined || words.length - end < shortest) continue;
		const after = text.slice(words[end - 1]?.end, next.start);
		if (/^\s*[)\]]?\s*[-–—:]/u.test(after) || (at === 0 && /^\s*\)/u.test(after))) return end;
	}
	return 0;
}

/** The index of the first word that says something: openings that tie the sentence to the one before are left out. */
function afterLeadIn(words: readonly Word[], parts: readonly Segment[], language: Language): number {
	let from = 0;
	const second = parts[1];
	if (second && second.from <= leadIn && phraseAt(words, 0, language.leadInPhrases, language.conjunctions) > 0) {
		const goesOn = second.opening === 'plain' || second.opening === 'coordinate';
		if (goesOn || phraseAt(words, second.from, language.leadIns) > 0) from = second.from;
	}
	// Two may follow each other («من جانبه كذلك …»), more do not.
	for (let turn = 0; turn < 2; turn++) {
		const length = phraseAt(words, from, language.leadIns, language.conjunctions);
		// «كما هو الحال» is no "also …": what follows a lead-in must not point back.
		if (length === 0 || phraseAt(words, from + length, language.pointers) > 0) break;
		from += length;
	}
	return words.length - from >= shortest ? from : 0;
}

/** The index after the last word kept: a long sentence goes without the statements that trail after its own. */
function beforeTail(words: readonly Word[], parts: readonly Segment[], from: number, language: Language): number {
	// «بعد أن …»: the statement comes later, and a cut might leave none.
	if (phraseAt(words, from, language.subordinators, language.conjunctions) > 0) return words.length;
	let best = words.length;
	let resumed = false;
	let qualified = false;
	for (let i = parts.length - 1; i > 0 && best - from > comfortable; i--) {
		const part = parts[i] as Segment;
		// What completes a verb stays («قال فلان، وهو وزير، إن …»), and so does what qualifies the statement.
		if (part.opening === 'complement') break;
		if (part.binds) qualified = true;
		// A plain segment may take up again what stands before a tail, unless the tail is of those that run to the end.
		if (part.opening === 'plain') resumed = true;
		if (part.opening === 'lastTail') resumed = false;
		if (part.opening === 'fresh') resumed = qualified = false;
		if (resumed || qualified || part.from - from < shortest) continue;
		if (!language.closes.test(words[part.from - 1]?.folded ?? '')) continue;
		if (part.opening !== 'coordinate') best = part.from;
		else if (best - from > longest && part.from - from >= coordinated) {
			if (!hasPhrase(words, from, part.from, language.lists, language.conjunctions)) best = part.from;
		}
	}
	return best;
}

/** Wishes between dashes or brackets («- حفظه الله -»): they say nothing of the news. */
function asides(text: string, words: readonly Word[], from: number, to: number, language: Language): Stretch[] {
	const found: Stretch[] = [];
	for (let at = from + 1; at < to; at++) {
		const end = at + phraseAt(words, at, language.asides);
		if (end === at || end >= to) continue;
		const before = text.slice(words[at - 1]?.end, words[at]?.start);
		const after = text.slice(words[end - 1]?.end, words[end]?.start);
		if (/[-–—(]\s*$/u.test(before) && /^\s*[-–—)]/u.test(after)) found.push({from: at, to: end});
	}
	return found;
}

/** Relative clauses between a verb's subject and its complement («قال فلان، الذي …، إن …»): they describe and do not single out. */
function relatives(parts: readonly Segment[], from: number, to: number): Stretch[] {
	return parts.filter((part, i) => {
		if (part.opening !== 'relative' || part.binds || part.from <= from || part.to >= to) return false;
		return parts[i + 1]?.opening === 'complement';
	});
}

function kept(whole: Stretch, dropped: readonly Stretch[]): Stretch[] {
	const found: Stretch[] = [];
	let from = whole.from;
	for (const gap of [...dropped].sort((a, b) => a.from - b.from)) {
		if (gap.from > from) found.push({from, to: gap.from});
		from = Math.max(from, gap.to);
	}
	if (whole.to > from) found.push({from, to: whole.to});
	return found;
}

/** Marks between statements; others are part of the word they stand at. */
const separator = /[\s،,؛;:.\-–—]/u;
const bullet = /[\s\-–—•·*▪■●]/u;
const trailingMarks = /[\s.،,؛;:…۔]/u;

/** The letters of the stretches, with brackets, quotation marks and signs written onto their words, without the final stop. */
function ranges(text: string, sentence: Range, words: readonly Word[], stretches: readonly Stretch[]): Range[] {
	return stretches.map(({from, to}) => {
		const first = words[from] as Word;
		const last = words[to - 1] as Word;
		let {start} = first;
		let {end} = last;
		const previous = words[from - 1];
		if (previous) while (start > previous.end && !separator.test(text.charAt(start - 1))) start--;
		else for (start = sentence.start; start < first.start && bullet.test(text.charAt(start)); ) start++;
		const next = words[to];
		if (next) while (end < next.start && !separator.test(text.charAt(end))) end++;
		else for (end = sentence.end; end > last.end && trailingMarks.test(text.charAt(end - 1)); ) end--;
		return {start, end};
	});
}
