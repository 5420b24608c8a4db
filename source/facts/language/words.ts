import {fold} from '../../text/fold.ts';
import {once} from '../../text/once.ts';

/** What a word, as written, is compared by in its language. */
export interface WordForms {
	/** As written, folded: what cues are looked up by. */
	readonly folded: string;
	/** What is counted: words of one stem are one word to the ranking. */
	readonly stem: string;
	/** False for stop words: they say nothing of what the text is about. */
	readonly content: boolean;
	/** Whether any phrase of the language's lists begins with it, an "and" written onto it or not. */
	readonly opens: boolean;
}

/** A word of a paragraph, with its UTF-16 offsets in it, end exclusive. */
export interface Word extends WordForms {
	readonly start: number;
	readonly end: number;
}

/**
 * A number with what belongs to it («1,568.5», «11:59», «2025/3/18», «1436هـ»), or a run of letters and marks. ZWNJ, ZWJ and
 * apostrophes stand inside words; so do gershayim, and the quotation mark typed for them, between Hebrew letters.
 */
const wordForm = once(
	() =>
		/\p{N}+(?:[.,٫٬/:]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}\u200c\u200d]*(?:(?:['’׳]|(?<=\p{Script=Hebrew})["״])\p{L}[\p{L}\p{M}\p{N}\u200c\u200d]*)*/gu,
);

/** Splits a paragraph into its words, in order; `look` is its language's. */
export function words(text: string, look: (word: string) => WordForms): Word[] {
	const found: Word[] = [];
	for (const {0: word, index} of text.matchAll(wordForm())) {
		const {folded, stem, content, opens} = look(word);
		// A tatweel or a joiner by itself counts as a letter in Unicode and as nothing here.
		if (folded !== '') found.push({start: index, end: index + word.length, folded, stem, content, opens});
	}
	return found;
}

/** The folded words of a phrase, for comparing it with a text. */
export function foldedWords(text: string): string[] {
	return Array.from(text.matchAll(wordForm()), match => fold(match[0]));
}
