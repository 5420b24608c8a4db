import type {Article} from './article.ts';

/** In UTF-16 units, some ten thousand words: longer than almost any report, and read through in a tenth of a second. */
const longest = 60_000;

/**
 * What an article's key facts are taken from. News says first what matters, so of an enormous text it is the beginning,
 * and the paragraphs that a publisher's facts name: the work does not grow with the text any more. Paragraphs keep
 * their numbers; those left out in between are empty.
 */
export function factSource(article: Article): Article {
	const {paragraphs, keyFacts} = article;
	const end = beginning(paragraphs);
	if (end === paragraphs.length) return article;
	const named = new Set(keyFacts.map(fact => fact.paragraph ?? 0));
	const read = paragraphs
		.slice(0, Math.max(end, ...[...named].map(paragraph => paragraph + 1)))
		.map((text, i) => (i < end || named.has(i) ? text.slice(0, longest) : ''));
	return {...article, paragraphs: read};
}

/** How many paragraphs from the first on stay within the limit together; at least one. */
function beginning(paragraphs: readonly string[]): number {
	let length = 0;
	const end = paragraphs.findIndex(text => {
		length += text.length;
		return length > longest;
	});
	return end < 0 ? paragraphs.length : Math.max(1, end);
}
