import type {Article} from '../../article/article.ts';
import {comparableUrl, hostOf} from '../../article/fields/comparable-url.ts';
import {keyOf} from '../../article/key.ts';

/** Kinds of ids that are made to be unique in the world: addresses, what `idsOf` gives, UUIDs, digests. Other ids count the articles of one site. */
const worldwide = [/^[a-z][a-z\d+.-]+:/i, /@/, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, /^[\da-f]{16,}$/i];

/** The number of the kind of an id; -1 for one that only its own site knows. */
export const idKind = (id: string): number => worldwide.findIndex(kind => kind.test(id));

export const isWorldwide = (id: string): boolean => idKind(id) >= 0;

/** The ids under which an article may be kept: its own, and the one that it gets where another article has that. */
export function idsOf({id, title, source, url}: Article): readonly [own: string, apart: string] {
	return [id, `${id}@${hostOf(comparableUrl(url)) ?? source ?? keyOf(title, '')}`];
}

/**
 * What the reading state of an article is kept by, wherever the article is: a digest where it brought no id; of an id that
 * other articles may have too, the id with the place that the article comes from. Only the article itself decides it, so that
 * it is the same in every catalogue.
 */
export function stateKey(article: Article): string {
	if (article.key !== undefined) return article.key;
	const [id, apart] = idsOf(article);
	return isWorldwide(id) ? id : apart;
}
