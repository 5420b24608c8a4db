import type {Language} from '../facts/language/language.ts';
import {type Word, words} from '../facts/language/words.ts';
import {once} from '../text/once.ts';

/** The letters for "and", "in" and "to" written onto figures: without a blank, both would be one word. */
const ontoFigures = once(() => /(?<![\p{L}\p{M}\p{N}])[وفبل](?=\p{N})/gu);

/** The words of a text, with numbers separated from the letters before them. Their offsets do not hold in the text. */
export function textWords(text: string, {look}: Language): Word[] {
	return words(text.replace(ontoFigures(), '$& '), look);
}
