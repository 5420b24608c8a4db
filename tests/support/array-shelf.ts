import type {Article} from '../../source/article/article.ts';
import {listedTime} from '../../source/article/dates/day.ts';
import {articleDirection} from '../../source/article/direction.ts';
import type {FilterField, ListEntry, View} from '../../source/article/listing.ts';
import {textsOf} from '../../source/article/paragraph/paragraph.ts';
import type {ReadingState} from '../../source/article/reading-state.ts';
import {untouched} from '../../source/article/reading-state.ts';
import type {Shelf} from '../../source/reader/state/shelf.ts';
import {findIn} from '../../source/search/matching/matches.ts';

export interface ArrayShelfOptions {
	readonly states?: ReadonlyMap<string, ReadingState>;
	readonly view?: View;
}

/** A shelf of articles in the order given, for tests of the reader. The shelf of the catalogue has tests of its own. */
export function arrayShelf(
	articles: readonly Article[],
	{states, view = {sort: 'newest'}}: ArrayShelfOptions = {},
): Shelf {
	const entries = articles.map(
		(article): ListEntry => ({
			summary: {
				...article,
				...timeOf(article),
				direction: articleDirection(article),
				key: article.id,
				words: article.paragraphs.join(' ').split(' ').length,
			},
			state: states?.get(article.id) ?? untouched,
		}),
	);
	const fits = ({summary, state}: ListEntry) =>
		(!view.unread || !state.read) &&
		(!view.starred || state.starred) &&
		(view.source === undefined || summary.source === view.source) &&
		(view.language === undefined || summary.language === view.language) &&
		(view.tag === undefined || summary.tags.includes(view.tag)) &&
		(view.query === undefined || articles.some(one => one.id === summary.id && sentenceOf(one, view.query!)));
	const shown = entries.filter(fits);
	return {
		view,
		count: shown.length,
		entries: (from, to) => shown.slice(from, to),
		indexOf: key => shown.findIndex(({summary}) => summary.key === key),
		countUnread: () => shown.filter(({state}) => !state.read).length,
		select: next => arrayShelf(articles, {...(states && {states}), view: next}),
		open({summary}) {
			const article = articles.find(({id}) => id === summary.id)!;
			if (article.title === 'gone') throw new Error('gone.json: no such file or folder');
			return article;
		},
		fileOf: ({summary}) => `/news/${summary.id}.json`,
		values(field) {
			const counts = new Map<string, number>();
			for (const article of articles)
				for (const value of valuesOf(article, field)) counts.set(value, (counts.get(value) ?? 0) + 1);
			return [...counts].map(([value, count]) => ({value, count})).sort((a, b) => b.count - a.count);
		},
		match({summary}) {
			const article = articles.find(({id}) => id === summary.id)!;
			return sentenceOf(article, view.query!);
		},
	};
}

const timeOf = (article: Article) => {
	const time = listedTime(article);
	return time === undefined ? {} : {time};
};

const valuesOf = ({source, language, tags}: Article, field: FilterField) =>
	({source: source ? [source] : [], language: language ? [language] : [], tag: tags})[field];

/** The first paragraph with the text of the query in it. */
function sentenceOf({paragraphs}: Article, query: string) {
	for (const [paragraph, sentence] of textsOf(paragraphs).entries()) {
		const ranges = findIn(query, sentence);
		if (ranges.length > 0) return {paragraph, sentence, ranges};
	}
	return undefined;
}
