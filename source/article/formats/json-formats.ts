import {isObject, type JsonObject} from '../../text/json-object.ts';
import type {Collection, Format} from './format.ts';

/**
 * The formats in which articles lie about as JSON, each by what tells it from the others and where it keeps what khabar
 * shows. Which comes first matters: what several have tells only the last of them.
 */

type Test = (value: JsonObject) => boolean;

const hasAny =
	(...names: readonly string[]): Test =>
	value =>
		names.some(name => value[name] !== undefined && value[name] !== null);

const both =
	(one: Test, other: Test): Test =>
	value =>
		one(value) && other(value);

const articleType = /(?:Article|BlogPosting|Report)$/;

/** Whether an object of JSON-LD is an article: its `@type` is a name, an address that ends with one, or a list of them. */
export const isTypedArticle: Test = value =>
	[value['@type']].flat().some(type => typeof type === 'string' && articleType.test(type));

/** https://schema.org/NewsArticle */
export const schemaOrg: Format = {
	name: 'schema.org',
	fields: {
		id: 'identifier',
		title: 'headline name alternativeHeadline',
		paragraphs: 'articleBody text description',
		language: 'inLanguage',
		source: 'publisher sourceOrganization provider',
		authors: 'author creator',
		url: 'url mainEntityOfPage @id',
		published: 'datePublished dateCreated',
		modified: 'dateModified',
		section: 'articleSection',
		tags: 'keywords',
		summary: 'description abstract',
	},
};

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed: Format = {
	name: 'JSON Feed',
	fields: {
		id: 'id',
		title: 'title',
		paragraphs: 'content_html content_text summary',
		language: 'language',
		source: 'source',
		authors: 'authors author',
		url: 'url external_url attachments',
		published: 'date_published',
		modified: 'date_modified',
		tags: 'tags',
		summary: 'summary',
	},
};

/** What `parse()` of Mozilla's Readability returns. */
export const readability: Format = {
	name: 'Readability',
	fields: {
		title: 'title',
		paragraphs: 'content textContent',
		language: 'lang',
		direction: 'dir',
		source: 'siteName',
		authors: 'byline',
		url: 'url',
		published: 'publishedTime',
		modified: 'modifiedTime',
		section: 'section',
		tags: 'tags',
		summary: 'excerpt',
	},
};

const newsPlease: Format = {
	name: 'news-please',
	fields: {
		title: 'title title_page title_rss',
		paragraphs: 'maintext text description',
		language: 'language',
		source: 'source_domain',
		authors: 'authors',
		url: 'url',
		published: 'date_publish',
		modified: 'date_modify',
		summary: 'description',
	},
};

/** https://newsapi.org; its `content` is cut off after 200 characters. */
const newsApi: Format = {
	name: 'NewsAPI',
	fields: {
		title: 'title',
		paragraphs: 'content description',
		language: 'language',
		source: 'source.name source.id',
		authors: 'author',
		url: 'url',
		published: 'publishedAt',
		summary: 'description',
	},
};

const newspaper4k: Format = {
	name: 'newspaper4k',
	fields: {
		title: 'title',
		paragraphs: 'text',
		keyFacts: 'summary',
		language: 'meta_lang language',
		source: 'meta_site_name source_url',
		authors: 'authors',
		url: 'canonical_link url original_url',
		published: 'publish_date',
		tags: 'tags keywords meta_keywords',
		summary: 'meta_description',
	},
};

const trafilatura: Format = {
	name: 'trafilatura',
	fields: {
		id: 'id',
		title: 'title',
		paragraphs: 'text raw_text',
		language: 'language',
		source: 'source-hostname sitename hostname',
		authors: 'author',
		url: 'source url',
		published: 'date',
		section: 'categories',
		tags: 'tags categories',
		summary: 'excerpt description',
	},
};

/** No format that has a name, but names that many use. */
const plain: Format = {
	name: 'JSON',
	fields: {
		id: 'id guid',
		title: 'title headline',
		paragraphs: 'content text body article html content_html description',
		language: 'language lang',
		direction: 'dir direction',
		source: 'source publisher site',
		authors: 'authors author byline creator',
		url: 'url link',
		published: 'published date published_at publish_date created_at timestamp time pubDate isoDate',
		modified: 'modified updated updated_at',
		section: 'section category',
		tags: 'tags keywords categories',
		summary: 'summary description excerpt',
	},
};

/** Both are told by names that many use, so that all others of these are looked for as well. */
const xlSum: Format = {name: 'XL-Sum', fields: {...plain.fields, paragraphs: 'text'}};

const saudiNewsNet: Format = {
	name: 'SaudiNewsNet',
	fields: {...plain.fields, paragraphs: 'content', published: 'published date date_extracted'},
};

const jsonFormats: readonly (readonly [Test, Format])[] = [
	[value => isTypedArticle(value) || hasAny('articleBody')(value), schemaOrg],
	[both(hasAny('headline'), hasAny('datePublished')), schemaOrg],
	[hasAny('content_html', 'content_text', 'date_published'), jsonFeed],
	[hasAny('textContent'), readability],
	[hasAny('maintext'), newsPlease],
	[hasAny('publishedAt'), newsApi],
	[both(hasAny('text'), hasAny('publish_date', 'meta_lang', 'canonical_link')), newspaper4k],
	[both(hasAny('text', 'raw_text'), hasAny('hostname', 'source-hostname', 'fingerprint')), trafilatura],
	[both(hasAny('text'), hasAny('summary')), xlSum],
	[both(hasAny('content'), hasAny('date_extracted')), saudiNewsNet],
	[both(hasAny('title', 'headline'), hasAny('text', 'content', 'body', 'article', 'html', 'description')), plain],
];

/**
 * The format of an object; undefined for khabar's own, and for what is none, of which khabar's then says what is missing.
 * @param otherwise the format of what is none of the others
 */
export function formatOf(value: JsonObject, otherwise?: Format): Format | undefined {
	if (value.paragraphs !== undefined) return undefined;
	return jsonFormats.find(([isFormat]) => isFormat(value))?.[1] ?? otherwise;
}

const removed = '[Removed]';

/** What NewsAPI puts into the place of an article that was taken back. */
export const isRemoved = (value: unknown): boolean =>
	isObject(value) && value.title === removed && value.content === removed && formatOf(value) === newsApi;

/** A page in JSON-LD, which may name its article as what it is about. */
const isAboutArticle: Test = value =>
	!isTypedArticle(value) && isObject(value.mainEntity) && isTypedArticle(value.mainEntity);

const isItem = hasAny('title', 'headline', 'url', 'link', 'content_html', 'content_text', 'summary', 'description');

const hasItems: Test = ({items, version}) =>
	Array.isArray(items) &&
	(items.length === 0 ? typeof version === 'string' : items.some(item => isObject(item) && isItem(item)));

const hasText = hasAny(
	'paragraphs',
	'articleBody',
	'content',
	'content_html',
	'content_text',
	'text',
	'body',
	'article',
	'html',
);

/** JSON Feed, and other lists of items; `feed` is what rss2json says of the feed. */
const itemList: Collection = {
	otherwise: jsonFeed,
	items: 'items',
	headlines: true,
	inherited: {source: 'title feed.title', language: 'language feed.language', authors: 'authors author'},
	base: 'home_page_url feed_url feed.link',
};

const collections: readonly (readonly [Test, Collection])[] = [
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
