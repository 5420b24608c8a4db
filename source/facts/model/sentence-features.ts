import type {Language} from '../language/language.ts';
import {hasPhrase, type Phrases, phraseAt} from '../language/phrases.ts';
import {type Give, steps} from './give.ts';
import type {Compared, Topic} from './topic.ts';

const paragraphsBefore = steps('place: paragraphs before', [1, 2, 3, 4, 5, 6, 8, 12, 20]);
const paragraphsAfter = steps('place: paragraphs after', [1, 2, 4]);
const sentencesBefore = steps('place: sentences before in its paragraph', [1, 2, 3, 5]);
const sentencesInParagraph = steps('article: sentences in the paragraph', [2, 3, 5]);
const sentencesInArticle = steps('article: sentences', [3, 5, 7, 10, 14, 20, 30]);
const telling = steps('length: words that tell', [4, 8, 12, 16, 24]);
const titledMore = steps('title: sentences with more of it', [1, 2, 4]);
const coveredMore = steps('topic: sentences with more of it', [1, 2, 3, 5, 8]);
const freshness = steps('new: share of its words', [0.2, 0.4, 0.6, 0.8]);

/** From this paragraph on, the place of a paragraph makes no difference. */
const lastCounted = 7;
/** Few words at the start tell what a sentence is for. */
const firstWords = 6;

const quotation = /[«"“”]/u;
const ended = /[.!?؟۔…]["»”)]?\s*$/u;

/**
 * What tells whether a sentence holds a key fact. Names begin with the family, up to the colon, by which `khabar facts --why`
 * adds them up.
 */
export function sentenceFeatures(sentence: Compared, topic: Topic, language: Language, give: Give): void {
	const {words, range} = sentence;
	const text = sentence.text.slice(range.start, range.end);
	const {conjunctions} = language;
	give('any: sentence');
	paragraphsBefore(sentence.paragraphsBefore, give);
	paragraphsAfter(topic.paragraphs - 1 - sentence.paragraphsBefore, give);
	sentencesBefore(sentence.sentencesBefore, give);
	if (sentence.sentencesBefore === 0)
		give(`place: first of paragraph ${1 + Math.min(lastCounted, sentence.paragraphsBefore)}`);
	sentencesInParagraph(sentence.sentencesInParagraph, give);
	sentencesInArticle(topic.sentences.length, give);
	telling(sentence.about.size, give);
	if (topic.title.size > 0) titledMore(sentence.titledMore, give);
	coveredMore(sentence.coveredMore, give);
	freshness(sentence.freshness, give);

	const has = (table: Phrases, end = words.length) => hasPhrase(words, 0, end, table, conjunctions);
	const starts = (table: Phrases) => phraseAt(words, 0, table, conjunctions) > 0;
	give('numbers: not said before', Math.log1p(sentence.newNumbers));
	if (has(language.units)) give('numbers: with a measure');
	if (has(language.schedule)) give('date: something to come');
	if (has(language.speech, Math.min(firstWords, words.length))) give('speech: at the start');
	else if (has(language.speech)) give('speech: later');
	if (starts(language.also)) give('opening: also');
	if (conjunctions.includes(words[0]?.folded.charAt(0) ?? ' ')) give('opening: and');
	if (quotation.test(text)) give('quotation: in it');
	if (!ended.test(text)) give('ending: no full stop');
}
