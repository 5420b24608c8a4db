import {isObject, type JsonObject} from '../../text/json-object.ts';
import type {Format} from './format.ts';
import {hasAny, isTypedArticle, type Predicate} from './predicates.ts';

/**
 * The formats in which articles lie about as JSON, each by what tells it from the others and where it keeps what khabar
 * shows.
 */

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
export const jsonFeed: Format = {
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

/** https://developer.wordpress.org/rest-api/reference/posts/ */
const wordPress: Format = {
	name: 'WordPress',
	fields: {
		id: 'id',
		title: 'title.rendered',
		paragraphs: 'content.rendered excerpt.rendered',
		url: 'link',
		published: value => momentOf(value, 'date'),
		modified: value => momentOf(value, 'modified'),
		summary: 'excerpt.rendered',
	},
};

/** Of its two fields for a date, that in UTC, which does not say so. */
const momentOf = (value: JsonObject, name: string): unknown => {
	const inUtc = value[`${name}_gmt`];
	return typeof inUtc === 'string' && /\d$/.test(inUtc) ? `${inUtc}Z` : value[name];
};

/** No format that has a name, but names that many use. */
export const plain: Format = {
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

/** XL-Sum and SaudiNewsNet are told by names that many use, so all other such names are looked for as well. */
const xlSum: Format = {name: 'XL-Sum', fields: {...plain.fields, paragraphs: 'text'}};

const saudiNewsNet: Format = {
	name: 'SaudiNewsNet',
	fields: {...plain.fields, paragraphs: 'content', published: 'published date date_extracted'},
};

const both =
	(one: Predicate, other: Predicate): Predicate =>
	value =>
		one(value) && other(value);

/** The order matters: fields that several formats have tell only the last of them. */
const jsonFormats: readonly (readonly [Predicate, Format])[] = [
	[value => isTypedArticle(value) || hasAny('articleBody')(value), schemaOrg],
	[both(hasAny('headline'), hasAny('datePublished')), schemaOrg],
	[hasAny('content_html', 'content_text', 'date_published'), jsonFeed],
	[({title}) => isObject(title) && typeof title.rendered === 'string', wordPress],
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
 * The format of an object; undefined if it is in khabar's own, or in none that is known: it is then read as khabar's own, whose
 * schema says what is missing.
 * @param otherwise the format of an object that has the fields of none
 */
export function formatOf(value: JsonObject, otherwise?: Format): Format | undefined {
	if (value.paragraphs !== undefined) return undefined;
	return jsonFormats.find(([isFormat]) => isFormat(value))?.[1] ?? otherwise;
}

const removed = '[Removed]';

/** What NewsAPI puts into the place of an article that was taken back. */
export const isRemoved = (value: unknown): boolean =>
	isObject(value) && value.title === removed && value.content === removed && formatOf(value) === newsApi;
