import type {Article} from '../../article/article.ts';

/**
 * Gives every article an id of its own: the first keeps its id, the next of the same become `id-2`, `id-3` and so on,
 * past any id that some article brought itself. The same articles in the same order get the same ids.
 */
export function tellApart(articles: readonly Article[]): Article[] {
	const brought = new Set(articles.map(article => article.id));
	const given = new Set<string>();
	const counts = new Map<string, number>();
	return articles.map(article => {
		if (!given.has(article.id)) {
			given.add(article.id);
			return article;
		}
		let count = counts.get(article.id) ?? 1;
		let id: string;
		do id = `${article.id}-${++count}`;
		while (brought.has(id) || given.has(id));
		counts.set(article.id, count);
		given.add(id);
		return {...article, id};
	});
}
