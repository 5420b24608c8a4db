/** The one file that knows the package which finds the parts of OPML. It is loaded when subscriptions are read. */

import {QuoteType, Tokenizer} from 'htmlparser2';

/** An attribute, by UTF-16 offsets in the document. */
export interface Attribute {
	/** As it is written. */
	readonly name: string;
	readonly start: number;
	/** After the closing quotation mark. */
	readonly end: number;
	/** The value with its references as they are written. */
	readonly valueStart: number;
	readonly valueEnd: number;
}

/** An element, by UTF-16 offsets in the document. */
export interface Element {
	readonly name: string;
	/** Of its start tag, from `<` to after `>`. */
	readonly start: number;
	readonly startTagEnd: number;
	readonly isEmptyTag: boolean;
	/** Where its end tag stands, from `</` to after `>`. For an element without one (`<a/>`) both are `startTagEnd`. */
	readonly endTagStart: number;
	readonly end: number;
	readonly attributes: readonly Attribute[];
	readonly parent: Element | undefined;
	readonly children: readonly Element[];
}

/** What is wrong with a document, and where. */
export class XmlFault extends Error {
	readonly offset: number;

	constructor(message: string, offset: number) {
		super(message);
		this.offset = offset;
	}
}

type Building = {-readonly [Name in keyof Element]: Element[Name]} & {
	attributes: Attribute[];
	children: Building[];
	parent: Building | undefined;
};

/** Deeper than any list of feeds. */
const deepest = 100;

/**
 * Finds the elements of an XML document. It is strict about what an edit depends on: which tags belong together, and where
 * values begin and end.
 * @throws {XmlFault}
 */
export function scanXml(text: string): Element {
	let root: Building | undefined;
	let open: Building | undefined;
	let depth = 0;
	let name = {start: 0, end: 0};
	const endStartTag = (end: number, isEmptyTag: boolean) => {
		if (!open) return;
		Object.assign(open, {startTagEnd: end + 1, isEmptyTag, endTagStart: end + 1, end: end + 1});
		if (isEmptyTag) close();
	};
	const close = () => {
		depth--;
		open = open!.parent;
	};
	const tokenizer = new Tokenizer(
		{xmlMode: true, decodeEntities: false},
		{
			onopentagname(start, end) {
				if (root && !open) throw new XmlFault('has more than one root', start - 1);
				if (++depth > deepest) throw new XmlFault('is nested too deep', start - 1);
				const element: Building = {
					name: text.slice(start, end),
					start: start - 1,
					startTagEnd: text.length,
					isEmptyTag: false,
					endTagStart: text.length,
					end: -1,
					attributes: [],
					parent: open,
					children: [],
				};
				open?.children.push(element);
				root ??= element;
				open = element;
			},
			onopentagend: end => endStartTag(end, false),
			onselfclosingtag: end => endStartTag(end, true),
			onclosetag(start, end) {
				const written = text.slice(start, end);
				if (!open) throw new XmlFault(`</${written}> ends nothing`, start - 2);
				if (open.name !== written) {
					throw new XmlFault(`</${written}> stands where </${open.name}> should`, start - 2);
				}
				open.endTagStart = start - 2;
				open.end = text.indexOf('>', end) + 1 || text.length;
				close();
			},
			onattribname(start, end) {
				name = {start, end};
			},
			onattribend(quote, end) {
				const written = text.slice(name.start, name.end);
				if (quote !== QuoteType.Double && quote !== QuoteType.Single)
					throw new XmlFault(`the value of ${written} has no quotation marks`, name.start);
				const valueStart = text.indexOf(text[end - 1]!, name.end) + 1;
				open?.attributes.push({name: written, start: name.start, end, valueStart, valueEnd: end - 1});
			},
			onattribdata() {},
			onattribentity() {},
			oncdata() {},
			oncomment() {},
			ondeclaration() {},
			onend() {},
			onprocessinginstruction() {},
			ontext() {},
			ontextentity() {},
		},
	);
	tokenizer.write(text);
	tokenizer.end();
	if (open) throw new XmlFault(`<${open.name}> has no end`, open.start);
	if (!root) throw new XmlFault('is not XML', 0);
	return root;
}
