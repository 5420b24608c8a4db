import {phraseAt} from '../language/phrases.ts';
import type {Parsed} from '../sentence/parts.ts';
import {shortest} from '../sentence/stretch.ts';

/** A lead-in phrase up to the comma is at most this long; a longer one says something. */
const leadIn = 8;
/** An agency's name stands within the first words of a dateline. */
const longestDateline = 5;

/** The index of the first word that says something: a dateline and openings that tie a sentence to the one before are left out. */
export function opening(sentence: Parsed): number {
	return afterDateline(sentence) || afterLeadIn(sentence);
}

/** The index after «الرياض (واس) -», "LONDON (Reuters) —" or "(CNN)"; 0 without such a dateline. */
function afterDateline({text, words, language}: Parsed): number {
	for (let at = 0; at < longestDateline; at++) {
		const end = at + phraseAt(words, at, language.agencies);
		const next = words[end];
		if (end === at || next === undefined || words.length - end < shortest) continue;
		const after = text.slice(words[end - 1]?.end, next.start);
		if (/^\s*(?:[)\]]\s*)?[-–—:]/u.test(after) || (at === 0 && /^\s*\)/u.test(after))) return end;
	}
	return 0;
}

function afterLeadIn({words, parts, language}: Parsed): number {
	let from = 0;
	const second = parts[1];
	if (second && second.from <= leadIn && phraseAt(words, 0, language.leadInPhrases, language.conjunctions) > 0) {
		const describes = second.head === 'relatives' || second.head === 'lastTails';
		if (!describes || phraseAt(words, second.from, language.leadIns) > 0) from = second.from;
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
