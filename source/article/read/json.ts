import {itemsOf} from '../formats/items.ts';
import {holdsNone, isEmpty, positionOf} from '../problem.ts';
import type {Reading} from '../reading.ts';
import {type DocumentOrigin, failedDocument, readItem, warning} from '../schema/item.ts';
import {withoutRawControls} from './json-controls.ts';
import {findJsonFault, type JsonFault} from './json-fault.ts';
import {withSharedMarks} from './shared-marks.ts';

/** The articles of a JSON document, one a reading: one object, a list, or any of `formats/json-formats.ts`. */
export function* readJson(text: string, origin: DocumentOrigin): Generator<Reading> {
	if (text.trim() === '') return yield failedDocument(origin, isEmpty);
	const {document, fault} = parseJson(text);
	const problem = fault && ([explainFault(text, fault, origin.line), positionOf(text, fault.offset)] as const);
	if (problem && document === undefined) return yield failedDocument(origin, ...problem);
	if (problem && origin.all) yield warning(origin, ...problem);
	let count = 0;
	for (const item of withSharedMarks([...itemsOf(document, origin.address)])) {
		count++;
		yield readItem(item, origin);
	}
	if (count === 0) yield failedDocument(origin, holdsNone);
}

/** What a text holds as JSON, and where it is not JSON: both, where only control characters stand that JSON would escape. */
function parseJson(text: string): {readonly document?: unknown; readonly fault?: JsonFault} {
	try {
		return {document: JSON.parse(text)};
	} catch (error) {
		const fault = findJsonFault(text);
		if (!fault) throw error;
		try {
			return {document: JSON.parse(withoutRawControls(text)), fault};
		} catch {
			return {fault};
		}
	}
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
