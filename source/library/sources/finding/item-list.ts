import {parsed} from '../../../article/formats/page/json-ld.ts';
import {withoutScripts} from '../../../article/formats/page/scripts.ts';
import {isObject, type JsonObject} from '../../../text/json-object.ts';

/** An article that a page leads to. */
interface ListedLink {
	readonly url: string;
	readonly title?: string | undefined;
	readonly text?: string | undefined;
	readonly published?: string | undefined;
}

/** The most that is taken of one page. */
const mostLinks = 500;

/**
 * The articles that a page leads to, where it says in JSON-LD that it is a list of them (`ItemList` of schema.org); undefined
 * when it does not say so.
 * @param address of the page, which its links are relative to
 */
export function itemListIn(html: string, address: string | undefined): ListedLink[] | undefined {
	const {jsonLd} = withoutScripts(html);
	const nodes = jsonLd.map(parsed).flatMap(document => [...nodesIn(document)]);
	const lists = nodes.filter(node => typesOf(node).includes('ItemList'));
	if (lists.length === 0) return undefined;
	const links = lists
		.flatMap(list => [list.itemListElement ?? []].flat())
		.flatMap(element => linkOf(element, address))
		.slice(0, mostLinks);
	return [...new Map(links.map(link => [link.url, link])).values()];
}

/** The objects of a document of JSON-LD that may be what the page is, with those that they hold. */
function* nodesIn(value: unknown, depth = 0): Generator<JsonObject> {
	if (Array.isArray(value)) {
		for (const one of value) yield* nodesIn(one, depth);
	} else if (isObject(value) && depth < 5) {
		yield value;
		for (const name of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) yield* nodesIn(value[name], depth + 1);
	}
}

const typesOf = (node: JsonObject): string[] =>
	[node['@type'] ?? []].flat().map(type => String(type).replace(/^(?:https?:\/\/schema\.org\/|schema:)/, ''));

const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;

/** An element is an address, an object with one, or a `ListItem` that holds one of these. */
function linkOf(element: unknown, base: string | undefined): ListedLink[] {
	if (typeof element === 'string') return linkOf({url: element}, base);
	if (!isObject(element)) return [];
	const {item} = element;
	const inner: JsonObject = typeof item === 'string' ? {url: item} : isObject(item) ? item : {};
	const first = (...names: readonly string[]) =>
		[inner, element].flatMap(node => names.map(name => textOf(node[name]))).find(Boolean);
	const address = first('url', '@id');
	const url = address === undefined ? null : URL.parse(address, base);
	if (!url || !/^https?:$/.test(url.protocol) || url.href === base) return [];
	return [
		{
			url: url.href,
			title: first('headline', 'name'),
			text: first('description'),
			published: first('datePublished', 'dateCreated'),
		},
	];
}

/** The same list as a JSON Feed, which is read as any other. */
export const feedOfList = (links: readonly ListedLink[]): string =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: '',
		items: links.map(({url, title, text, published}) => ({
			id: url,
			url,
			title: title ?? url,
			content_text: text ?? url,
			...(published && {date_published: published}),
		})),
	});
