import type {KeyFact} from './key-fact.ts';
import type {FactSource} from './key-facts.ts';
import {languageOfArticle} from './language/detect-language.ts';
import {trimmed} from './statements/trimming.ts';
import {sentencesOf} from './story.ts';
import {factAt} from './told-facts.ts';

/**
 * The sentence of a paragraph that has the text at an offset, without its full stop; where no sentence does, the last one
 * before it. Undefined in a paragraph without sentences.
 */
export function sentenceAt(source: FactSource, paragraph: number, offset: number): Omit<KeyFact, 'origin'> | undefined {
	const text = source.paragraphs[paragraph] ?? '';
	const language = languageOfArticle(source);
	const all = sentencesOf(text, language).filter(({words}) => words.length > 0);
	const sentence = all.find(({range}) => offset < range.end) ?? all.at(-1);
	if (!sentence) return undefined;
	const whole = {from: 0, to: sentence.words.length};
	return factAt([trimmed({...sentence, text, language}, whole)], paragraph, source);
}
