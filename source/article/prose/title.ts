import {sentenceClasses} from '../../text/sentence-end.ts';

/** The longest title, in UTF-16 units. */
const titleLimit = 100;

const firstSentence = new RegExp(`^.*?[${sentenceClasses.endMarks}](?=\\s|$)`, 'su');

/** A title for a text that has none: its first sentence, or as many of its words as fit. */
export function titleFrom(text: string): string {
	const sentence = firstSentence.exec(text)?.[0] ?? text;
	if (sentence.length <= titleLimit) return sentence;
	return `${sentence.slice(0, titleLimit).replace(/\s+\S*$/u, '')}…`;
}
