import {addressKey} from '../subscription.ts';
import {Additions, indentAt} from './additions.ts';
import {attributeText, withAttribute} from './attributes.ts';
import {declared, type Opml, parseOpml} from './opml.ts';
import {namedFields, type OutlineFields} from './own-attributes.ts';
import type {Listed} from './subscriptions.ts';
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

/** Removes subscriptions from all folders that they are in. An outline that holds others stays as their folder. */
export async function removeOutlines(opml: Opml, removed: readonly Listed[]): Promise<Opml> {
	const {text: before} = opml;
	const keys = new Set(removed.map(({address}) => addressKey(address)));
	const outlines = opml.listed.filter(({address}) => keys.has(addressKey(address))).flatMap(({outlines}) => outlines);
	// Each outline is cut out by itself: thousands of copies of the whole file would take quadratic time.
	const cuts: Cut[] = [];
	for (const outline of lastFirst(outlines)) {
		const cut = cutOf(before, outline, cuts.at(-1));
		while (cuts.length > 0 && cuts.at(-1)!.start < cut.end) cuts.pop();
		cuts.push(cut);
	}
	const parts: string[] = [];
	let at = 0;
	for (const {start, end, replacement} of cuts.reverse()) {
		parts.push(before.slice(at, start), replacement);
		at = end;
	}
	return at === 0 ? opml : parseOpml([...parts, before.slice(at)].join(''), opml.file);
}

/** A part of a text that is replaced. */
interface Cut {
	readonly start: number;
	readonly end: number;
	readonly replacement: string;
	/** Where the line ends, if nothing but blanks is left of it after the cut. */
	readonly lineEnd?: number | undefined;
}

/**
 * The cut that removes an outline: with its line, if nothing else stands on it.
 * @param next the cut after it
 */
function cutOf(text: string, outline: Element, next: Cut | undefined): Cut {
	const {start, end, startTagEnd} = outline;
	if (outline.children.length > 0) {
		const tag = withAttribute(text.slice(start, startTagEnd), atStart(outline), 'xmlUrl', undefined);
		return {start, end: startTagEnd, replacement: tag};
	}
	let after = end;
	while (text[after] === ' ' || text[after] === '\t') after++;
	const isBeforeCut = after === next?.start && next.replacement === '';
	const lineEnd = isBeforeCut ? next.lineEnd : lineEndAt(text, after);
	const indent = indentAt(text, start);
	const takesLine = indent !== undefined && lineEnd !== undefined && lineEnd > end;
	return {start: takesLine ? start - indent.length : start, end: takesLine ? lineEnd : end, replacement: '', lineEnd};
}

/** Behind the end of a line that stands at an offset; undefined where none does. */
function lineEndAt(text: string, offset: number): number | undefined {
	const length = text.startsWith('\r\n', offset) ? 2 : text[offset] === '\n' ? 1 : 0;
	return length > 0 || offset === text.length ? offset + length : undefined;
}
