import {isObject, type JsonObject} from '../../text/json-object.ts';
import {isTypedArticle} from './predicates.ts';

/**
 * The articles among the nodes of JSON-LD, with their places in the list. What they only point to (`{"@id": …}`), such as
 * an author or a publisher, is put in its place when it stands among the nodes too.
 */
export function articleNodes(list: readonly unknown[]): [number, JsonObject][] {
	const nodes = new Map(
		list
			.filter(isObject)
			.filter(node => typeof node['@id'] === 'string')
			.map(node => [node['@id'], node]),
	);
	const resolved = (value: unknown): unknown =>
		isObject(value) && value.name === undefined ? (nodes.get(value['@id']) ?? value) : value;
	return [...list.entries()]
		.filter((entry): entry is [number, JsonObject] => isObject(entry[1]) && isTypedArticle(entry[1]))
		.map(([place, node]) => {
			const entries = Object.entries(node).map(([name, value]) => [
				name,
				Array.isArray(value) ? value.map(resolved) : resolved(value),
			]);
			return [place, Object.fromEntries(entries) as JsonObject];
		});
}
