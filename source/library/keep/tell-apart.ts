import type {Article} from '../../article/article.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {keyOf} from '../../article/key.ts';
import type {Known} from '../identity/find-duplicate.ts';
import {idsOf} from '../identity/state-key.ts';

/** Whether an article's id is one that several items of an earlier document of its source had. */
export const sharesId = ({id, source}: Article, known: Known): boolean =>
	known.sharedId === id && (source === undefined || known.source === null || source === known.source);

/** An article under an id, or a digest, that no other one has of those that share a mark with it. */
export function toldApart(article: Article, known: readonly Known[], digest: string): Article {
	const {key, ...withId} = article;
	if (!known.some(({own}) => own === (key ?? article.id))) return article;
	if (key === undefined) return {...article, id: idsOf(article)[1]};
	return {...withId, id: keyOf(key, comparableUrl(article.url) ?? article.published ?? digest)};
}
