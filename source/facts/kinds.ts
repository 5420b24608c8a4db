import type {FactKind} from './key-fact.ts';
import type {Language} from './language/language.ts';
import {hasPhrase, phraseAt} from './language/phrases.ts';
import type {Word} from './language/words.ts';

/** What the rules look at, each only when a rule asks. */
interface Traits {
	/** Somebody is said to have said it. */
	said(): boolean;
	/** It has words in quotation marks, enough of them to be a saying and no name. */
	quoted(): boolean;
	/** A number with a currency, a share or a measure; or two numbers. */
	quantity(): boolean;
	/** A day with its month, a date in figures or a year. */
	dated(): boolean;
	/** Something is to come. */
	scheduled(): boolean;
	placed(): boolean;
	known(): boolean;
}

/** The first rule that holds gives the kind: the rarer and the more telling trait before the commoner. */
const kindRules: readonly (readonly [kind: FactKind, holds: (traits: Traits) => boolean])[] = [
	['quote', traits => traits.quoted() && traits.said()],
	['date', traits => traits.dated() && traits.scheduled()],
	['number', traits => traits.quantity()],
	['background', traits => traits.known()],
	['statement', traits => traits.said()],
	['place', traits => traits.placed()],
	['event', () => true],
];

const quotationForm = /[«“”"]([^«»“”"]{12,})[»“”"]/u;
const quotedWords = 4;
const sign = /[%٪‰$€£¥₪﷼]/u;
const dateForm = /^(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\p{L}*|(?:1[3-9]|20)\d\d)$/u;

/** The kind of a fact, from its text and its words. */
export function factKind(text: string, words: readonly Word[], language: Language): FactKind {
	const traits = traitsOf(text, words, language);
	// The last rule always holds.
	return (kindRules.find(([, holds]) => holds(traits)) as (typeof kindRules)[number])[0];
}

function traitsOf(text: string, words: readonly Word[], language: Language): Traits {
	const has = (table: Language['speech']) => hasPhrase(words, 0, words.length, table, language.conjunctions);
	const beside = (i: number, table: Language['months']) =>
		phraseAt(words, i + 1, table) > 0 || phraseAt(words, i - 1, table) > 0;
	const numbers = words.map((word, i) => (/\d/.test(word.folded) ? i : -1)).filter(i => i >= 0);
	const isDate = (i: number) => dateForm.test(words[i]?.folded ?? '') || beside(i, language.months);
	return {
		said: () => has(language.speech),
		quoted: () => (text.match(quotationForm)?.[1]?.trim().split(/\s+/).length ?? 0) >= quotedWords,
		quantity: () => {
			const amounts = numbers.filter(i => !isDate(i));
			const measured = () => sign.test(text) || amounts.some(i => beside(i, language.units));
			return amounts.length >= 2 || (amounts.length === 1 && measured());
		},
		dated: () => numbers.some(isDate),
		scheduled: () => has(language.schedule),
		placed: () => has(language.places),
		known: () => has(language.background),
	};
}
