/**
 * Which item is which article: rules for the same article that comes again (this file), ids that are made unique (`ids.ts`),
 * the key of its reading state (`state-key.ts`), the name of its file (`slug.ts`). May import `article/` only.
 */

import type {Article} from '../../article/article.ts';
import {timeOfDate} from '../../article/dates/moment.ts';
import {comparableUrl, hostOf} from '../../article/fields/comparable-url.ts';
import {keyOf} from '../../article/key.ts';
import {idKind, idsOf, isWorldwide} from './state-key.ts';

/** What is known of an article in the library without reading its file. */
export interface Known {
	/** The name of its file in the library. */
	readonly file: string;
	/** The id that it brought, or a digest where it brought none. */
	readonly own: string;
	readonly title: string;
	readonly source: string | null;
	/** As `comparableUrl` gives it. */
	readonly url: string | null;
	/** ISO 8601. */
	readonly published: string | null;
	/** Of its title and text. */
	readonly digest: string;
	/** The id that it shared with others in the document it came from. */
	readonly sharedId: string | null;
}

/** What is compared of an article that is kept. */
export const knownOf = (file: string, article: Article, digest: string): Known => ({
	file,
	own: article.key ?? article.id,
	title: article.title,
	source: article.source ?? null,
	url: comparableUrl(article.url) ?? null,
	published: article.published ?? null,
	digest,
	sharedId: article.origin?.sharedId ?? null,
});

/** An article that comes in, with what is compared of it. */
export interface Incoming {
	readonly article: Article;
	/** Of its title and text. */
	readonly digest: string;
}

const day = 86_400_000;

/** The day of a date in UTC, counted from 1970. */
function dayOf(date: string | null | undefined): number | undefined {
	const time = timeOfDate(date ?? '');
	return time === undefined ? undefined : Math.floor(time / day);
}

/** Whether two things are both known, and are the same or are not. */
const agree = <T>(one: T | null | undefined, other: T | null | undefined): boolean | undefined =>
	one === undefined || one === null || other === undefined || other === null ? undefined : one === other;

/** An article may have brought no id, so that this is a digest of its beginning. */
const mayBeDigest = (own: string): boolean => /^[\da-f]{16}$/.test(own);

/** Whether both brought ids that can be compared, and those differ. */
const hasOtherId = ({key, id}: Article, known: Known): boolean =>
	key === undefined && !mayBeDigest(known.own) && idKind(id) === idKind(known.own) && !idsOfKnown(known).includes(id);

/** The id as it was brought: another article may have had it, so that it was kept with the place it comes from. */
const idsOfKnown = ({own}: Known): readonly string[] => [own, own.slice(0, Math.max(0, own.lastIndexOf('@')))];

/** Whether an id means the same for both: ids that only one site knows have to come from the same place. */
function areAkin(article: Article, known: Known): boolean {
	if (known.own !== article.id || isWorldwide(article.id)) return true;
	const byHost = agree(hostOf(comparableUrl(article.url)), hostOf(known.url));
	return byHost ?? agree(article.source, known.source) ?? article.title === known.title;
}

/** A digest of the title and the day of an article by which one without an id and an address is found; undefined of any other. */
export function titleOfDay({key, url, title, published}: Article): string | undefined {
	if (key === undefined || url !== undefined) return undefined;
	const number = dayOf(published);
	return number === undefined ? undefined : keyOf(title, String(number));
}

const urlAgrees = ({url}: Article, known: Known) => agree(comparableUrl(url), known.url);
const dayAgrees = ({published}: Article, known: Known) => agree(dayOf(published), dayOf(known.published));

/** The only one that fits. Where several do, it is not known which of them is meant. */
function only(known: readonly Known[], fits: (known: Known) => boolean): Known | undefined {
	const [first, ...others] = known.filter(fits);
	return others.length === 0 ? first : undefined;
}

interface Rule {
	readonly name: string;
	/** Finds the kept article that is the same as the one that comes in. */
	find(incoming: Incoming, known: readonly Known[]): Known | undefined;
}

/**
 * When an article that comes in is one that is kept already. The first rule that finds one decides. Articles that the same
 * document brought before are never among `known`: two items of one document are two articles.
 */
export const rules: readonly Rule[] = [
	{
		// A publisher who gives ids says by them what is the same, whatever else has changed: a new headline, and with it the address.
		name: 'id',
		find: ({article}, known) =>
			article.key === undefined
				? known.find(other => idsOf(article).includes(other.own) && areAkin(article, other))
				: undefined,
	},
	{
		// Some publishers count the versions of a story in the fragment of its id (`…/c9x8y7#1`), or change http to https.
		name: 'id that is an address',
		find({article}, known) {
			const address = article.key === undefined ? comparableUrl(article.id) : undefined;
			return address === undefined ? undefined : only(known, ({own}) => comparableUrl(own) === address);
		},
	},
	{
		// One page is one article, also when the id was changed or another program or paper brought it. But a page that comes
		// again under another id and on another day with the very same words is a new issue: prayer times, a quiz, the weather.
		name: 'address',
		find({article, digest}, known) {
			if (article.shared?.address) return undefined;
			const found = only(known, other => urlAgrees(article, other) === true);
			const comesAgain =
				found && found.digest === digest && hasOtherId(article, found) && dayAgrees(article, found) === false;
			return comesAgain ? undefined : found;
		},
	},
	{
		// Without an id, what begins with the same words is the same with a text that went on, unless it is from another page or day.
		name: 'beginning',
		find: ({article}, known) =>
			known.find(
				other =>
					article.key === other.own && urlAgrees(article, other) !== false && dayAgrees(article, other) !== false,
			),
	},
	{
		// Without id and address, a title of one day in one paper is one article whose text was changed.
		name: 'title and day',
		find: ({article}, known) =>
			article.key === undefined || article.url !== undefined
				? undefined
				: only(
						known,
						other =>
							other.title === article.title &&
							other.url === null &&
							mayBeDigest(other.own) &&
							agree(article.source, other.source) !== false &&
							dayAgrees(article, other) === true,
					),
	},
	{
		// The same words are the same article if nothing says otherwise. A weekly column comes again under the same words.
		name: 'text',
		find: ({article, digest}, known) =>
			known.find(
				other =>
					other.digest === digest &&
					!hasOtherId(article, other) &&
					urlAgrees(article, other) !== false &&
					dayAgrees(article, other) !== false,
			),
	},
];

/**
 * The kept article that is the same as one that comes in, by the first of the rules that finds one.
 * @param known the articles that may be the same, in any order
 */
export function findDuplicate(incoming: Incoming, known: readonly Known[]): Known | undefined {
	for (const rule of rules) {
		const found = rule.find(incoming, known);
		if (found) return found;
	}
	return undefined;
}
