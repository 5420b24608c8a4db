import type {FactKind} from './key-fact.ts';
import type {Language} from './language/language.ts';
import {hasPhrase, type Phrases, phraseAt} from './language/phrases.ts';
import type {Word} from './language/words.ts';

/** Words in quotation marks, enough of them to be a saying and no name. */
const saying = /[«“”"]\s*(?:[^\s«»“”"]+\s+){3,}[^\s«»“”"]+\s*[»“”"]/u;
const sign = /[%٪‰$€£¥₪﷼]/u;
const dateForm = /^(?:\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\p{L}*|(?:1[3-9]|20)\d\d)$/u;

/** The kind of a fact, from its text and its words: the rarer and the more telling trait comes before the commoner. */
export function factKind(text: string, words: readonly Word[], language: Language): FactKind {
	const has = (table: Phrases) => hasPhrase(words, 0, words.length, table, language.conjunctions);
	const beside = (i: number, table: Phrases) => phraseAt(words, i + 1, table) > 0 || phraseAt(words, i - 1, table) > 0;
	const numbers = words.map((_, i) => i).filter(i => /\d/.test(words[i]!.folded));
	const amounts = numbers.filter(i => !dateForm.test(words[i]!.folded) && !beside(i, language.months));
	const measured = () => sign.test(text) || amounts.some(i => beside(i, language.units));
	const said = has(language.speech);
	if (said && saying.test(text)) return 'quote';
	if (amounts.length < numbers.length && has(language.schedule)) return 'date';
	if (amounts.length >= 2 || (amounts.length === 1 && measured())) return 'number';
	if (has(language.background)) return 'background';
	if (said) return 'statement';
	return has(language.places) ? 'place' : 'event';
}
