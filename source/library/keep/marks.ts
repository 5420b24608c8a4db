import type {Article} from '../../article/article.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {type Incoming, titleOfDay} from '../identity/find-duplicate.ts';
import {idsOf} from '../identity/state-key.ts';

/** What an article is looked for by: the names of the columns, and the values that it has in them. */
interface Marks {
	readonly own: string;
	readonly other: string;
	readonly ownUrl: string | null;
	readonly url: string | null;
	readonly digest: string;
	readonly titleOfDay: string | null;
}

/** Each article is looked for in several places, one after the other. */
const known = new WeakMap<Article, Marks>();

export function marksOf({article, digest}: Incoming): Record<keyof Marks, string | null> {
	const found = known.get(article) ?? findMarks({article, digest});
	known.set(article, found);
	return {...found};
}

function findMarks({article, digest}: Incoming): Marks {
	const [own, other] = article.key === undefined ? idsOf(article) : [article.key, article.key];
	return {
		own,
		other,
		ownUrl: (article.key === undefined ? comparableUrl(article.id) : undefined) ?? null,
		url: comparableUrl(article.url) ?? null,
		digest,
		titleOfDay: titleOfDay(article) ?? null,
	};
}
