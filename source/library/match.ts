import type {Article} from '../article/article.ts';
import {bestMatch, fits, matches} from '../search/matches.ts';
import type {Query} from '../search/query.ts';
import type {TextRange} from '../text/row.ts';

/** Where an article has what was looked for. */
export interface Match {
	/** From 0; absent when only the title, the source or a publisher's fact has it. */
	readonly paragraph?: number;
	/** The sentence that has most of it, and the places of the words in it. */
	readonly sentence: string;
	readonly ranges: readonly TextRange[];
}

/** The sentence of an article that fits a query best. Where none has a word of it, a fact that does, or how the text begins. */
export function matchIn(query: Query, {paragraphs, keyFacts}: Article): Match {
	const found = bestMatch(query, paragraphs);
	if (found) {
		const {start, end} = found.sentence;
		const within = found.ranges.filter(range => range.start >= start && range.end <= end);
		return {
			paragraph: found.paragraph,
			sentence: paragraphs[found.paragraph]!.slice(start, end),
			ranges: within.map(range => ({start: range.start - start, end: range.end - start})),
		};
	}
	for (const {text} of keyFacts) {
		const ranges = matches(query, text);
		if (ranges.length > 0) return {sentence: text, ranges};
	}
	return {sentence: paragraphs[0]!, ranges: []};
}

/** Whether an article has all that a query asks for, exact phrases word by word. */
export const isFound = (query: Query, {title, keyFacts, paragraphs, source}: Article): boolean =>
	fits(query, {title, facts: keyFacts.map(({text}) => text), paragraphs, ...(source !== undefined && {source})});
