import {detectLanguage} from '../../text/detect-language.ts';
import {languageDirection} from '../../text/direction.ts';
import {clean} from '../clean.ts';
import {dayOrderIn} from '../dates/day-order.ts';
import {isObject, type JsonObject} from '../fields/field.ts';
import {type Around, readers} from '../fields/field-readers.ts';
import {withoutBoilerplate} from '../prose/boilerplate.ts';
import {titleFrom} from '../prose/title.ts';
import type {Item} from '../schema/item.ts';
import type {Collection, Format} from './format.ts';
import {articleNodes} from './graph.ts';
import {collectionOf, formatOf, isRemoved, schemaOrg} from './json-formats.ts';
import {type Input, mapped, memberAt, unreadable} from './mapped.ts';

/** The articles in a document that was JSON. One that holds none gives nothing. */
export function* itemsOf(document: unknown, base?: string): Generator<Item> {
	const collection = isObject(document) ? collectionOf(document) : undefined;
	const around = {base, dayOrder: dayOrderIn(() => document)};
	if (collection) yield* itemsIn(document as JsonObject, collection, base);
	else if (!Array.isArray(document)) yield itemOf(document, {place: [], ...around});
	else {
		const list = document.flatMap(withNodes);
		const values = list.map(({value}) => value);
		// A list in which everything has a type is one of JSON-LD: an article's publisher and pictures stand beside it.
		const isGraph = list.every(
			({value, place}) => place.length > 1 || (isObject(value) && value['@type'] !== undefined),
		);
		for (const [index, value] of isGraph ? articleNodes(values) : values.entries()) {
			if (!isRemoved(value)) yield itemOf(value, {...around, place: list[index]!.place, index});
		}
	}
}

/** What stands in a list, with its place: of a graph, or of a page that is about an article, what they hold. */
function withNodes(value: unknown, index: number): {value: unknown; place: (string | number)[]}[] {
	const collection = isObject(value) ? collectionOf(value) : undefined;
	if (collection?.format !== schemaOrg) return [{value, place: [index]}];
	const {items: name} = collection;
	return [(value as JsonObject)[name]].flat().map((node, i) => ({value: node, place: [index, name, i]}));
}

/** The articles in a document that holds many. */
export function* itemsIn(document: JsonObject, collection: Collection, base?: string): Generator<Item> {
	const {items: name, format, headlines, inherited = {}} = collection;
	const home = readers.url(memberAt(document, collection.base ?? ''), {base}) as string | undefined;
	const shared = {base: home ?? base, dayOrder: dayOrderIn(() => document)};
	const around = {...shared, format, headlines, inherited: mapped(document, inherited, shared).input};
	const list = [document[name] ?? []].flat();
	const entries = [...(format === schemaOrg ? articleNodes(list) : list.entries())];
	// The one article of a graph of persons, pictures and pages is what the document is about.
	const isOnly = format === schemaOrg && entries.length === 1;
	for (const [place, value] of entries) {
		if (isRemoved(value)) continue;
		yield itemOf(value, {...around, place: [name, place], ...(!isOnly && {index: place})});
	}
}

interface Surroundings extends Around {
	readonly place: readonly (string | number)[];
	readonly index?: number;
	/** Absent, it is told by the fields. */
	readonly format?: Format | undefined;
	readonly inherited?: Input;
	readonly headlines?: boolean | undefined;
}

/** An object of any format as an item; what is none, or khabar's own, as it is. */
function itemOf(value: unknown, {base, dayOrder, inherited, headlines, ...rest}: Surroundings): Item {
	const {place, index} = rest;
	const format = isObject(value) ? (rest.format ?? formatOf(value)) : undefined;
	if (!format) return {format: 'khabar', input: value, place, index};
	const found = mapped(value as JsonObject, format.fields, {base, ...(dayOrder && {dayOrder})});
	const {input, names} = found;
	const own = {...inherited, ...input, ...unreadable(value as JsonObject, found)};
	// A headline with a link is news, too: what there is to read of it is the headline.
	const isHeadline = headlines && own.paragraphs === undefined && typeof own.title === 'string';
	const whole = isHeadline ? {...own, paragraphs: [own.title]} : toArticle(own);
	return {format: format.name, input: directed(whole), names, place, index};
}

/** What a reader expects of an article and other formats need not give: a title, and text without what is not its own. */
export function toArticle(input: Input): Input {
	const {title, paragraphs} = input;
	// With a text it would have a title: only the text is to be told of.
	if (!isTexts(paragraphs)) return {...input, title: title ?? '…'};
	const kept = withoutBoilerplate(typeof title === 'string' ? title : '', paragraphs);
	return {
		...input,
		title: title ?? titleFrom(paragraphs.find(clean) ?? '…'),
		paragraphs: kept.some(Boolean) ? kept : paragraphs,
	};
}

/**
 * What is written in a language from right to left stands so also where it begins with a foreign name, if nothing else is
 * said. A feed may say a language that some of its items are not in.
 */
export function directed(input: Input): Input {
	const {direction, language, title, paragraphs} = input;
	const isKnown = direction !== undefined || languageDirection(language as string | undefined) !== 'rtl';
	if (isKnown || !isTexts(paragraphs)) return input;
	const own = languageDirection(detectLanguage(`${title} ${paragraphs[0]}`));
	return own === 'rtl' ? {...input, direction: 'rtl'} : input;
}

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.length > 0 && value.every(text => typeof text === 'string');
