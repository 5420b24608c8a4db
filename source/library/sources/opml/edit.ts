import {addressKey} from '../subscription.ts';
import {Additions, indentAt} from './additions.ts';
import {
	attributeText,
	declared,
	type Listed,
	namedFields,
	type Opml,
	type OutlineFields,
	parseOpml,
	withAttribute,
} from './opml.ts';
import type {Element} from './xml-packages.ts';

/** Sets attributes of all outlines of a subscription; those that are undefined are taken away. */
export async function setFields(opml: Opml, {address}: Listed, fields: OutlineFields): Promise<Opml> {
	let edited = Object.values(fields.own).some(value => value !== undefined) ? await declared(opml) : opml;
	const find = () => edited.listed.find(other => addressKey(other.address) === addressKey(address))!;
	for (const [name, value] of namedFields(edited, fields)) {
		// Each outline is edited by itself: thousands of copies of the whole file would take quadratic time.
		const {text: before} = edited;
		const parts: string[] = [];
		let at = 0;
		for (const outline of lastFirst(find().outlines).reverse()) {
			const tag = withAttribute(before.slice(outline.start, outline.startTagEnd), atStart(outline), name, value);
			parts.push(before.slice(at, outline.start), tag);
			at = outline.startTagEnd;
		}
		const text = [...parts, before.slice(at)].join('');
		edited = await parseOpml(text, opml.file);
	}
	return edited;
}

/** An element as it is in a text that begins with it. */
const atStart = (element: Element): Element => ({
	...element,
	start: 0,
	attributes: element.attributes.map(({name, ...at}) => ({
		name,
		start: at.start - element.start,
		end: at.end - element.start,
		valueStart: at.valueStart - element.start,
		valueEnd: at.valueEnd - element.start,
	})),
});

/** In the order in which each can be changed without moving those that come after. */
const lastFirst = (outlines: readonly Element[]): Element[] => outlines.toSorted((a, b) => b.start - a.start);

/** What a new outline holds. */
export interface NewOutline extends OutlineFields {
	/** The names of the folders that it belongs into; those that are missing are made. */
	readonly folders?: readonly string[];
	/** Attributes as another file has them, taken over as they are written. */
	readonly written?: string;
}

/** Adds outlines in their order, each after all others of its folder. */
export async function addOutlines(opml: Opml, outlines: readonly NewOutline[]): Promise<Opml> {
	const hasOwn = outlines.some(({own}) => Object.values(own).some(value => value !== undefined));
	const edited = hasOwn ? await declared(opml) : opml;
	const additions = new Additions(edited);
	for (const group of Map.groupBy(outlines, ({folders = []}) => JSON.stringify(folders)).values())
		additions.add(
			group[0]!.folders ?? [],
			group.map(outline => tagOf(edited, outline)),
		);
	return outlines.length === 0 ? edited : parseOpml(additions.text, opml.file);
}

function tagOf(opml: Opml, outline: NewOutline): string {
	const fields = namedFields(opml, outline).flatMap(([name, value]) =>
		value === undefined ? [] : [attributeText(name, value)],
	);
	return `<outline ${[...(outline.written ? [outline.written] : []), ...fields].join(' ')}/>`;
}

/** Removes a subscription from all folders that it is in. An outline that holds others stays as their folder. */
export async function removeOutlines(opml: Opml, {address}: Listed): Promise<Opml> {
	const found = opml.listed.find(other => addressKey(other.address) === addressKey(address));
	const text = lastFirst(found?.outlines ?? []).reduce(
		(text, outline) =>
			outline.children.length > 0 ? withAttribute(text, outline, 'xmlUrl', undefined) : withoutLine(text, outline),
		opml.text,
	);
	return text === opml.text ? opml : parseOpml(text, opml.file);
}

/** A text without an element, and without its line where nothing else stands on it. */
function withoutLine(text: string, {start, end}: Element): string {
	const indent = indentAt(text, start);
	const [rest = ''] = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end)) ?? [];
	if (indent === undefined || rest === '') return text.slice(0, start) + text.slice(end);
	return text.slice(0, start - indent.length) + text.slice(end + rest.length);
}
