import {type DocumentOrigin, failed, readItem} from './item.ts';
import {findJsonFault, type JsonFault} from './json-fault.ts';
import {positionOf} from './problem.ts';
import type {Reading} from './reading.ts';

export const isEmpty = 'is empty';

/** The articles of a JSON document, one a reading: one object, or a list of them. */
export function* readJson(text: string, origin: DocumentOrigin): Generator<Reading> {
	if (text.trim() === '') return yield failed(origin, isEmpty);
	let document: unknown;
	try {
		document = JSON.parse(text);
	} catch (error) {
		const fault = findJsonFault(text);
		if (!fault) throw error;
		return yield failed(origin, explainFault(text, fault, origin.line), positionOf(text, fault.offset));
	}
	const shape = 'khabar';
	if (!Array.isArray(document)) yield readItem({shape, input: document, place: []}, origin);
	else if (document.length === 0) yield failed(origin, 'holds no articles');
	else for (const [index, input] of document.entries()) yield readItem({shape, input, place: [index], index}, origin);
}

const openings: Readonly<Record<string, string>> = {'{': 'object', '[': 'list', '"': 'string'};

/** @param firstLine the number of the text's first line in its file */
function explainFault(text: string, {offset, expected, opening}: JsonFault, firstLine = 1): string {
	if (offset < text.length) return `is not JSON: expected ${expected}, found ${show(text, offset)}`;
	if (opening === undefined) return `is not JSON: expected ${expected}, found the end`;
	const {line, column} = positionOf(text, opening);
	return `is not JSON: it ends too early, inside the ${openings[text[opening]!]} that opens at ${firstLine + line - 1}:${column}`;
}

/** The character at an offset, by its number when it cannot be seen. */
function show(text: string, offset: number): string {
	const character = String.fromCodePoint(text.codePointAt(offset)!);
	if (!/[\p{C}\p{Z}\p{M}]/u.test(character)) return `"${character}"`;
	return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
