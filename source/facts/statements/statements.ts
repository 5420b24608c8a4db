/**
 * What a sentence may show as a fact: where a statement begins (`openings.ts`), who says it (`attribution.ts`), where it may end
 * (`ends.ts`), and which letters are shown (`trimming.ts`). These are laws: a model chooses among what they allow. May import
 * `language/` and `sentence/`.
 */

import type {Range} from '../key-fact.ts';
import {phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';
import {type Parsed, speaks} from '../sentence/parts.ts';
import {type Stretch, shortest} from '../sentence/stretch.ts';
import {type Naming, namedAgain, saysOn, speakerOf, stillNamed} from './attribution.ts';
import {endsFrom} from './ends.ts';
import {opening} from './openings.ts';
import {trimmed} from './trimming.ts';

/** A run of more words than this without a full stop is no sentence, and nothing in it is looked for. */
const endless = 1000;

/** Something that a sentence says by itself: its words, and those that name the speaker, where that must be said again. */
export interface Statement extends Stretch {
	readonly head: Naming | undefined;
}

/**
 * The statements of a sentence that may be shown, each from one of its beginnings to one of the ends that it may have. `named`
 * was named in its paragraph before.
 */
export function statements(sentence: Parsed, named?: Naming): Statement[] {
	const {words, parts, language} = sentence;
	if (words.length > endless) return [{from: 0, to: words.length, head: undefined}];
	const first = opening(sentence);
	const head = namedAgain(sentence, first, named);
	const speaker = head?.says ? head : speakerOf(sentence, first);
	const all = [{from: first, head}];
	const subordinate = phraseAt(words, first, language.subordinators, language.conjunctions) > 0;
	for (const {from} of subordinate ? [] : parts) {
		if (from - first < shortest) continue;
		if (speaks(words, from, language)) all.push({from, head: undefined});
		else if (speaker && from < speaker.clearTo && saysOn(sentence, from)) all.push({from, head: speaker});
	}
	return all.flatMap(({from, head}) => endsFrom(sentence, from).map(to => ({from, to, head})));
}

/** Who was named, and may be meant by a pronoun in the next sentence of the paragraph. */
export function namedAfter(sentence: Parsed, named: Naming | undefined): Naming | undefined {
	return sentence.words.length > endless ? undefined : stillNamed(sentence, opening(sentence), named);
}

/** The words that a statement shows. */
export function wordsOf({words}: Parsed, {from, to, head}: Statement): Word[] {
	return [...(head?.of.words.slice(head.from, head.to) ?? []), ...words.slice(from, to)];
}

/** Where a statement stands in its paragraph, in UTF-16 ranges. */
export function placesOf(sentence: Parsed, statement: Statement): Range[] {
	const {head} = statement;
	const own = trimmed(sentence, statement);
	return head ? [trimmed(head.of, head), own] : [own];
}
