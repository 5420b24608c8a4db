import {isObject, type JsonObject} from '../../text/json-object.ts';
import type {Collection, Format} from './format.ts';
import {plain} from './json-formats.ts';
import {memberAt} from './mapped.ts';
import {hasAny, isTypedArticle, textFields} from './predicates.ts';

/** What programs answer with: a list of news under some name, alone or within what says how the answer is to be taken. */

/** Names of lists of news. */
const lists =
	'items item entries entry articles posts news stories headlines results docs documents records rows hits list data'.split(
		' ',
	);
/** Names of what may stand around such a list. */
const wrappers = 'data response result results feed rss channel payload query'.split(' ');
const mostWrappers = 3;

const isTitled = hasAny('title', 'headline', 'webTitle');
const leads = hasAny(
	...['url', 'link', 'webUrl', 'web_url', 'guid', 'content', 'content_html', 'content_text', 'text', 'body', 'html'],
	...['summary', 'description', 'abstract', 'excerpt', 'paragraphs'],
);
/** News has a title, and something to read or a way to it. A picture beside an article may have both, so its list has another name. */
const isNews = (value: unknown): boolean => isObject(value) && isTitled(value) && leads(value);

/** Fields that only an article has. */
const isArticle = hasAny(
	...[...textFields, 'textContent', 'maintext', 'raw_text'],
	...['published', 'publishedAt', 'date_published', 'datePublished', 'pubDate'],
);

/** The names of fields, one within the other, that lead to a list of news. */
function pathToList(value: JsonObject, wrapped = 0): string | undefined {
	const name = lists.find(list => Array.isArray(value[list]) && value[list].length > 0 && value[list].every(isNews));
	if (name !== undefined || wrapped === mostWrappers) return name;
	for (const wrapper of wrappers) {
		const inner = value[wrapper];
		const path = isObject(inner) ? pathToList(inner, wrapped + 1) : undefined;
		if (path !== undefined) return `${wrapper}.${path}`;
	}
	return undefined;
}

/** News of such a list, in the names of most programs, and of the interfaces of the Guardian and The New York Times. */
const listed: Format = {
	name: plain.name,
	fields: {
		...plain.fields,
		id: 'id guid _id',
		title: 'title headline.main headline webTitle',
		paragraphs: `${plain.fields.paragraphs} fields.body fields.bodyText fields.trailText summary abstract excerpt`,
		url: 'url link webUrl web_url',
		published: `${plain.fields.published} published_date webPublicationDate pub_date`,
		section: `${plain.fields.section} sectionName`,
		summary: `${plain.fields.summary} abstract`,
	},
};

/** How an object that is no article itself, and of no format that is known, holds a list of news; undefined when it has none. */
export function listIn(document: JsonObject): Collection | undefined {
	if (isArticle(document) || isTypedArticle(document)) return undefined;
	const path = pathToList(document);
	if (path === undefined) return undefined;
	const around = path.split('.').slice(0, -1);
	const places = [...around.map((_, i) => `${around.slice(0, i + 1).join('.')}.`).reverse(), ''];
	const inherit = (name: string) => places.map(place => `${place}${name}`).join(' ');
	return {
		otherwise: listed,
		items: path,
		headlines: true,
		inherited: {source: inherit('title'), language: inherit('language')},
		base: inherit('link'),
	};
}

/** The list that a collection names. */
export const listOf = (document: JsonObject, path: string): unknown[] => [memberAt(document, path) ?? []].flat();
