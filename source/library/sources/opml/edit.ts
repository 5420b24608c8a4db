import {addressKey} from '../subscription.ts';
import {
	attributeText,
	attributeValue,
	declared,
	type Listed,
	namedFields,
	nameIn,
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
		const text = lastFirst(find().outlines).reduce(
			(text, outline) => withAttribute(text, outline, name, value),
			edited.text,
		);
		edited = await parseOpml(text, opml.file);
	}
	return edited;
}

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
	let edited = hasOwn ? await declared(opml) : opml;
	for (const group of Map.groupBy(outlines, ({folders = []}) => JSON.stringify(folders)).values()) {
		const {folders = []} = group[0]!;
		const tags = group.map(outline => tagOf(edited, outline));
		edited = await withFolders(edited, folders);
		edited = await parseOpml(insertInto(edited.text, folderAt(edited, folders), tags), opml.file);
	}
	return edited;
}

function tagOf(opml: Opml, outline: NewOutline): string {
	const fields = namedFields(opml, outline).flatMap(([name, value]) =>
		value === undefined ? [] : [attributeText(name, value)],
	);
	return `<outline ${[...(outline.written ? [outline.written] : []), ...fields].join(' ')}/>`;
}

/** A file in which these folders are, each within the one before it. */
async function withFolders(opml: Opml, folders: readonly string[]): Promise<Opml> {
	let edited = opml;
	for (const [depth, folder] of folders.entries()) {
		const parent = folderAt(edited, folders.slice(0, depth));
		if (folderIn(edited.text, parent, folder)) continue;
		const tag = `<outline ${attributeText('text', folder)}/>`;
		edited = await parseOpml(insertInto(edited.text, parent, [tag]), opml.file);
	}
	return edited;
}

const folderIn = (text: string, parent: Element, name: string): Element | undefined =>
	parent.children.find(
		child =>
			child.name.toLowerCase() === 'outline' &&
			attributeValue(text, child, 'xmlUrl') === undefined &&
			nameIn(text, child) === name,
	);

const folderAt = ({text, body}: Opml, folders: readonly string[]): Element =>
	folders.reduce((parent, name) => folderIn(text, parent, name)!, body);

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

/** The blanks at the beginning of the line on which an offset stands; undefined when something else comes before it. */
const indentAt = (text: string, offset: number): string | undefined => {
	const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
	const before = text.slice(lineStart, offset);
	return /^[ \t]*$/.test(before) ? before : undefined;
};

/** A text with more elements at the end of another, each on a line of its own, indented as those around it are. */
function insertInto(text: string, parent: Element, tags: readonly string[]): string {
	const line = text.includes('\r\n') ? '\r\n' : '\n';
	const own = indentAt(text, parent.start) ?? '';
	const last = parent.children.at(-1);
	const indent = (last && indentAt(text, last.start)) ?? `${own}\t`;
	const added = tags.map(tag => `${indent}${tag}${line}`).join('');
	if (parent.isEmptyTag) {
		const start = text.slice(0, parent.startTagEnd - '/>'.length).trimEnd();
		return `${start}>${line}${added}${own}</${parent.name}>${text.slice(parent.startTagEnd)}`;
	}
	const anchor = parent.endTagStart;
	const endIndent = indentAt(text, anchor);
	const at = anchor - (endIndent?.length ?? 0);
	return `${text.slice(0, at)}${endIndent === undefined ? line : ''}${added}${endIndent ?? own}${text.slice(anchor)}`;
}
