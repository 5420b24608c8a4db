import {isObject, type JsonObject} from '../../text/json-object.ts';
import type {Collection} from './format.ts';
import {jsonFeed, schemaOrg} from './json-formats.ts';
import {hasAny, isTypedArticle, type Predicate, textFields} from './predicates.ts';

/** A page in JSON-LD, which may name its article as what it is about. */
const isAboutArticle: Predicate = value =>
	!isTypedArticle(value) && isObject(value.mainEntity) && isTypedArticle(value.mainEntity);

const isItem = hasAny('title', 'headline', 'url', 'link', 'content_html', 'content_text', 'summary', 'description');

const hasItems: Predicate = ({items, version}) =>
	Array.isArray(items) &&
	(items.length === 0 ? typeof version === 'string' : items.some(item => isObject(item) && isItem(item)));

const hasText = hasAny(...textFields);

/** JSON Feed, and other lists of items; `feed` is what rss2json says of the feed. */
const itemList: Collection = {
	otherwise: jsonFeed,
	items: 'items',
	headlines: true,
	inherited: {source: 'title feed.title', language: 'language feed.language', authors: 'authors author'},
	base: 'home_page_url feed_url feed.link',
};

const collections: readonly (readonly [Predicate, Collection])[] = [
	[
		value => typeof value.version === 'string' && value.version.includes('jsonfeed.org/version'),
		{...itemList, format: jsonFeed},
	],
	[value => hasItems(value) && !hasText(value) && !isTypedArticle(value), itemList],
	[value => Array.isArray(value['@graph']) || isObject(value['@graph']), {format: schemaOrg, items: '@graph'}],
	[isAboutArticle, {format: schemaOrg, items: 'mainEntity'}],
	[value => Array.isArray(value.articles) && value.paragraphs === undefined, {items: 'articles', headlines: true}],
];

/** How a document that is an object holds many articles; undefined when it is one itself. */
export const collectionOf = (document: JsonObject): Collection | undefined =>
	collections.find(([isCollection]) => isCollection(document))?.[1];
