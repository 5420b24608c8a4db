import type {JsonObject} from '../../../text/json-object.ts';
import {readers} from '../../fields/field-readers.ts';
import type {Collection, Fields} from '../format.ts';
import type {FeedElement} from './feed-elements.ts';

/**
 * The formats of feeds in XML, in the names of feed-elements.ts. Feeds of each use what the others and their extensions
 * have (Atom in RSS, Dublin Core, Media RSS, iTunes), so that all are looked for the same way.
 */

/** The elements of some names, all of the first before those of the next. */
const elements = (parent: JsonObject, names: string): FeedElement[] =>
	names.split(' ').flatMap(name => (parent[name] as FeedElement[] | undefined) ?? []);

const textsOf = (parent: JsonObject, names: string): unknown[] =>
	elements(parent, names).map(element => element['@value']);

const title = 'title atom:title dc:title dcterms:title media:title itunes:title';

/** The whole text of an item, or else what sums it up. */
const text =
	'content:encoded atom:content xhtml:body xhtml:div fullitem fulltext yandex:full-text encoded content body description atom:summary summary ' +
	'dc:description dcterms:abstract dcterms:description itunes:summary googleplay:description media:description ' +
	'media:text itunes:subtitle media:title';

const summary = 'atom:summary summary description dc:description dcterms:abstract itunes:summary itunes:subtitle';

const published = 'pubdate atom:published dc:date atom:issued dcterms:issued dcterms:created atom:created dcterms:date';
const modified = 'atom:updated atom:modified dcterms:modified';

/** An address in an element: what it leads to, relative to what is said on it or around it, or else to `base`. */
function addressIn(element: FeedElement, name: string, base: string | undefined): string | undefined {
	const around = element['@xml:base'] as string | undefined;
	const own = around === undefined ? base : (URL.parse(around, base)?.href ?? base);
	return readers.url(element[name], {base: own}) as string | undefined;
}

const isPage = ({'@type': type}: FeedElement): boolean =>
	type === undefined || /^(?:text\/html|application\/xhtml)/i.test(String(type));

/** What a link leads to, seen from here: a name, or the address that stands for it (RFC 4287, section 4.2.7.2). */
const relationOf = ({'@rel': relation = 'alternate'}: FeedElement): string | undefined =>
	String(relation).trim().toLowerCase().split('/').at(-1);

/** The addresses of links of a relation, those of pages first, and of these those that are encrypted. */
function linked(parent: JsonObject, relation: string, base: string | undefined): (string | undefined)[] {
	const rank = (link: FeedElement, address: string) => (isPage(link) ? 0 : 2) + (address.startsWith('https:') ? 0 : 1);
	return elements(parent, 'link atom:link')
		.filter(link => relationOf(link) === relation)
		.map(link => [link, addressIn(link, '@href', base) ?? addressIn(link, '@value', base)] as const)
		.filter((entry): entry is [FeedElement, string] => entry[1] !== undefined)
		.sort(([one, first], [other, second]) => rank(one, first) - rank(other, second))
		.map(([, address]) => address);
}

const addresses = (parent: JsonObject, names: string, name: string, base: string | undefined) =>
	elements(parent, names).map(element => addressIn(element, name, base));

/** The guid of an RSS item, where that is an address and does not say that it leads nowhere. */
const permanentLinks = (item: JsonObject) =>
	elements(item, 'guid')
		.filter(guid => !/^\s*false\s*$/i.test(String(guid['@ispermalink'])))
		.map(guid => readers.url(guid['@value']));

/** The address of an item: of its page, or else of what it is about, or of what can be heard or seen. */
const address = (item: JsonObject, base: string | undefined): unknown =>
	[
		...addresses(item, 'feedburner:origlink link', '@value', base),
		...linked(item, 'alternate', base),
		...permanentLinks(item),
		addressIn(item, '@rdf:about', base),
		...textsOf(item, 'atom:id').map(id => readers.url(id)),
		...addresses(item, 'atom:content', '@src', base),
		...['self', 'related', 'via'].flatMap(relation => linked(item, relation, base)),
		...addresses(item, 'media:player', '@url', base),
		...linked(item, 'enclosure', base),
		...addresses(item, 'enclosure media:content', '@url', base),
	].find(found => found !== undefined);

const home = (feed: JsonObject, base: string | undefined): unknown =>
	[...addresses(feed, 'link', '@value', base), ...linked(feed, 'alternate', base)].find(found => found !== undefined);

/** Who wrote an item: those it names itself, or else those of an extension, or of the feed that it was taken from. */
function authors(item: JsonObject): unknown {
	return [
		elements(item, 'author dc:creator dc:author atom:author'),
		elements(item, 'dcterms:creator itunes:author googleplay:author'),
		elements(item, 'atom:source').flatMap(source => elements(source, 'atom:author')),
	].find(people => readers.authors(people));
}

/** The language of the text that is read, which that of the title or of the feed may differ from. */
function language(item: JsonObject): unknown {
	const said = (names: string) => elements(item, names).filter(element => element['@xml:lang'] !== undefined);
	const read = said(text).length > 0 ? elements(item, text).find(element => readers.paragraphs(element)) : undefined;
	return [
		read?.['@xml:lang'],
		...textsOf(item, 'dc:language dcterms:language'),
		item['@xml:lang'],
		...said(title).map(element => element['@xml:lang']),
	];
}

const fields: Fields = {
	id: 'guid atom:id @rdf:about dc:identifier',
	title,
	paragraphs: text,
	language,
	source: item =>
		[
			...elements(item, 'source'),
			...elements(item, 'atom:source').map(source => elements(source, 'atom:title')),
		].flat(),
	authors,
	url: address,
	published: item => textsOf(item, `${published} ${modified}`),
	modified: item => textsOf(item, modified),
	tags: 'category atom:category dc:subject dcterms:subject media:category media:keywords itunes:category itunes:keywords',
	summary,
};

const inherited: Fields = {
	source: (feed, base) => [...elements(feed, title), home(feed, base)],
	language: feed => [...textsOf(feed, 'language dc:language dcterms:language'), feed['@xml:lang']],
	authors: 'author dc:creator dc:author atom:author itunes:author googleplay:author',
};

const feedFormat = (name: string, items: string): Collection => ({
	format: {name, fields, isText: true},
	items,
	headlines: true,
	inherited,
	base: home,
});

export const feedFormats: Readonly<Record<'rss' | 'atom' | 'rdf', Collection>> = {
	/** https://www.rssboard.org/rss-specification */
	rss: feedFormat('RSS', 'items'),
	/** RFC 4287 */
	atom: feedFormat('Atom', 'entries'),
	/** https://web.resource.org/rss/1.0/spec */
	rdf: feedFormat('RDF', 'items'),
};
