/**
 * The user's subscriptions in OPML 2.0 (https://opml.org/spec2.opml). An edit changes the characters that it has to and leaves
 * all others as the user wrote them: comments, order, blanks, and what other programs put there. May import the folder around
 * it.
 */

import {decodeXML, escapeUTF8} from 'entities';
import {clean} from '../../../article/clean.ts';
import {formatProblem, type Problem, positionOf, positionsIn} from '../../../article/problem.ts';
import {addressKey, freeName, keepOfText, nameByAddress, type Subscription, timeOfText} from '../subscription.ts';
import type {Attribute, Element} from './xml-packages.ts';

/** The namespace of our own attributes. */
const namespace = 'urn:khabar:sources';
const usualPrefix = 'khabar';

/** Our own attributes. */
type OwnName = 'full' | 'keep' | 'every';

/** A subscription, and where it stands. A file may have it in several folders: it is one all the same. */
export interface Listed extends Subscription {
	readonly outlines: readonly Element[];
}

export interface Opml {
	readonly file: string;
	readonly text: string;
	readonly root: Element;
	readonly body: Element;
	readonly listed: readonly Listed[];
	/** The options that cannot be read. */
	readonly problems: readonly Problem[];
}

/** What a new file holds. */
export const emptyOpml = `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0" xmlns:${usualPrefix}="${namespace}">
	<head>
		<title>Sources</title>
	</head>
	<body>
	</body>
</opml>
`;

/**
 * Reads OPML.
 * @param file what errors call it
 * @throws {Error} the text is no OPML, in one line with the place
 */
export async function parseOpml(text: string, file: string): Promise<Opml> {
	const {scanXml, XmlFault} = await import('./xml-packages.ts');
	let root: Element;
	try {
		root = scanXml(text);
	} catch (error) {
		if (!(error instanceof XmlFault)) throw error;
		throw new Error(formatProblem({file, position: positionOf(text, error.offset), message: error.message}));
	}
	const body = root.children.find(({name}) => name.toLowerCase() === 'body');
	if (root.name.toLowerCase() !== 'opml' || !body)
		throw new Error(formatProblem({file, message: body ? 'is not OPML' : 'is not OPML: it has no <body>'}));
	const opml = {file, text, root, body};
	return {...opml, ...subscriptionsIn(opml)};
}

type Document = Pick<Opml, 'file' | 'text' | 'root' | 'body'>;

/** The value of an attribute, whatever the case of its name; undefined when it is missing. */
export function attributeValue(text: string, element: Element, name: string): string | undefined {
	const found = attributeOf(element, name);
	return found && decodedValue(text, found);
}

/** The value of an attribute with its references replaced. */
export const decodedValue = (text: string, {valueStart, valueEnd}: Attribute): string =>
	decodeXML(text.slice(valueStart, valueEnd));

const attributeOf = (element: Element, name: string): Attribute | undefined =>
	element.attributes.find(attribute => attribute.name.toLowerCase() === name.toLowerCase());

/** The prefix that the file has for our namespace; the usual one if it declares none. */
function prefixIn(text: string, root: Element): string {
	const declared = root.attributes.find(
		({name, valueStart, valueEnd}) =>
			name.startsWith('xmlns:') && decodeXML(text.slice(valueStart, valueEnd)) === namespace,
	);
	return declared?.name.slice('xmlns:'.length) ?? usualPrefix;
}

/** The outlines of a file in their order, each with the names of the folders around it. */
export function* outlinesIn(
	text: string,
	parent: Element,
	folders: readonly string[] = [],
): Generator<{readonly outline: Element; readonly folders: readonly string[]}> {
	for (const outline of parent.children) {
		if (outline.name.toLowerCase() !== 'outline') continue;
		yield {outline, folders};
		const name = nameIn(text, outline);
		const isFeed = attributeValue(text, outline, 'xmlUrl') !== undefined;
		yield* outlinesIn(text, outline, isFeed || name === '' ? folders : [...folders, name]);
	}
}

/** What an outline is called. */
export const nameIn = (text: string, outline: Element): string =>
	[attributeValue(text, outline, 'text'), attributeValue(text, outline, 'title')]
		.map(name => clean(name ?? ''))
		.find(Boolean) ?? '';

/** OPML's `category`: values with commas between them; each is a path with slashes. */
const tagsOf = (category: string): string[] =>
	category
		.split(',')
		.map(tag => withoutSlashes(clean(tag)))
		.filter(Boolean);

/** A text without slashes at its ends. An expression that looks for those at the end takes quadratic time for many elsewhere. */
function withoutSlashes(text: string): string {
	let [start, end] = [0, text.length];
	while (text[start] === '/') start++;
	while (end > start && text[end - 1] === '/') end--;
	return text.slice(start, end);
}

