import {addressKey, freeName, nameByAddress} from '../subscription.ts';
import {attributeText, attributeValue, decodedValue, withAttributes} from './attributes.ts';
import {addOutlines, type NewOutline} from './edit.ts';
import {type Opml, parseOpml} from './opml.ts';
import {nameIn, outlinesIn} from './outlines.ts';
import type {Element} from './xml-packages.ts';

export interface Imported {
	readonly opml: Opml;
	readonly added: number;
	/** How many were followed before. */
	readonly known: number;
	/** What cannot be followed, in lines. */
	readonly left: readonly string[];
}

/** Kinds of sources that other programs read by rules of their own. */
const foreignTypes = /^(?:html|xml|json)\+/i;

/**
 * Adds the feeds of another OPML file to the user's, in their order and their folders, with all attributes that they have
 * there. Those that are followed already stay as they are.
 */
export async function importOpml(opml: Opml, other: Opml): Promise<Imported> {
	const known = new Set(opml.listed.map(({address}) => addressKey(address)));
	const names = new Set(opml.listed.map(({name}) => name));
	const nextNumbers = new Map<string, number>();
	const seen = new Set<string>();
	const left: string[] = [];
	const outlines: NewOutline[] = [];
	let knownCount = 0;
	let edited = opml;
	const {declared, dropped} = await withNamespaces(opml, other);
	edited = declared;
	for (const {outline, folders} of outlinesIn(other.text, other.body)) {
		const name = nameIn(other.text, outline);
		const address = attributeValue(other.text, outline, 'xmlUrl')?.trim() ?? '';
		const type = attributeValue(other.text, outline, 'type') ?? '';
		if (address === '') {
			if (/^(?:include|link)$/i.test(type))
				left.push(`${name}: a list that stands elsewhere (${type}) cannot be followed`);
			continue;
		}
		if (foreignTypes.test(type)) {
			left.push(`${name || address}: a page that is read by rules (${type}) cannot be followed`);
			continue;
		}
		if (!/^(?:https?|file):\/\//i.test(address)) {
			left.push(`${name || address}: is not an http, https or file address`);
			continue;
		}
		const key = addressKey(address);
		if (known.has(key)) {
			if (!seen.has(key)) knownCount++;
			seen.add(key);
			continue;
		}
		const isFirst = !seen.has(key);
		seen.add(key);
		const free = isFirst ? freeName(name || nameByAddress(address), names, nextNumbers) : name;
		names.add(free);
		outlines.push({folders, written: writtenOf(other, outline, free, dropped), plain: {}, own: {}});
	}
	edited = await addOutlines(edited, outlines);
	return {opml: edited, added: [...seen].filter(key => !known.has(key)).length, known: knownCount, left};
}

/** The attributes of an outline as its file has them, under the name that it gets here. */
function writtenOf({text}: Opml, outline: Element, name: string, dropped: ReadonlySet<string>): string {
	const kept = outline.attributes.filter(
		attribute => !dropped.has(attribute.name.split(':')[0]!) || !attribute.name.includes(':'),
	);
	const isRenamed = nameIn(text, outline) !== name;
	const others = kept.filter(attribute => !isRenamed || !/^(?:text|title)$/i.test(attribute.name));
	return [
		...(isRenamed ? [attributeText('text', name)] : []),
		...others.map(({start, end}) => text.slice(start, end).replace(/\r?\n/g, ' ')),
	].join(' ');
}

/** A file that declares the namespaces that another declares on its root. */
async function withNamespaces(opml: Opml, other: Opml): Promise<{declared: Opml; dropped: Set<string>}> {
	const own = new Map(
		opml.root.attributes.map(attribute => [attribute.name.toLowerCase(), decodedValue(opml.text, attribute)]),
	);
	const added: string[] = [];
	const dropped = new Set<string>();
	for (const attribute of other.root.attributes) {
		const {name} = attribute;
		if (!name.startsWith('xmlns:')) continue;
		const value = decodedValue(other.text, attribute);
		const known = own.get(name.toLowerCase());
		if (known === undefined) {
			own.set(name.toLowerCase(), value);
			added.push(attributeText(name, value));
		} else if (known !== value) dropped.add(name.slice('xmlns:'.length));
	}
	if (added.length === 0) return {declared: opml, dropped};
	return {declared: await parseOpml(withAttributes(opml.text, opml.root, added), opml.file), dropped};
}
