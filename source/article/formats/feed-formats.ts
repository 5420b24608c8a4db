import {isObject, type JsonObject} from '../fields/field.ts';
import type {Collection} from './format.ts';

/** The formats of feeds in XML, in the names that the package feedsmith gives to what they hold. */

/** Of the links of an Atom entry, the one to the article itself (RFC 4287, section 4.2.7.2). */
const alternate = ({links}: JsonObject): unknown => {
	const found = [links].flat().filter(isObject);
	return found.find(({rel}) => rel === undefined || rel === 'alternate')?.href;
};

/** The link of an RSS item, or else its guid, where that is an address and does not say that it leads nowhere. */
const linkOrGuid = ({link, guid}: JsonObject): unknown => {
	if (link !== undefined || !isObject(guid) || guid.isPermaLink === false) return link;
	return URL.canParse(String(guid.value)) ? guid.value : undefined;
};

export const feedFormats: Readonly<Record<'rss' | 'atom' | 'rdf', Collection>> = {
	/** https://www.rssboard.org/rss-specification */
	rss: {
		format: {
			name: 'RSS',
			fields: {
				id: 'guid.value',
				title: 'title dc.titles',
				paragraphs: 'content.encoded description',
				language: 'dc.languages',
				source: 'source.title',
				authors: 'dc.creators authors',
				url: linkOrGuid,
				published: 'pubDate dc.dates',
				modified: 'dcterms.modified atom.updated',
				tags: 'categories dc.subjects',
				summary: 'description',
			},
		},
		items: 'items',
		headlines: true,
		inherited: {source: 'title', language: 'language dc.languages'},
		base: 'link',
	},
	/** RFC 4287 */
	atom: {
		format: {
			name: 'Atom',
			fields: {
				id: 'id',
				title: 'title',
				paragraphs: 'content summary',
				language: 'xml.lang',
				source: 'source.title',
				authors: 'authors',
				url: alternate,
				published: 'published updated',
				modified: 'updated',
				tags: 'categories',
				summary: 'summary',
			},
		},
		items: 'entries',
		headlines: true,
		inherited: {source: 'title', language: 'xml.lang', authors: 'authors'},
		base: 'xml.base',
	},
	/** https://web.resource.org/rss/1.0/spec */
	rdf: {
		format: {
			name: 'RDF',
			fields: {
				id: 'rdf.about',
				title: 'title',
				paragraphs: 'content.encoded description',
				language: 'dc.languages',
				authors: 'dc.creators',
				url: 'link rdf.about',
				published: 'dc.dates',
				tags: 'dc.subjects',
				summary: 'description',
			},
		},
		items: 'items',
		headlines: true,
		inherited: {source: 'title', language: 'dc.languages'},
		base: 'link',
	},
};