function subscriptionsIn(opml: Document): Pick<Opml, 'listed' | 'problems'> {
	const {file, text, root, body} = opml;
	const prefix = prefixIn(text, root);
	const problems: Problem[] = [];
	const positionAt = positionsIn(text);
	const byAddress = new Map<string, Omit<Listed, 'outlines' | 'tags'> & {outlines: Element[]; tags: Set<string>}>();
	const names = new Set<string>();
	const nextNumbers = new Map<string, number>();
	for (const {outline, folders} of outlinesIn(text, body)) {
		const address = attributeValue(text, outline, 'xmlUrl')?.trim() ?? '';
		if (address === '') continue;
		const tags = [...folders, ...tagsOf(attributeValue(text, outline, 'category') ?? '')];
		const key = addressKey(address);
		const known = byAddress.get(key);
		if (known) {
			known.outlines.push(outline);
			for (const tag of tags) known.tags.add(tag);
			continue;
		}
		const unread: {readonly at: number; readonly message: string}[] = [];
		/** The value of one of our attributes; one that cannot be read is told of. */
		const own = <Value>(name: OwnName, read: (text: string) => Value | undefined, expected: string) => {
			const found = attributeOf(outline, `${prefix}:${name}`);
			if (!found) return undefined;
			const value = decodeXML(text.slice(found.valueStart, found.valueEnd));
			const result = read(value);
			if (result === undefined)
				unread.push({at: found.start, message: `${found.name}: must be ${expected}, not ${value || 'empty'}`});
			return result;
		};
		const isFull = own('full', value => /^\s*(true|1|yes|false|0|no)\s*$/i.exec(value)?.[1], 'true or false');
		const keep = own('keep', keepOfText, 'a time such as 90d or a count such as 1000');
		const every = own('every', timeOfText, 'a time such as 30m, 2h or 1d');
		for (const {at, message} of unread.sort((a, b) => a.at - b.at))
			problems.push({file, position: positionAt(at), message});
		const name = freeName(nameIn(text, outline) || nameByAddress(address), names, nextNumbers);
		names.add(name);
		byAddress.set(key, {
			name,
			address,
			tags: new Set(tags),
			isFull: isFull !== undefined && /^(?:true|1|yes)$/i.test(isFull),
			...(keep && {keep}),
			...(every !== undefined && {every}),
			outlines: [outline],
		});
	}
	return {listed: Array.from(byAddress.values(), listed => ({...listed, tags: [...listed.tags]})), problems};
}

/** The value of an attribute as a file has it, within double quotation marks. */
export const attributeText = (name: string, value: string): string =>
	`${name}="${escapeUTF8(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;

/** The attributes of an outline, by their names; one of our own has no prefix and stands in `own`. */
export interface OutlineFields {
	readonly plain: Readonly<Record<string, string | undefined>>;
	readonly own: Readonly<Partial<Record<OwnName, string | undefined>>>;
}

/** A file whose root declares our namespace. */
export async function declared(opml: Opml): Promise<Opml> {
	const {text, root, file} = opml;
	const prefix = prefixIn(text, root);
	const holder = attributeOf(root, `xmlns:${prefix}`);
	if (holder && attributeValue(text, root, holder.name) === namespace) return opml;
	// Somebody else may have the usual prefix.
	const taken = new Set(root.attributes.map(({name}) => name));
	let free = usualPrefix;
	for (let count = 2; taken.has(`xmlns:${free}`); count++) free = `${usualPrefix}${count}`;
	return parseOpml(withAttribute(text, root, `xmlns:${free}`, namespace), file);
}

/** The names of the attributes of `fields` in a file. */
export const namedFields = ({text, root}: Opml, {plain, own}: OutlineFields): [string, string | undefined][] => [
	...Object.entries(plain),
	...Object.entries(own).map(([name, value]): [string, string | undefined] => [
		`${prefixIn(text, root)}:${name}`,
		value,
	]),
];

/** The text after an attribute of an element was set to a value, or removed when the value is undefined. */
export function withAttribute(text: string, element: Element, name: string, value: string | undefined): string {
	const found = attributeOf(element, name);
	if (found && value === undefined) {
		const start = text.slice(0, found.start).trimEnd().length;
		return text.slice(0, start) + text.slice(found.end);
	}
	if (value === undefined) return text;
	if (found) return text.slice(0, found.start) + attributeText(found.name, value) + text.slice(found.end);
	return withAttributes(text, element, [attributeText(name, value)]);
}

/** A text in which an element has more attributes, as they are written, after its others. */
export function withAttributes(text: string, element: Element, attributes: readonly string[]): string {
	const at = element.attributes.at(-1)?.end ?? element.start + 1 + element.name.length;
	return `${text.slice(0, at)} ${attributes.join(' ')}${text.slice(at)}`;
}
