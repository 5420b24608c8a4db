import type {Article} from '../../article/article.ts';
import {keyOf} from '../../article/key.ts';

/** What is known of an article in the library without reading its file. */
export interface Known {
	/** Counts up: an article that came later has a larger one. */
	readonly row: number;
	/** The name of its file in the library. */
	readonly file: string;
	/** The id it brought, or a digest where it brought none. */
	readonly own: string;
	readonly title: string;
	readonly source: string | null;
	/** As `comparableUrl` gives it. */
	readonly url: string | null;
	/** Of its text. */
	readonly digest: string;
}

/** What says where a click came from, and nothing of what it leads to. */
const tracking = /^(?:utm_.+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid)$/i;

/**
 * What is the same for all ways to write the address of a page: no scheme, no `www.`, no fragment, nothing that follows a
 * reader around. Undefined for what is no address of the web, and for a home page, which is the address of no article.
 */
export function comparableUrl(address = ''): string | undefined {
	const url = /^https?:/i.test(address) ? URL.parse(address) : null;
	if (!url) return undefined;
	const path = url.pathname.replace(/\/+$/, '');
	const parameters = url.search.slice(1).split('&');
	const telling = parameters.filter(parameter => parameter !== '' && !tracking.test(parameter.split('=')[0]!));
	const search = telling.length > 0 ? `?${telling.join('&')}` : '';
	return path || search ? url.host.replace(/^www\./, '') + path + search : undefined;
}

const hostOf = (url: string | null | undefined): string | undefined => url?.match(/^[^/?]+/)?.[0];

/** Kinds of ids that are made to be the only ones: addresses, what `idsOf` gives, UUIDs, digests. Others count the articles of a site. */
const worldwide = [/^[a-z][a-z\d+.-]+:/i, /@/, /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i, /^[\da-f]{16,}$/i];
const idKind = (id: string): number => worldwide.findIndex(kind => kind.test(id));
const isWorldwide = (id: string): boolean => idKind(id) >= 0;

/** Whether an article may have brought no id, so that this is a digest of its beginning. */
const mayBeDigest = (own: string): boolean => /^[\da-f]{16}$/.test(own);

/** The ids under which an article may be kept: its own, and the one it gets where another article has that. */
export function idsOf({id, title, source, url}: Article): readonly [own: string, apart: string] {
	return [id, `${id}@${hostOf(comparableUrl(url)) ?? source ?? keyOf(title, '')}`];
}

/**
 * What the reading state of an article is kept by, wherever the article is: a digest where it brought no id, and an id that
 * others may have too with the place it comes from. Nothing but the article says it, so that it is the same with any catalogue.
 */
export function stateKey(article: Article): string {
	if (article.key !== undefined) return article.key;
	const [id, apart] = idsOf(article);
	return isWorldwide(id) ? id : apart;
}

/** Whether two articles of one id come from the same place, so that the id means the same. */
function areAkin(article: Article, known: Known): boolean {
	if (known.own !== article.id || isWorldwide(article.id)) return true;
	const [host, knownHost] = [hostOf(comparableUrl(article.url)), hostOf(known.url)];
	if (host !== undefined && knownHost !== undefined) return host === knownHost;
	if (article.source && known.source) return article.source === known.source;
	return article.title === known.title;
}

/**
 * The kept article that is the same as this one: by its id, if both come from the same place; by its address, unless both
 * have ids of one kind that differ or several are kept of that address; or by its text.
 * @param known articles that share a mark with it, in any order
 * @param digest of its text
 * @param start the row at which its document began: within one document an address with another title is another article
 */
export function findDuplicate(
	article: Article,
	known: readonly Known[],
	digest: string,
	start: number,
): Known | undefined {
	const hasId = article.key === undefined;
	const own = hasId ? idsOf(article) : [article.key];
	const url = comparableUrl(article.url);
	// What comes out every day may begin with the same words every day.
	const hasOtherUrl = (other: Known) => url !== undefined && other.url !== null && other.url !== url;
	const byId = known.find(other => own.includes(other.own) && (hasId ? areAkin(article, other) : !hasOtherUrl(other)));
	if (byId) return byId;
	const isOther = ({own: id}: Known) => hasId && !mayBeDigest(id) && idKind(id) === idKind(article.id);
	const [byUrl, ...others] = known.filter(other => url !== undefined && other.url === url && !isOther(other));
	if (byUrl && others.length === 0 && (byUrl.title === article.title || byUrl.row < start)) return byUrl;
	return known.find(other => other.digest === digest);
}
