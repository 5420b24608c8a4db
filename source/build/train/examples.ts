import {languageOfArticle} from '../../facts/language/detect-language.ts';
import {stems} from '../../facts/language/stems.ts';
import {words} from '../../facts/language/words.ts';
import type {Give} from '../../facts/model/give.ts';
import {pieceFeatures} from '../../facts/model/piece-features.ts';
import {sentenceFeatures} from '../../facts/model/sentence-features.ts';
import {type Compared, topicOf} from '../../facts/model/topic.ts';
import {parse} from '../../facts/sentence/parts.ts';
import {story} from '../../facts/story.ts';
import type {Annotated, Reading} from './corpus.ts';
import type {Row} from './fit.ts';

/** A sentence has a fact when so many of its words are in one. */
const fewestWords = 3;

/** Features by the numbers that training knows them by. */
export class Names {
	readonly #numbers = new Map<string, number>();

	row(give: (give: Give) => void, leaveOut?: string): Row {
		const row = {features: [] as number[], values: [] as number[]};
		give((name, value = 1) => {
			if (leaveOut !== undefined && name.startsWith(leaveOut)) return;
			const number = this.#numbers.get(name) ?? this.#numbers.size;
			this.#numbers.set(name, number);
			row.features.push(number);
			row.values.push(value);
		});
		return row;
	}

	get all(): readonly string[] {
		return [...this.#numbers.keys()];
	}
}

/** The features' names: those of sentences and of pieces of sentences. */
export class Vocabulary {
	readonly sentences = new Names();
	readonly pieces = new Names();
}

/** A sentence as one reader read it. */
export interface Example {
	readonly row: Row;
	readonly fact: boolean;
	readonly essential: boolean;
	/** Its pieces, and whether each is part of a fact. */
	readonly pieces: readonly {readonly row: Row; readonly kept: boolean}[];
}

/** The sentences of an article, once for each reader. Features whose names begin with `leaveOut` are not looked at. */
export function examples(article: Annotated, vocabulary: Vocabulary, leaveOut?: string): Example[] {
	const {title, paragraphs} = article;
	const language = languageOfArticle(article);
	const headline = words(title, language.look);
	const topic = topicOf(stems(headline), story(headline, paragraphs, language).told);
	return topic.sentences.flatMap(sentence => {
		const parsed = parse(sentence.text, sentence.range, sentence.words, language);
		const row = vocabulary.sentences.row(give => sentenceFeatures(sentence, topic, language, give), leaveOut);
		const rows = parsed.pieces.map((_, at) =>
			vocabulary.pieces.row(give => pieceFeatures(parsed, at, topic.title, give), leaveOut),
		);
		return article.readings.map((reading): Example => {
			const {chosen, essential} = chosenWords(sentence, reading);
			const pieces = parsed.pieces.map(({from, to}, k) => {
				const count = chosen.slice(from, to).filter(Boolean).length;
				return {row: rows[k]!, kept: count * 2 >= to - from};
			});
			return {row, fact: chosen.filter(Boolean).length >= fewestWords, essential, pieces};
		});
	});
}

/** Which words of a sentence are in a fact that a reader chose, and whether an essential one has enough of them. */
function chosenWords({words, paragraph, text}: Compared, {facts}: Reading): {chosen: boolean[]; essential: boolean} {
	const chosen = words.map(() => false);
	let essential = false;
	for (const fact of facts) {
		if (fact.paragraph !== paragraph) continue;
		let count = 0;
		for (const {start, end} of placesOf(fact.text, text)) {
			for (const [i, word] of words.entries()) {
				if (word.start >= end || word.end <= start) continue;
				chosen[i] = true;
				count++;
			}
		}
		if (fact.grade === 2 && count >= fewestWords) essential = true;
	}
	return {chosen, essential};
}

/** The places in its paragraph that a fact's parts have. */
function placesOf(fact: string, paragraph: string): {start: number; end: number}[] {
	let from = 0;
	return fact.split(/\s*…\s*/u).flatMap(part => {
		const start = part === '' ? -1 : paragraph.indexOf(part, from);
		if (start < 0) return [];
		from = start + part.length;
		return [{start, end: from}];
	});
}
