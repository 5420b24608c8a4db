import {dayOrderIn} from '../dates/day-order.ts';
import {isObject, type JsonObject} from '../fields/field.ts';
import {textOfMarkup} from '../fields/markup.ts';
import type {Item} from '../schema/item.ts';
import {articleNodes} from './graph.ts';
import {toArticle} from './items.ts';
import {readability, schemaOrg} from './json-formats.ts';
import {type Input, mapped} from './mapped.ts';

/**
 * The article of an HTML page. What the publisher says in the page's JSON-LD goes before what can be told from its markup;
 * undefined when neither holds a text.
 */
export async function pageItem(html: string, address: string | undefined): Promise<Item | undefined> {
	const {rest, jsonLd} = withoutScripts(html);
	const {readPage} = await import('./html-packages.ts');
	// Where Readability finds no article, all text of the page stands for it.
	const page = {title: titleIn(rest), textContent: textOfMarkup(rest), ...readPage(rest)};
	const around = {base: address, dayOrder: dayOrderIn(() => [page, ...jsonLd.map(parsed)])};
	const {input: seen} = mapped(page, readability.fields, around);
	const node = articleIn(jsonLd, [seen.url, address]);
	const {input: said, names} = node ? mapped(node, schemaOrg.fields, around) : {input: {}, names: {}};
	const paragraphs = textOf(names.paragraphs === 'articleBody' ? said.paragraphs : undefined, seen.paragraphs);
	if (!paragraphs) return undefined;
	const title = said.title ?? withoutSite(seen.title, seen.source);
	const held = Object.entries(said).filter(([, value]) => value !== undefined);
	const input = {...seen, ...Object.fromEntries(held), title, paragraphs};
	return {format: 'HTML', input: toArticle(input), place: []};
}

/** The publisher's text, unless the page has so much more that it can only be an excerpt. */
function textOf(said: unknown, seen: unknown): unknown {
	const length = (text: unknown) => (Array.isArray(text) ? text.join('').trim().length : 0);
	const longer = length(said) * 2 < length(seen) ? seen : said;
	return length(longer) > 0 ? longer : undefined;
}

/** The headline in «headline | site». */
function withoutSite(title: unknown, site: unknown): unknown {
	if (typeof title !== 'string' || typeof site !== 'string') return title;
	const [, headline] = /^(.*\S)\s+[|\-–—•»:]\s+\S.*$/su.exec(title) ?? [];
	return headline && title.endsWith(site) && !headline.endsWith(site) ? headline : title;
}

const titleIn = (html: string) => /<title\b[^<>]*>([^<]*)/i.exec(html)?.[1];

const rawElement = /<(script|style)\b([^<>]*)>/gi;

/** A page without its scripts and styles, which are most of many pages, and the texts of its JSON-LD. */
function withoutScripts(html: string): {rest: string; jsonLd: string[]} {
	const parts: string[] = [];
	const jsonLd: string[] = [];
	let at = 0;
	rawElement.lastIndex = 0;
	for (let match = rawElement.exec(html); match; match = rawElement.exec(html)) {
		const [tag, name, attributes] = match as unknown as [string, string, string];
		parts.push(html.slice(at, match.index));
		const end = new RegExp(`</${name}\\s*>`, 'gi');
		end.lastIndex = match.index + tag.length;
		const close = end.exec(html);
		if (/application\/ld\+json/i.test(attributes)) jsonLd.push(html.slice(match.index + tag.length, close?.index));
		at = close ? end.lastIndex : html.length;
		rawElement.lastIndex = at;
	}
	return {rest: parts.join('') + html.slice(at), jsonLd};
}

/** The article that a page's JSON-LD is about: of several, the one with the page's own address, or else the first. */
function articleIn(jsonLd: readonly string[], addresses: readonly unknown[]): JsonObject | undefined {
	const documents = jsonLd.flatMap(parsed);
	const nodes = documents.flatMap(document => [document, ...within('@graph')(document)]);
	const articles = articleNodes([...nodes.flatMap(within('mainEntity')), ...nodes]).map(([, node]) => node);
	const urlOf = (node: JsonObject) => (mapped(node, {url: schemaOrg.fields.url!}, {}).input as Input).url;
	return articles.find(node => addresses.includes(urlOf(node) ?? NaN)) ?? articles[0];
}

/** What a member of an object holds, one or several. */
const within = (name: string) => (node: unknown) => (isObject(node) ? [node[name] ?? []].flat() : []);

/** Many pages break the lines of a text inside its quotation marks, or put it into a comment: JSON has neither. */
function parsed(text: string): unknown {
	const json = text.replace(/^\s*(?:\/\/\s*)?<!(?:--|\[CDATA\[)|(?:\/\/\s*)?(?:-->|\]\]>)\s*$/g, '');
	try {
		return JSON.parse(json.replace(/[\0-\x1f]+/g, ' '));
	} catch {
		return undefined;
	}
}
