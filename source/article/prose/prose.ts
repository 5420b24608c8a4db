/** What tells the paragraphs of a text from the lines that stand between and around them. */
import {sentenceClasses} from '../../text/sentence-end.ts';

const {endMarks, closing} = sentenceClasses;
/** With the marks of Chinese and Japanese. */
const end = new RegExp(`[${endMarks}。！？][${closing}\\s]*$`, 'u');

/** In letters: of less even a sentence may be a caption or a call, and of more everything is a paragraph. */
const short = 60;
const long = 100;

/** A character of these stands for about three letters. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

export const endsSentence = (text: string): boolean => end.test(text);

/** Whether a text is a paragraph, and no headline, label, date, name or the like. */
export function isProse(text: string): boolean {
	if (text.length > long) return true;
	const length = text.length + 2 * (text.match(dense)?.length ?? 0);
	return length > long || (length > short && endsSentence(text));
}
