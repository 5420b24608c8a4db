import type {KeyFact, Range} from './key-fact.ts';
import type {FactSource} from './key-facts.ts';
import {factKind} from './kinds.ts';
import {languageOfArticle} from './language/detect-language.ts';
import {words} from './language/words.ts';
import {placesOf, quote} from './quote.ts';

/** A fact as somebody else says it: words of a paragraph (from 0), its parts joined by " … ". */
export interface SaidFact {
	readonly text: string;
	readonly paragraph: number;
}

/** What a program of the user's says of an article. */
export interface Telling {
	/** The name of the program. */
	readonly by: string;
	readonly facts: readonly KeyFact[];
	/** How many more it told that do not stand word for word in their paragraph. */
	readonly dropped: number;
}

/** Why a program told nothing. */
export type TellingFailure =
	| {readonly type: 'cannotStart'; readonly reason: string}
	/** It took longer than so many seconds. */
	| {readonly type: 'tooSlow'; readonly seconds: number}
	/** It wrote more than so many bytes. */
	| {readonly type: 'tooMuch'; readonly bytes: number}
	/** It ended with a code other than 0, or by a signal, and said so. */
	| {readonly type: 'ended'; readonly by: number | string; readonly said: string}
	/** What it wrote has no line with facts. */
	| {readonly type: 'garbage'}
	/** Each of its facts had to be dropped. */
	| {readonly type: 'notVerbatim'; readonly dropped: number};

/** A fact of the words at some places of a paragraph. */
export function factAt(ranges: readonly Range[], paragraph: number, source: FactSource): Omit<KeyFact, 'origin'> {
	const text = quote(source.paragraphs[paragraph] ?? '', ranges);
	const language = languageOfArticle(source);
	return {text, paragraph, ranges, kind: factKind(text, words(text, language.look), language)};
}

/**
 * A fact that somebody else says; undefined where its words do not stand in its paragraph. What is shown are the words of
 * the article, whatever the fact has around them.
 */
export function saidFact({text, paragraph}: SaidFact, source: FactSource): Omit<KeyFact, 'origin'> | undefined {
	const ranges = placesOf(text, source.paragraphs[paragraph] ?? '');
	return ranges && factAt(ranges, paragraph, source);
}

/** How many facts of one article are looked at. */
const most = 100;

/** Those facts of a program that stand in their paragraph, in its order, each once; all others are only counted. */
export function toldFacts(said: readonly SaidFact[], source: FactSource, by: string): Omit<Telling, 'by'> {
	const facts = new Map<string, KeyFact>();
	let dropped = Math.max(0, said.length - most);
	for (const one of said.slice(0, most)) {
		const fact = saidFact(one, source);
		if (!fact) dropped++;
		else if (!facts.has(fact.text)) facts.set(fact.text, {...fact, origin: 'program', by});
	}
	return {facts: [...facts.values()], dropped};
}

/** Whether what was told is of this text: each fact stands in the place that it says. */
export const isToldOf = ({facts}: Telling, {paragraphs}: FactSource): boolean =>
	facts.every(({text, paragraph, ranges}) => paragraph !== null && quote(paragraphs[paragraph] ?? '', ranges) === text);
