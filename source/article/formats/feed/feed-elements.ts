import type {JsonObject} from '../../../text/json-object.ts';
import {personOf} from '../../fields/person.ts';
import {mostItems} from '../../size-limit.ts';
import {textOfBase64} from './base64.ts';
import type {XmlHandler} from './feed-packages.ts';
import {localName, nameIn, type Scope, scopeOfRoot, scopeWithin} from './namespaces.ts';

/**
 * An element of a feed: its child elements in lists under their names (namespaces.ts), its attributes under theirs with `@`
 * before them, and its text under `@value`: plain text, or HTML where elements stand in it. `@xml:base` is what links in it
 * are relative to, wherever that was said, and `@xml:lang` only what was said here.
 */
export type FeedElement = JsonObject;

type Attributes = Readonly<Record<string, string>>;
type Mutable = Record<string, unknown>;

interface Open {
	readonly name: string;
	readonly element: Mutable;
	/** Where its child elements belong: itself, or what it stands in. */
	readonly holder: Mutable;
	readonly scope: Scope;
	/** May be relative itself. */
	readonly base: string | undefined;
	/** The parts of its text: HTML, once an element stands in it. */
	readonly parts: string[];
	isMarkup: boolean;
	hasText: boolean;
	/** How many elements are open in its text. */
	depth: number;
}

/** Ends the reading of a feed that has more. */
export class TooMany extends Error {}

const formats: Readonly<Record<string, 'rss' | 'atom' | 'rdf'>> = {rss: 'rss', feed: 'atom', rdf: 'rdf', entry: 'atom'};
const entry = 'entry';
const root = '';
const items = new Set(['item', 'atom:entry']);
const persons = new Set(['author', 'atom:author', 'itunes:owner']);
/** Elements with people as their text. */
const mentioned = new Set(['dc:creator', 'dc:author', 'managingeditor', 'webmaster']);
/** Elements whose child elements are read as if they stood outside of it. */
const transparent = new Set(['channel', 'media:group', 'media:content', 'itunes:category']);
/** Elements of which the child elements are read. Of all others these are marks on their text. */
const containers = new Set([root, ...items, ...persons, ...transparent, 'atom:source']);

/** Collects the elements of a feed while it is read. */
export class FeedReader implements XmlHandler {
	format: 'rss' | 'atom' | 'rdf' | undefined;
	/** What is said of the feed as a whole, on its root and in its channel. */
	readonly feed: Mutable = Object.create(null);
	/** The items that have ended. */
	readonly items: FeedElement[] = [];
	/** The names of the people whose mail addresses stand beside them. */
	readonly names = new Map<string, string>();
	readonly #open: Open[] = [];
	#item: Open | undefined;

	/** Whether an item has begun that has not ended. */
	get isWithinItem(): boolean {
		return this.#item !== undefined;
	}

	open(written: string, attributes: Attributes): void {
		const around = this.#open.at(-1);
		if (around === undefined) this.#openFirst(written, attributes);
		else if (isElementIn(around, written)) this.#openWithin(around, written, attributes);
		else openInText(around, written, attributes);
	}

	text(text: string): void {
		const open = this.#open.at(-1);
		if (!open) return;
		open.parts.push(open.isMarkup ? escaped(text) : text);
		open.hasText ||= text.trim() !== '';
	}

	close(written: string): void {
		const open = this.#open.at(-1);
		if (!open) return;
		if (open.depth > 0) {
			open.depth--;
			open.parts.push(`</${localName(written)}>`);
			return;
		}
		this.#open.pop();
		if (open === this.#item) this.#endItem();
		const around = this.#open.at(-1);
		if (around === undefined || items.has(open.name) || open.element === around.element) return;
		const value = textIn(open);
		if (value !== '') open.element['@value'] = value;
		if (persons.has(open.name) || mentioned.has(open.name)) this.#noteName(value, open.element);
		if (Object.keys(open.element).length > 0) add(around.holder, open.name, open.element);
	}

	/** What follows the end of the feed is no part of it, as what servers write there: how long they took, or a script. */
	#openFirst(written: string, attributes: Attributes): void {
		if (this.format !== undefined) return;
		this.#openRoot(written, attributes);
		// A document may be one entry (RFC 4287, section 2), which is read as a feed of one.
		if (localName(written) === entry) this.#openWithin(this.#open[0]!, written, attributes);
	}

