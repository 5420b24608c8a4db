import type {Language} from '../facts/language/language.ts';
import {type Word, words} from '../facts/language/words.ts';

/** «And», «in», «to» written onto figures: to be words they need letters behind them. */
const ontoFigures = /(?<![\p{L}\p{M}\p{N}])[وفبل](?=\p{N})/gu;

/** The words of a text with numbers apart from the letters before them; their places are of no use. */
export function textWords(text: string, {look}: Language): Word[] {
	return words(text.replace(ontoFigures, '$& '), look);
}
