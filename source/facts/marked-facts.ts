import type {FactMark, KeyFact} from './key-fact.ts';
import type {FactSource} from './key-facts.ts';
import {isMostlyIn} from './quote.ts';
import {saidFact} from './told-facts.ts';

/**
 * Facts with the user's marks: first those that the user marked as key facts, in the order of marking, then the others, and
 * last those that the user marked as no key facts. A mark holds as long as its words stand in the article, in whichever
 * paragraph. A fact that stands mostly within a marked one counts as the marked one, so that it does not come back when an
 * update says it in other words, or when another version of khabar cuts it otherwise.
 */
export function markedFacts(
	facts: readonly KeyFact[],
	marks: readonly FactMark[],
	source: FactSource,
): readonly KeyFact[] {
	if (marks.length === 0) return facts;
	const marked = marks.flatMap((mark): KeyFact[] => {
		const same = facts.find(({text}) => text === mark.text);
		const fact = same ?? found(mark, source);
		return fact ? [{...fact, mark: mark.is}] : [];
	});
	const isIn = (fact: KeyFact, other: KeyFact) =>
		fact.text === other.text || (fact.paragraph === other.paragraph && isMostlyIn(fact.ranges, other.ranges));
	const keys = marked.filter(({mark}) => mark === 'key');
	// Where nobody takes the words for a fact any more, there is nothing to deny.
	const nones = marked.filter(one => one.mark === 'none' && facts.some(fact => isIn(fact, one)));
	const others = facts.filter(fact => !marked.some(one => isIn(fact, one)));
	return [...keys, ...others, ...nones];
}

/** The facts that are shown where nothing can be marked: without those that the user marked as no key facts. */
export const withoutDenied = (facts: readonly KeyFact[]): readonly KeyFact[] =>
	facts.some(({mark}) => mark === 'none') ? facts.filter(({mark}) => mark !== 'none') : facts;

/** The words of a mark where they stand now: in the paragraph of then, else in the first one that has them. */
function found({text, paragraph}: FactMark, source: FactSource): KeyFact | undefined {
	const places = source.paragraphs.keys();
	for (const place of paragraph === null ? places : [paragraph, ...places]) {
		const fact = saidFact({text, paragraph: place}, source);
		if (fact) return {...fact, origin: 'user'};
	}
	return undefined;
}

/** The marks after the mark of some words was set, changed or taken away. */
export function withMark(
	marks: readonly FactMark[],
	{text, paragraph}: Pick<FactMark, 'text' | 'paragraph'>,
	is: FactMark['is'] | undefined,
): readonly FactMark[] {
	const others = marks.filter(mark => mark.text !== text);
	if (is === undefined) return others;
	// Changed from one to the other, a mark keeps its turn.
	return others.length === marks.length
		? [...marks, {text, paragraph, is}]
		: marks.map(mark => (mark.text === text ? {text, paragraph, is} : mark));
}
