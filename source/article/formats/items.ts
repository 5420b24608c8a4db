import {isObject, type JsonObject} from '../../text/json-object.ts';
import {clean} from '../clean.ts';
import {dayOrderIn} from '../dates/day-order.ts';
import {type Around, addressOf, picturesOf, readers} from '../fields/field-readers.ts';
import {type Paragraph, textOf} from '../paragraph/paragraph.ts';
import {withoutLooseRules} from '../paragraph/rules.ts';
import {withoutBoilerplate} from '../prose/boilerplate.ts';
import {headlineOf} from '../prose/headline.ts';
import {titleFrom} from '../prose/title.ts';
import type {Item} from '../schema/item.ts';
import type {Collection, Format} from './format.ts';
import {articleNodes} from './graph.ts';
import {collectionOf} from './json-collections.ts';
import {formatOf, isRemoved, schemaOrg} from './json-formats.ts';
import {listIn, listOf} from './json-lists.ts';
import {type Input, mapped, memberAt, unreadable, valueAt} from './mapped.ts';

/** The articles in a JSON document. A document without articles yields nothing. */
export function* itemsOf(document: unknown, base?: string): Generator<Item> {
	const collection = isObject(document) ? (collectionOf(document) ?? listIn(document)) : undefined;
	const around = {base, dayOrder: dayOrderIn(() => document)};
	if (collection) yield* itemsIn(document as JsonObject, collection, base);
	else if (!Array.isArray(document)) yield itemOf(document, {place: [], ...around});
	else {
		// Step by step: of a list of millions, only the first are asked for.
		const nodes = () => document.values().flatMap(withNodes);
		// A list in which everything has a type is one of JSON-LD: an article's publisher and pictures stand beside it.
		const isGraph = nodes().every(
			({value, place}) => place.length > 1 || (isObject(value) && value['@type'] !== undefined),
		);
		for (const [index, {value, place}] of isGraph ? articlesOf([...nodes()]) : numbered(nodes())) {
			if (!isRemoved(value)) yield itemOf(value, {...around, place, index});
		}
	}
}

const articlesOf = (nodes: readonly Node[]) =>
	articleNodes(nodes.map(({value}) => value)).map(
		([index, value]) => [index, {value, place: nodes[index]!.place}] as const,
	);

const numbered = (nodes: IteratorObject<Node>) => nodes.map((node, index) => [index, node] as const);

/** What stands in a list, with its place. */
interface Node {
	readonly value: unknown;
	readonly place: readonly (string | number)[];
}

/** A value of a list: of a graph, or of a page that is about an article, what they hold. */
function withNodes(value: unknown, index: number): Node[] {
	const collection = isObject(value) ? collectionOf(value) : undefined;
	if (collection?.format !== schemaOrg) return [{value, place: [index]}];
	const {items: name} = collection;
	return [(value as JsonObject)[name]].flat().map((node, i) => ({value: node, place: [index, name, i]}));
}

/** The articles in a document that holds many. */
export function* itemsIn(document: JsonObject, collection: Collection, base?: string): Generator<Item> {
	const {items: name, format, otherwise, headlines, inherited = {}} = collection;
	const home = readers.url(valueAt(document, collection.base ?? '', base), {base}) as string | undefined;
	const shared = {base: home ?? base, dayOrder: dayOrderIn(() => document)};
	const around = {...shared, format, otherwise, headlines, inherited: mapped(document, inherited, shared).input};
	const list = listOf(document, name);
	const entries = [...(format === schemaOrg ? articleNodes(list) : list.entries())];
	// The one article of a graph of persons, pictures and pages is what the document is about.
	const isOnly = format === schemaOrg && entries.length === 1;
	for (const [place, value] of entries) {
		if (isRemoved(value)) continue;
		yield itemOf(value, {...around, place: [...name.split('.'), place], ...(!isOnly && {index: place})});
	}
}

interface Surroundings extends Around {
	readonly place: readonly (string | number)[];
	readonly index?: number;
	/** Absent, it is told by the fields. */
	readonly format?: Format | undefined;
	/** The format of what its fields do not tell of. */
	readonly otherwise?: Format | undefined;
	readonly inherited?: Input;
	readonly headlines?: boolean | undefined;
}

/** An item made of a value of any format. A value that is no object, or is in khabar's own format, stays as it is. */
function itemOf(value: unknown, {base, dayOrder, inherited, headlines, otherwise, ...rest}: Surroundings): Item {
	const {place, index} = rest;
	const format = isObject(value) ? (rest.format ?? formatOf(value, otherwise)) : undefined;
	if (!format) return {format: 'khabar', input: value, place, index};
	const found = mapped(value as JsonObject, format.fields, {base, ...(dayOrder && {dayOrder})});
	const {input, names} = found;
	const own = {...inherited, ...input, ...unreadable(value as JsonObject, found, format.isText)};
	const whole = (headlines && headlineIn(value as JsonObject, own, format, base)) || toArticle(own);
	return {format: format.name, input: whole, names, place, index};
}

/** News without a text is news, too; undefined for what has one, or holds something else in its place. */
function headlineIn(value: JsonObject, own: Input, {fields}: Format, base: string | undefined): Input | undefined {
	const {title, paragraphs = ['']} = own;
	// Many feeds write the title once more where they have no text.
	const isOther = (paragraph: unknown) =>
		!isParagraph(paragraph) || (textOf(paragraph) !== '' && textOf(paragraph) !== title);
	const hasOther = [paragraphs].flat().some(isOther) || typeof (title ?? '') !== 'string';
	if (hasOther || typeof fields.paragraphs !== 'string') return undefined;
	const markup = fields.paragraphs.split(' ').map(name => memberAt(value, name));
	const url = (own.url as string | undefined) ?? markup.map(html => addressOf(html, base)).find(Boolean);
	const headline = headlineOf(
		title as string | undefined,
		url,
		markup.flatMap(html => picturesOf(html, base)),
	);
	return headline && {...own, ...(url !== undefined && {url}), ...headline};
}

/** What a reader expects of an article and other formats need not give: a title, and text without what is not its own. */
export function toArticle(input: Input): Input {
	const {title, paragraphs} = input;
	// With a text it would have a title: only the text is to be told of.
	if (!areParagraphs(paragraphs)) return {...input, title: title ?? '…'};
	const kept = withoutBoilerplate(typeof title === 'string' ? title : '', paragraphs);
	return {
		...input,
		title: title ?? titleFrom(paragraphs.map(textOf).find(clean) ?? '…'),
		paragraphs: withoutLooseRules(kept.some(holdsText) ? kept : paragraphs),
	};
}

const holdsText = (paragraph: Paragraph): boolean => textOf(paragraph) !== '';

const isParagraph = (value: unknown): value is Paragraph =>
	typeof value === 'string' || (isObject(value) && typeof value.text === 'string');

const areParagraphs = (value: unknown): value is Paragraph[] =>
	Array.isArray(value) && value.length > 0 && value.every(isParagraph);
