import type {Language} from '../language/language.ts';
import {hasPhrase, type Phrases, phraseAt} from '../language/phrases.ts';
import {lacksSubject} from '../sentence/subjects.ts';
import {type Give, steps} from './give.ts';
import type {Compared, Topic} from './topic.ts';

const paragraphsBefore = steps('place: paragraphs before', [1, 2, 3, 4, 5, 6, 8, 12, 20]);
const paragraphsAfter = steps('place: paragraphs after', [1, 2, 4]);
const sentencesBefore = steps('place: sentences before in its paragraph', [1, 2, 3, 5]);
const order = steps('place: sentences before', [1, 2, 3, 4, 6, 8, 11, 15]);
const firsts = [1, 2, 3, 4, 5, 6, 7].map(number => `place: first sentence of paragraph ${number}`);
const sentencesInParagraph = steps('article: sentences in the paragraph', [2, 3, 5]);
const sentencesInArticle = steps('article: sentences', [3, 5, 7, 10, 14, 20, 30]);
const length = steps('length: words', [6, 9, 12, 16, 24, 32, 48]);
const telling = steps('length: words that tell', [4, 8, 12, 16, 24]);
/** What the headline says; without one, what most sentences have stands for it, and tells less. */
const [titled, untitled] = ['title', 'common'].map(family => ({
	share: steps(`${family}: share of its words`, [0.01, 0.15, 0.3, 0.45, 0.6, 0.8]),
	words: steps(`${family}: words of it`, [2, 3, 4, 6]),
	more: steps(`${family}: sentences with more of it`, [1, 2, 4]),
	actor: `${family}: who acts`,
}));
const topical = steps('topic: share of what recurs', [0.15, 0.3, 0.45, 0.6, 0.75, 0.9]);
const topicMore = steps('topic: sentences with more of it', [1, 2, 3, 5, 8]);
const fresh = steps('new: share of its words', [0.2, 0.4, 0.6, 0.8]);
const likeLead = steps('lead: words in common', [0.15, 0.3, 0.5, 0.7]);
const numbers = steps('numbers: so many', [1, 2, 4]);

/** Few words at the start tell what a sentence is for. */
const firstWords = 6;
/** And so many words that tell, who acts. */
const actors = 4;

const quotationAtStart = /^[«"“”]/u;
const quotation = /[«"“”]/u;
const question = /[?؟]["»”]?\s*$/u;
const fullStop = /[.!۔…]["»”)]?\s*$/u;

/**
 * What tells whether a sentence holds a key fact. Names begin with the family, up to the colon, by which `khabar facts --why`
 * adds them up.
 */
export function sentenceFeatures(sentence: Compared, topic: Topic, language: Language, give: Give): void {
	const {words, about, range} = sentence;
	const text = sentence.text.slice(range.start, range.end);
	const {conjunctions} = language;
	give('any: sentence');
	paragraphsBefore(sentence.paragraphsBefore, give);
	paragraphsAfter(topic.paragraphs - 1 - sentence.paragraphsBefore, give);
	sentencesBefore(sentence.sentencesBefore, give);
	order(sentence.order, give);
	if (sentence.sentencesBefore === 0)
		give(firsts[sentence.paragraphsBefore] ?? 'place: first sentence of a later paragraph');
	sentencesInParagraph(sentence.sentencesInParagraph, give);
	sentencesInArticle(topic.sentences.length, give);
	if (topic.paragraphs === 1) give('article: one paragraph');
	length(words.length, give);
	telling(about.size, give);

	const title = (topic.titled ? titled : untitled) as NonNullable<typeof titled>;
	title.share(sentence.named / Math.max(1, topic.title.size), give);
	title.words(sentence.named, give);
	title.more(sentence.namedMore, give);
	const opening = words.filter(word => word.content).slice(0, actors);
	if (opening.some(word => topic.title.has(word.stem))) give(title.actor);
	topical(sentence.coverage, give);
	topicMore(sentence.coveredMore, give);
	fresh(sentence.freshness, give);
	if (sentence.order > 0) likeLead(sentence.likeLead, give);

	const has = (table: Phrases) => hasPhrase(words, 0, words.length, table, conjunctions);
	const opens = (table: Phrases) => hasPhrase(words, 0, Math.min(firstWords, words.length), table, conjunctions);
	const starts = (table: Phrases) => phraseAt(words, 0, table, conjunctions) > 0;
	numbers(
		words.reduce((count, {folded}) => count + (/\p{N}/u.test(folded) ? 1 : 0), 0),
		give,
	);
	if (has(language.units)) give('numbers: with a measure');
	if (has(language.months)) give('date: a month');
	if (has(language.schedule)) give('date: something to come');
	if (opens(language.speech)) give('speech: at the start');
	else if (has(language.speech)) give('speech: later');
	if (opens(language.background)) give('role: known before');
	if (opens(language.talk)) give('role: only talk');
	if (opens(language.operators)) give('role: denies or doubts');
	if (starts(language.pointers)) give('opening: points back');
	if (starts(language.also)) give('opening: also');
	if (starts(language.fresh)) give('opening: this');
	if (starts(language.subordinators)) give('opening: when, after, if');
	if (conjunctions.includes(words[0]?.folded.charAt(0) ?? ' ')) give('opening: and');
	if (lacksSubject(words, language)) give('opening: nobody is named');
	if (sentence.continued) give('opening: in the middle of a sentence');
	if (quotationAtStart.test(text)) give('quotation: at the start');
	else if (quotation.test(text)) give('quotation: in it');
	if (question.test(text)) give('ending: a question');
	else if (!fullStop.test(text)) give('ending: no full stop');
}
