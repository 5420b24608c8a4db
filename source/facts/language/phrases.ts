import {foldedWords, type Word} from './words.ts';

/** Phrases of one meaning, by their first word, the longest first; each is a list of folded words. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Makes phrases, with bars between them, ready for looking up. Since they are folded, their spelling does not matter. */
export function phrases(texts: string): Phrases {
	const table = new Map<string, string[][]>();
	for (const text of texts.split('|')) {
		const phrase = foldedWords(text);
		const first = phrase[0];
		if (first === undefined) continue;
		const same = table.get(first);
		if (same) same.push(phrase);
		else table.set(first, [phrase]);
	}
	for (const same of table.values()) same.sort((a, b) => b.length - a.length);
	return table;
}

/**
 * How many words, from the word at index `at` on, are a phrase of the table: the longest one's length, 0 for none.
 * `conjunctions` are letters that may be written onto its first word («وبحسب» for «بحسب»).
 */
export function phraseAt(words: readonly Word[], at: number, table: Phrases, conjunctions = ''): number {
	const word = words[at];
	if (!word?.opens) return 0;
	const first = word.folded;
	const length = longest(words, at, table.get(first));
	if (length > 0 || !conjunctions.includes(first.charAt(0))) return length;
	return longest(words, at, table.get(first.slice(1)));
}

function longest(words: readonly Word[], at: number, found: readonly (readonly string[])[] | undefined): number {
	const phrase = found?.find(phrase => phrase.every((word, i) => i === 0 || words[at + i]?.folded === word));
	return phrase?.length ?? 0;
}

/** Whether any phrase of the table stands among the words from index `from` to `to` (exclusive). */
export function hasPhrase(
	words: readonly Word[],
	from: number,
	to: number,
	table: Phrases,
	conjunctions = '',
): boolean {
	for (let at = from; at < to; at++) if (phraseAt(words, at, table, conjunctions) > 0) return true;
	return false;
}
