/**
 * What a sentence may show as a fact: where a statement begins (`openings.ts`, `attribution.ts`), where it may end (`ends.ts`), and
 * what is left out within it (`asides.ts`). These are laws: a model chooses among what they allow. May import `language/` and
 * `sentence/`.
 */

import {phraseAt} from '../language/phrases.ts';
import type {Piece} from '../sentence/pieces.ts';
import {type Parsed, speaks} from '../sentence/segments.ts';
import {type Stretch, shortest, size} from '../sentence/stretch.ts';
import {asides} from './asides.ts';
import {saysOn, speakerOf} from './attribution.ts';
import {endsFrom} from './ends.ts';
import {opening} from './openings.ts';

/** A run of more words than this without a full stop is no sentence, and nothing in it is looked for. */
const endless = 1000;

/** Something that a sentence says by itself: what names the speaker, where that must be said again, and the words. */
export interface Statement extends Stretch {
	readonly head: Stretch | undefined;
}

/** The statements of a sentence that may be shown, each from one of its beginnings to one of the ends that it may have. */
export function statements(sentence: Parsed, pieces: readonly Piece[]): Statement[] {
	const {words, parts, language} = sentence;
	if (words.length > endless) return [{from: 0, to: words.length, head: undefined}];
	const first = opening(sentence);
	const all = [{from: first, head: undefined as Stretch | undefined}];
	const speaker = speakerOf(sentence, first);
	const subordinate = phraseAt(words, first, language.subordinators, language.conjunctions) > 0;
	for (const {from} of subordinate ? [] : parts) {
		if (from - first < shortest) continue;
		if (speaks(words, from, language)) all.push({from, head: undefined});
		else if (speaker && from < speaker.clearTo && saysOn(words, from, language)) all.push({from, head: speaker});
	}
	return all.flatMap(({from, head}) => endsFrom(sentence, pieces, from).map(to => ({from, to, head})));
}

/** The stretches of a sentence's words that a statement shows. */
export function stretchesOf(sentence: Parsed, {from, to, head}: Statement): Stretch[] {
	const own = {...sentence, parts: sentence.parts.filter(part => part.from > from && part.from < to)};
	const shown = without({from, to}, asides(own, {from, to}));
	return head ? [head, ...shown] : shown;
}

/** What is left of a stretch without the gaps, which are in any order. */
function without(whole: Stretch, gaps: readonly Stretch[]): Stretch[] {
	const found: Stretch[] = [];
	let {from} = whole;
	for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
		if (gap.from > from) found.push({from, to: gap.from});
		from = Math.max(from, gap.to);
	}
	if (size({from, to: whole.to}) > 0) found.push({from, to: whole.to});
	return found;
}
