import {decodeXML, escapeUTF8} from 'entities';
import type {Attribute, Element} from './xml-packages.ts';

/** The value of an attribute, whatever the case of its name; undefined when it is missing. */
export function attributeValue(text: string, element: Element, name: string): string | undefined {
	const found = attributeOf(element, name);
	return found && decodedValue(text, found);
}

/** The value of an attribute with its references replaced. */
export const decodedValue = (text: string, {valueStart, valueEnd}: Attribute): string =>
	decodeXML(text.slice(valueStart, valueEnd));

export const attributeOf = (element: Element, name: string): Attribute | undefined =>
	element.attributes.find(attribute => attribute.name.toLowerCase() === name.toLowerCase());

/** The value of an attribute as a file has it, within double quotation marks. */
export const attributeText = (name: string, value: string): string =>
	`${name}="${escapeUTF8(value).replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;

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
