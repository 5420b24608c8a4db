import type {Article} from '../../article/article.ts';
import type {Match} from '../../article/listing.ts';
import {textsOf} from '../../article/paragraph/paragraph.ts';
import {bestMatch, fitter, matches} from '../../search/matching/matches.ts';
import {likelyTerms} from '../../search/query/likely.ts';
import type {Query} from '../../search/query/query.ts';

/**
 * Finds the sentence of an article that fits a query best. When no sentence has a word of the query, it is a fact that has
 * one, or else the first paragraph.
 */
export function matcher(query: Query): (article: Article) => Match {
	const likely = likelyTerms(query);
	return ({paragraphs: all, keyFacts}) => {
		const paragraphs = textsOf(all);
		const terms = paragraphs.map(likely);
		// Paragraphs that are likely to have more of the query come first: as a rule the others need not be looked at.
		for (const most of [...new Set(terms)].sort((one, other) => other - one)) {
			const some = [...paragraphs.keys()].filter(index => terms[index] === most);
			const found = inText(query, paragraphs, some);
			if (found) return found;
		}
		return inFacts(query, keyFacts) ?? {sentence: paragraphs[0]!, ranges: []};
	};
}

/** @param some the paragraphs that are looked at */
function inText(query: Query, paragraphs: readonly string[], some: readonly number[]): Match | undefined {
	const found = bestMatch(
		query,
		some.map(index => paragraphs[index]!),
	);
	if (!found) return undefined;
	const paragraph = some[found.paragraph]!;
	const {start, end} = found.sentence;
	const within = found.ranges.filter(range => range.start >= start && range.end <= end);
	return {
		paragraph,
		sentence: paragraphs[paragraph]!.slice(start, end),
		ranges: within.map(range => ({start: range.start - start, end: range.end - start})),
	};
}

function inFacts(query: Query, facts: Article['keyFacts']): Match | undefined {
	for (const {text} of facts) {
		const ranges = matches(query, text);
		if (ranges.length > 0) return {sentence: text, ranges};
	}
	return undefined;
}

/** For articles that have the words of a query: tests whether they have its exact phrases, too, and no excluded one. */
export function phraseTest({terms}: Query): (article: Article) => boolean {
	const fits = fitter({terms: terms.filter(({exact}) => exact)});
	return ({title, keyFacts, paragraphs, source}) =>
		fits({
			title,
			facts: keyFacts.map(({text}) => text),
			paragraphs: textsOf(paragraphs),
			...(source !== undefined && {source}),
		});
}
