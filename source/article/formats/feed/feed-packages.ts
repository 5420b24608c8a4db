/** The one file that knows the package for XML. It is loaded when a feed is read (see html-packages.ts). */

import {Parser} from 'htmlparser2';

/** What is told of the parts of an XML document, in their order. */
export interface XmlHandler {
	open(name: string, attributes: Readonly<Record<string, string>>): void;
	text(text: string): void;
	close(name: string): void;
}

/** The package's work grows with the square of this. */
const deepest = 1000;

/**
 * Tells a handler of the parts of an XML document, with all names in small letters. An element without an end tag ends with
 * the one around it; what is open where the text ends is never closed. Entities are those of XML: all others, and those
 * that the document declares, stay as they are written.
 * @throws {RangeError} the document is nested deeper than any feed
 */
export function readXml(xml: string, handler: XmlHandler): void {
	let depth = 0;
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				if (++depth > deepest) throw new RangeError('nested too deep');
				handler.open(name, attributes);
			},
			ontext: text => handler.text(text),
			onclosetag(name) {
				depth--;
				handler.close(name);
			},
		},
		{xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true},
	);
	// Without `end`, which would close all that is open.
	parser.write(xml);
}
