import type {Article} from '../../article/article.ts';
import {comparableUrl} from '../../article/fields/comparable-url.ts';
import {keyOf} from '../../article/key.ts';
import type {Incoming, Known} from '../identity/find-duplicate.ts';
import {idsOf} from '../identity/state-key.ts';

/** An article with an id, or a digest, that no article has which shares a mark with it. */
export function toldApart({article, digest}: Incoming, known: readonly Known[]): Article {
	const {key, ...withId} = article;
	if (!known.some(({own}) => own === (key ?? article.id))) return article;
	if (key === undefined) return {...article, id: idsOf(article)[1]};
	return {...withId, id: keyOf(key, comparableUrl(article.url) ?? article.published ?? digest)};
}
