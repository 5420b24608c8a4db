/**
 * What the stages must know of a language: a table for each, written by hand (`tables/`, its fields in `language-table.ts`)
 * and made ready here; words, phrases and stop words. May import `text/` only.
 */

import {fold} from '../../text/fold.ts';
import {type Phrases, phrases} from './phrases.ts';
import {stopWords} from './stop-words.ts';
import {type LanguageTable, noPhrases, type PhraseList} from './tables/language-table.ts';
import type {WordForms} from './words.ts';

/** What a table may leave out and the stages ask for. */
type Rules = Required<Omit<LanguageTable, PhraseList>>;

/** A language table made ready. */
export interface Language extends Rules, Readonly<Record<PhraseList, Phrases>> {
	/** What a word, as written, is compared by. The answers are remembered, since a text repeats most of its words. */
	readonly look: (word: string) => WordForms;
}

const never = /(?!)/;
const bare: Rules = {
	code: '',
	conjunctions: '',
	stem: folded => folded,
	closes: /(?:)/,
	glued: never,
	detachable: never,
	ownLetter: never,
	grammar: {verb: never, noun: never},
};
/** When so many words of a language are remembered, all are forgotten, so that many articles cannot fill the memory. */
const mostRemembered = 20_000;

/** Makes a language table ready for the stages: folds its phrases and stop words. */
export function language(table: LanguageTable): Language {
	const rules: Rules = {...bare, ...table};
	const stop = new Set((stopWords[table.code] ?? []).map(fold));
	const lists = Object.entries({...noPhrases, ...table})
		.filter(([name]) => name in noPhrases)
		.map(([name, list]) => [name, phrases(list as string)] as const);
	const first = new Set(lists.flatMap(([, list]) => [...list.keys()]));
	const known = new Map<string, WordForms>();
	const look = (word: string) => {
		let found = known.get(word);
		if (!found) {
			const folded = fold(word);
			const joined = rules.conjunctions.includes(folded.charAt(0)) && first.has(folded.slice(1));
			found = {folded, stem: rules.stem(folded), content: !stop.has(folded), opens: joined || first.has(folded)};
			if (known.size >= mostRemembered) known.clear();
			known.set(word, found);
		}
		return found;
	};
	return {...rules, ...(Object.fromEntries(lists) as Record<PhraseList, Phrases>), look};
}
