/**
 * What the stages must know of a language: a table for each, written by hand (`tables/`, its fields in `language-table.ts`)
 * and made ready here; words, phrases and stop words. May import `text/` only.
 */

import {fold} from '../../text/fold.ts';
import {type Phrases, phrases} from './phrases.ts';
import {stopWords} from './stop-words.ts';
import {type Grammar, type LanguageTable, noPhrases, type PhraseList} from './tables/language-table.ts';
import type {WordForms} from './words.ts';

/** A language table made ready. */
export interface Language extends Readonly<Record<PhraseList, Phrases>> {
	readonly code: string;
	readonly conjunctions: string;
	readonly closes: RegExp;
	readonly glued: RegExp;
	readonly grammar: Grammar;
	readonly ownLetter: RegExp;
	readonly detachable: RegExp;
	/** What a word, as written, is compared by. The answers are remembered, since a text repeats most of its words. */
	readonly look: (word: string) => WordForms;
}

const matchesNothing = /(?!)/;
const noGrammar: Grammar = {
	verb: matchesNothing,
	definite: matchesNothing,
	object: matchesNothing,
	particle: matchesNothing,
	noun: matchesNothing,
};
const matchesAll = /(?:)/;
/** When so many words of a language are remembered, all are forgotten, so that many articles cannot fill the memory. */
const mostRemembered = 20_000;

/** Makes a language table ready for the stages: folds its phrases and stop words. */
export function language(table: LanguageTable): Language {
	const stop = new Set((stopWords[table.code] ?? []).map(fold));
	const stem = table.stem ?? (folded => folded);
	const lists = Object.entries(noPhrases).map(
		([name, none]) => [name, phrases(table[name as PhraseList] ?? none)] as const,
	);
	const first = new Set(lists.flatMap(([, list]) => [...list.keys()]));
	const conjunctions = table.conjunctions ?? '';
	const known = new Map<string, WordForms>();
	const look = (word: string) => {
		let found = known.get(word);
		if (!found) {
			const folded = fold(word);
			const joined = conjunctions.includes(folded.charAt(0)) && first.has(folded.slice(1));
			found = {folded, stem: stem(folded), content: !stop.has(folded), opens: joined || first.has(folded)};
			if (known.size >= mostRemembered) known.clear();
			known.set(word, found);
		}
		return found;
	};
	return {
		...(Object.fromEntries(lists) as Record<PhraseList, Phrases>),
		code: table.code,
		conjunctions,
		closes: table.closes ?? matchesAll,
		glued: table.glued ?? matchesNothing,
		detachable: table.detachable ?? matchesNothing,
		ownLetter: table.ownLetter ?? matchesNothing,
		grammar: table.grammar ?? noGrammar,
		look,
	};
}
