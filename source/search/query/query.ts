/**
 * The room of searching; it is pure. This folder reads what was typed and turns it into a query of FTS5; `words/` splits
 * texts into words and folds them, `stems/` takes their endings and particles off, `matching/` finds where a text fits.
 * The room may import `text/` only; this folder may import `words/` and `stems/`.
 */

import {type SearchWord, searchWords} from '../words/words.ts';
import {beginnings} from './beginnings.ts';
import {fillers} from './fillers.ts';
import {lazyStems} from './variants.ts';

/** The columns that a term can be kept to. */
export type QueryField = 'title' | 'source';

export interface QueryWord {
	readonly folded: string;
	/** The stems that a word of the text may have, the likeliest first. */
	readonly stems: readonly string[];
	/** The beginnings that its stem may have instead, when only the beginning of the word was typed. */
	readonly begins: readonly string[];
}

/** Words that stand one after another in a text. */
export interface Term {
	readonly words: readonly QueryWord[];
	/** In quotes: the words are compared as written and not by their stems. */
	readonly exact: boolean;
	/** A text that has it does not fit. */
	readonly excluded: boolean;
	readonly field?: QueryField;
}

export interface Query {
	readonly terms: readonly Term[];
}

/** The longest query that is read, in UTF-16 units, and the most terms. */
const longest = 1000;
const mostTerms = 32;

const fields: ReadonlyMap<string, QueryField> = new Map([
	['title', 'title'],
	['source', 'source'],
	['عنوان', 'title'],
	['العنوان', 'title'],
	['مصدر', 'source'],
	['المصدر', 'source'],
]);

/** A quotation mark between Hebrew letters is typed for gershayim («צה"ל»): it neither opens nor closes a phrase. */
const gershayim = String.raw`(?<=\p{Script=Hebrew})["”](?=\p{Script=Hebrew})`;
/** The closing mark of a phrase may be missing: the user may still be typing. */
const phrase = `"(?:[^"]|${gershayim})*"?|[“„”](?:[^“”]|${gershayim})*[“”]?|«[^»]*»?`;
const run = String.raw`(?:[^\s"“”„«»]|${gershayim})+`;
/** A term: the minus that excludes it, the name of a field, and a phrase in quotes or a run without blanks. */
const typed = new RegExp(
	String.raw`(?<excluded>(?<=^|\s)-(?=\S))?(?:(?<field>\p{L}+):(?<blank>\s*))?(?:(?<phrase>${phrase})|(?<run>${run}))`,
	'gu',
);
const endsInStar = /\*[^\p{L}\p{N}]*$/u;

/**
 * Reads what was typed: words, all of which have to be there; `"exact phrases"` in any quotes; `begin*`; `-word` and
 * `-"phrase"`, which must not be there; `title:` and `source:` («عنوان:», «مصدر:») before any of them. Anything else is read as
 * words. Never throws.
 */
export function parseQuery(text: string): Query {
	const terms: Term[] = [];
	for (const match of text.slice(0, longest).toWellFormed().matchAll(typed)) {
		terms.push(...termsOf(match.groups as Groups));
		if (terms.length >= mostTerms) break;
	}
	return {terms: withoutFillers(terms.slice(0, mostTerms))};
}

type Groups = Readonly<Record<'excluded' | 'field' | 'blank' | 'phrase' | 'run', string | undefined>>;

function termsOf({excluded, field: name, blank, phrase, run = ''}: Groups): Term[] {
	const field = name === undefined ? undefined : fields.get(name.toLowerCase());
	const how = {excluded: excluded !== undefined, ...(field && {field})};
	// A colon may also stand after an ordinary word («قال:», «https:»).
	const before = name !== undefined && field === undefined ? searchWords(name) : [];
	if (phrase !== undefined) return [...term(before, how), ...exactTerm(searchWords(phrase), how)];
	const words = searchWords(run);
	const prefix = endsInStar.test(run) && (words.at(-1)?.folded.length ?? 0) >= 2;
	if (blank) return [...term(before, how), ...term(words, how, prefix)];
	return term([...before, ...words], how, prefix);
}

type How = Pick<Term, 'excluded' | 'field'>;

function term(words: readonly SearchWord[], how: How, prefix = false): Term[] {
	if (words.length === 0) return [];
	const last = words.length - 1;
	const queried = words.map(({folded, stem}, i): QueryWord => {
		const alone = last === 0 && !prefix;
		const stems = alone ? [...new Set([stem, ...lazyStems(folded, stem)])] : [stem];
		return {folded, stems, begins: prefix && i === last ? beginnings(folded) : []};
	});
	return [{words: queried, exact: false, ...how}];
}

function exactTerm(words: readonly SearchWord[], how: How): Term[] {
	if (words.length === 0) return [];
	return [{words: words.map(({folded, stem}) => ({folded, stems: [stem], begins: []})), exact: true, ...how}];
}

/** Leaves out words like «في» and "the" where there are others: nobody looks for them, and a text that fits may lack one. */
function withoutFillers(terms: readonly Term[]): Term[] {
	const isFiller = ({words, exact, excluded, field}: Term) =>
		words.length === 1 &&
		!exact &&
		!excluded &&
		!field &&
		words[0]!.begins.length === 0 &&
		fillers.has(words[0]!.folded);
	const telling = terms.filter(term => !isFiller(term));
	return telling.some(({excluded}) => !excluded) ? telling : [...terms];
}

/**
 * The query for an FTS5 table of `indexed` texts with the columns `title, facts, body, source`; empty when there is nothing to
 * look for, as in a query that only excludes. It finds all that fits, and also what differs from an exact phrase in endings,
 * which `fitter` then rules out. Of what was typed, only stems of words get into it, in quotes.
 */
export function ftsQuery({terms}: Query): string {
	const wanted = terms.filter(({excluded}) => !excluded).map(ftsTerm);
	if (wanted.length === 0) return '';
	// FTS5 compares stems, and would exclude more than the exact phrase: excluded phrases are left to `fitter`.
	const unwanted = terms.filter(({excluded, exact}) => excluded && !exact).map(ftsTerm);
	const all = wanted.join(' AND ');
	return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`;
}

/** Whether `ftsQuery` finds exactly the articles that fit, so that `fitter` is not needed. */
export const ftsIsExact = ({terms}: Query): boolean => terms.every(({exact}) => !exact);

function ftsTerm({words, field}: Term): string {
	const column = field ? `${field} : ` : '';
	const before = words.slice(0, -1).map(({stems}) => `${stems[0]} `);
	const {stems, begins} = words.at(-1) as QueryWord;
	const phrase = (last: string) => `"${before.join('')}${last}"`;
	const whole = stems.filter(stem => !begins.some(begin => stem.startsWith(begin)));
	return `${column}(${[...whole.map(phrase), ...begins.map(begin => `${phrase(begin)} *`)].join(' OR ')})`;
}
