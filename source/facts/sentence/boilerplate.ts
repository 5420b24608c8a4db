import {sentenceClasses} from '../../text/sentence-end.ts';
import type {Language} from '../language/language.ts';
import {hasPhrase, phraseAt} from '../language/phrases.ts';
import type {Word} from '../language/words.ts';

/** Why a line is no part of the story. */
export type BoilerplateReason = 'empty' | 'headline' | 'boilerplate' | 'link' | 'tags' | 'fragment' | 'other story';

/** A line of at most so many words that does not end like a sentence is a byline, a dateline, a caption or a heading. */
const fragmentWords = 8;
/** A line of at most so many words is a heading if the paragraphs of its article end like sentences, and it does not. */
const headingWords = 14;
/** A question of at most so many words, in a paragraph of its own, heads what follows. */
const questionWords = 10;
/** A notice of the page, told by what stands anywhere in it, has at most so many words. */
const noticeWords = 40;
/** A line of boilerplate has at most so many words: a longer one that begins so may tell the story. */
const boilerplateWords = 24;

const {endMarks, finalMarks, closing} = sentenceClasses;
/** How a sentence ends, or what introduces a quotation in the next paragraph: a colon. Marks of direction may follow. */
export const statementEnd = new RegExp(`[${endMarks}:][${closing}\\s\\p{Cf}]*$`, 'u');
/** What introduces the next paragraph, and says nothing itself. */
const introduces = /[:：][\s\p{Cf}]*$/u;
const linkSign = /:\/\/|www\.|@/i;
const linkForm = /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]+/giu;
/** Names of scripts and buttons that pages leave in their text. */
const machine =
	/\b(?:videossloader|jwplayer|googletag|adsbygoogle|next previous|prev next|loading\.\.\.|javascript|cookies?)\b|[←→]\s*$|^[^«‹]*[»›]\s*$|^\s*[←→]/iu;
/** What stands for a picture where news has no text (article/prose/headline.ts). */
const picture = /^\[image: .+\]$/su;
const hashtags = /^\s*(?:[#＃][\p{L}\p{N}_]+[\s,،|·]*)+$/u;
const onlyQuestion = /^[^.!?؟۔]*[?؟]["»”]?\s*$/u;
const listed = /[|•·]/gu;
/**
 * A line with so many words from one mark to the next, and so many marks, names things or people and says nothing of them. Numbers are not
 * counted: those of a line-up of a match are marks and minutes.
 */
const [namedWords, namedMarks] = [2.5, 5];
const betweenNames = /[|•·،,؛;]/gu;
const severalSentences = new RegExp(`[${finalMarks}][${closing}]*\\s+\\S`, 'u');

/**
 * Why a paragraph, or a sentence that stands by itself, is boilerplate; undefined when it is part of the story.
 * `words` are the words of `text`; `title` is the folded headline.
 */
export function boilerplateReason(
	text: string,
	words: readonly Word[],
	title: string,
	language: Language,
): BoilerplateReason | undefined {
	if (words.length === 0) return 'empty';
	if (picture.test(text)) return 'fragment';
	if (title !== '' && text.length <= 2 * title.length + 40 && words.map(word => word.folded).join(' ') === title)
		return 'headline';
	if (words.length <= boilerplateWords) {
		if (phraseAt(words, 0, language.boilerplate) > 0 || machine.test(text) || isLabelled(text, words, language))
			return 'boilerplate';
		if (hashtags.test(text) || (text.match(listed)?.length ?? 0) >= 2) return 'tags';
	}
	const marks = text.match(betweenNames)?.length ?? 0;
	const named = words.filter(({folded}) => !/^\p{N}/u.test(folded)).length;
	if (marks >= namedMarks && (marks + 1) * namedWords >= named) return 'tags';
	// If a paragraph has several sentences, this is asked for each of them.
	const single = words.length <= noticeWords && !severalSentences.test(text);
	if (single && hasPhrase(words, 0, words.length, language.notices, language.conjunctions)) return 'boilerplate';
	if (linkSign.test(text) && text.replace(linkForm, '').length * 2 < text.length) return 'link';
	if (words.length <= headingWords && single && introduces.test(text)) return 'fragment';
	if (words.length <= fragmentWords && !statementEnd.test(text)) return 'fragment';
	return undefined;
}

/** Whether a paragraph is a heading within an article whose other paragraphs are `punctuated`. */
export function isHeading(text: string, words: readonly Word[], punctuated: boolean): boolean {
	if (punctuated && words.length <= headingWords && !statementEnd.test(text)) return true;
	return words.length <= questionWords && onlyQuestion.test(text);
}

/** «المصدر: …»: a label of the page before its value. */
function isLabelled(text: string, words: readonly Word[], language: Language): boolean {
	const length = phraseAt(words, 0, language.labels);
	return length > 0 && (!statementEnd.test(text) || /^\s*[:：|]/u.test(text.slice(words[length - 1]?.end)));
}
