import type {Article} from '../../article/article.ts';
import {type Published, publishedAt, publishedDay} from '../../article/dates/day.ts';
import {factSource} from '../../article/fact-source.ts';
import type {ListEntry} from '../../article/listing.ts';
import {textsOf} from '../../article/paragraph/paragraph.ts';
import {formatProblem} from '../../article/problem.ts';
import type {FactMark, ReadingState} from '../../article/reading-state.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {keyFacts} from '../../facts/key-facts.ts';
import {markedFacts} from '../../facts/marked-facts.ts';
import type {Shelf} from './shelf.ts';

/** An article that is open, or what stands in its place when it could not be read. */
export interface Entry {
	/** The key under which its reading state is kept. */
	readonly key: string;
	readonly article: Article;
	/** The day on which it was published, as the list has it; empty where it does not say. */
	readonly day: string;
	readonly published?: Published | undefined;
	/** Its reading state as it was kept when the article was opened. */
	readonly state: ReadingState;
	/** Something else stands in its place: why it cannot be read, or what a command writes. Nothing of that is kept. */
	readonly isNoArticle: boolean;
	/** Length of the text in words. */
	readonly words: number;
	/** The file that has it, where it is in one of a folder. */
	readonly file?: string | undefined;
}

/**
 * Opens a line of the list. In place of what cannot be read there is an article that says why.
 * @param sayFault says that in the language of the reader
 */
export function readEntry(shelf: Shelf, entry: ListEntry, sayFault = (fault: string) => fault): Entry {
	const {summary, state, problem} = entry;
	const instead = (fault: string): Entry => {
		const message = sayFault(fault);
		const article = {id: summary.id, title: message, paragraphs: [message], keyFacts: [], authors: [], tags: []};
		return {key: summary.key, article, day: '', state, isNoArticle: true, words: 0};
	};
	if (problem) return instead(formatProblem(problem));
	try {
		const article = shelf.open(entry);
		const {key, words} = summary;
		return {
			key,
			article,
			day: publishedDay(summary),
			published: publishedAt(summary),
			state,
			isNoArticle: false,
			words,
			file: shelf.fileOf(entry),
		};
	} catch (error) {
		return instead((error as Error).message);
	}
}

/** How many words stand between blanks in the text of an article. */
export const countWordsOf = ({paragraphs}: Article): number =>
	textsOf(paragraphs).reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0);

const factsKept = new WeakMap<Article, readonly KeyFact[]>();

/** The key facts of an entry. They are found when they are asked for the first time. */
export function entryFacts({article, isNoArticle}: Entry): readonly KeyFact[] {
	if (isNoArticle) return [];
	let facts = factsKept.get(article);
	if (!facts) {
		facts = keyFacts(factSource(article));
		factsKept.set(article, facts);
	}
	return facts;
}

const shownKept = new WeakMap<
	readonly KeyFact[],
	{readonly marks: readonly FactMark[]; readonly shown: readonly KeyFact[]}
>();

const noMarks: readonly FactMark[] = [];

/** The facts of an entry with the user's marks. Until the marks change it is the same list. */
export function factsWithMarks(
	{article}: Entry,
	facts: readonly KeyFact[],
	marks: readonly FactMark[] = noMarks,
): readonly KeyFact[] {
	const kept = shownKept.get(facts);
	if (kept?.marks === marks) return kept.shown;
	const shown = markedFacts(facts, marks, factSource(article));
	shownKept.set(facts, {marks, shown});
	return shown;
}

const startsKept = new WeakMap<Article, Float64Array>();

/** How many UTF-16 units the text has before each paragraph, and at the end of this array, in all. */
function paragraphStarts(article: Article): Float64Array {
	let starts = startsKept.get(article);
	if (!starts) {
		starts = new Float64Array(article.paragraphs.length + 1);
		for (const [i, text] of textsOf(article.paragraphs).entries()) starts[i + 1] = starts[i]! + text.length;
		startsKept.set(article, starts);
	}
	return starts;
}

/** The share of an article that stands before a place, in whole percent, 100 only at its end. */
export function percentBefore(article: Article, paragraph: number, offset: number): number {
	const starts = paragraphStarts(article);
	// The rows below the text of a paragraph have places behind it.
	const before = Math.min(starts[paragraph]! + offset, starts[paragraph + 1]!);
	return Math.floor((100 * before) / starts.at(-1)!);
}
