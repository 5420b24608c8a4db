import type {Article} from '../../article/article.ts';
import {factSource} from '../../article/fact-source.ts';
import type {FactMark} from '../../article/reading-state.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {withMark} from '../../facts/marked-facts.ts';
import {sentenceAt} from '../../facts/sentence-at.ts';
import {findIn} from '../../search/matching/matches.ts';
import {isolate} from '../../text/row.ts';
import {messages} from '../shared/language.ts';

export interface MarkOptions {
	/** The text that is marked as a key fact; with `none:` before it, as no key fact. */
	readonly mark?: string;
	/** The text that loses its mark. */
	readonly unmark?: string;
}

const told = () => messages().reports.facts;

type Marked = Pick<FactMark, 'text' | 'paragraph'>;

const none = /^none:\s*/;

/**
 * The marks of an article after a command. A fact is named by its number, from 1, or by some of its words; a sentence that
 * is no fact, and a mark that is to be taken away, by words.
 * @param facts the facts as they are shown
 * @throws {Error} nothing, or more than one thing, is named so
 */
export function changedMarks(
	article: Article,
	facts: readonly KeyFact[],
	marks: readonly FactMark[],
	{mark, unmark}: MarkOptions,
): readonly FactMark[] {
	let changed = marks;
	if (unmark !== undefined) {
		const named = byNumber(unmark, facts) ?? theOnly(unmark, having(unmark, marks));
		if (!marks.some(({text}) => text === named?.text)) throw new Error(told().notMarked(isolate(unmark)));
		changed = withMark(changed, named!, undefined);
	}
	if (mark === undefined) return changed;
	const what = mark.replace(none, '');
	const fact = byNumber(what, facts) ?? theOnly(what, having(what, facts));
	if (none.test(mark)) {
		if (!fact) throw new Error(told().noFact(isolate(what)));
		return withMark(changed, fact, 'none');
	}
	const found = fact ?? theOnly(what, sentencesWith(what, article));
	if (!found) throw new Error(told().noSentence(isolate(what)));
	return withMark(changed, found, 'key');
}

function byNumber(what: string, facts: readonly KeyFact[]): Marked | undefined {
	if (!/^\d+$/.test(what)) return undefined;
	const fact = facts[Number(what) - 1];
	if (!fact) throw new Error(told().noNumber(what, facts.length));
	return fact;
}

const having = <One extends Marked>(what: string, some: readonly One[]): One[] =>
	some.filter(({text}) => findIn(what, text).length > 0);

/** The sentences of an article that have some words in them, each once. */
function sentencesWith(what: string, article: Article): Marked[] {
	const source = factSource(article);
	const found = new Map<string, Marked>();
	for (const [paragraph, text] of source.paragraphs.entries()) {
		for (const {start} of findIn(what, text)) {
			const sentence = sentenceAt(source, paragraph, start);
			if (sentence) found.set(sentence.text, sentence);
		}
	}
	return [...found.values()];
}

function theOnly(what: string, some: readonly Marked[]): Marked | undefined {
	if (some.length > 1) throw new Error(told().several(some.length, isolate(what)));
	return some[0];
}