	#openRoot(written: string, attributes: Attributes): void {
		this.format = formats[localName(written)];
		const scope = scopeOfRoot(written, attributes, this.format === 'atom' ? 'atom' : '');
		this.#push({name: root, element: this.feed, holder: this.feed, scope, base: undefined}, attributes);
	}

	#openWithin({holder, scope: outer, base}: Open, written: string, attributes: Attributes): void {
		const scope = scopeWithin(outer, attributes);
		const name = nameIn(scope, written);
		const element = name === 'channel' ? this.feed : Object.create(null);
		const open = this.#push({name, element, holder: transparent.has(name) ? holder : element, scope, base}, attributes);
		if (!items.has(name)) return;
		// One without an end tag ends where the next begins.
		this.#endItem();
		this.#item = open;
	}

	#push(open: Pick<Open, 'name' | 'element' | 'holder' | 'scope' | 'base'>, attributes: Attributes): Open {
		const {element, scope} = open;
		for (const [attribute, value] of Object.entries(attributes)) {
			element[`@${attribute.includes(':') ? nameIn(scope, attribute) : attribute}`] = value;
		}
		const said = attributes['xml:base'];
		const base = said === undefined ? open.base : (URL.parse(said, open.base)?.href ?? said);
		if (base !== undefined) element['@xml:base'] = base;
		const pushed = {...open, base, parts: [], isMarkup: false, hasText: false, depth: 0};
		this.#open.push(pushed);
		return pushed;
	}

	#noteName(value: string, element: Mutable): void {
		const {name, mail} = personOf([value, ...namesIn(element, 'email')].join(' '));
		if (name !== '' && mail !== '') this.names.set(mail, name);
	}

	#endItem(): void {
		if (!this.#item) return;
		if (this.items.length === mostItems) throw new TooMany();
		this.items.push(this.#item.element);
		this.#item = undefined;
	}
}

/** Whether what opens within an element is one of its elements, or one of its text, which ends at the latest where an item begins. */
const isElementIn = ({name, scope}: Open, written: string): boolean =>
	containers.has(name) || items.has(nameIn(scope, written));

function add(holder: Mutable, name: string, element: FeedElement): void {
	holder[name] ??= [];
	(holder[name] as FeedElement[]).push(element);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const unescaped = (html: string): string => html.replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Writes the start tag of an element within a text as HTML has it, without a prefix. */
function openInText(open: Open, written: string, attributes: Attributes): void {
	const {element, parts} = open;
	if (!open.isMarkup) parts.splice(0, parts.length, escaped(parts.join('')));
	const language = attributes['xml:lang'];
	// What XHTML says on its first element is said of all of it.
	if (language !== undefined && !open.hasText) element['@xml:lang'] ??= language;
	const said = Object.entries(attributes).map(
		([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
	);
	parts.push(`<${localName(written)}${said.join('')}>`);
	open.isMarkup = true;
	open.depth++;
}

/** The text of an element; of a person, what that person is called. */
function textIn({name, element, parts, isMarkup}: Open): string {
	const text = parts.join('').trim();
	if (persons.has(name)) return [...namesIn(element, 'name'), text, ...namesIn(element, 'email')].find(Boolean) ?? '';
	if (isMarkup && withoutElements.has(name)) return unescaped(text.split('<', 1)[0]!).trim();
	if (isMarkup || !isEncoded(name, element)) return text;
	return textOfBase64(text) ?? (name === 'atom:content' ? '' : text);
}

/** Elements that hold no others: what stands in one whose end tag is missing does not belong to it. */
const withoutElements = new Set(['link', 'guid', 'pubdate', 'atom:id', 'dc:date', 'feedburner:origlink']);

const namesIn = (person: Mutable, name: string): string[] =>
	[name, `atom:${name}`, `itunes:${name}`]
		.flatMap(name => (person[name] as FeedElement[] | undefined) ?? [])
		.map(element => String(element['@value'] ?? ''));

const texts = new Set(['atom:title', 'atom:summary', 'atom:content', 'atom:subtitle']);
/** The types whose text is not in Base64 (RFC 4287, section 4.1.3.3). */
const plainType = /^(?:text|html|xhtml|(?:text|multipart|message)\/.*|.*[+/]xml)$/is;

/** Whether a text is in Base64: Atom 0.3 and others say so, Atom leaves it to the type. */
function isEncoded(name: string, {'@mode': mode, '@encoding': encoding, '@type': type}: Mutable): boolean {
	const said = mode ?? encoding;
	if (said !== undefined) return said === 'base64';
	return texts.has(name) && type !== undefined && !plainType.test(String(type).trim());
}
