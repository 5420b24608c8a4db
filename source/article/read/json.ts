import {itemsOf} from '../formats/items.ts';
import {holdsNone, isEmpty, positionOf} from '../problem.ts';
import type {Reading} from '../reading.ts';
import {type DocumentOrigin, failedDocument, readItem, warning} from '../schema/item.ts';
import {mostItems, tooMany} from '../size-limit.ts';
import {withoutRawControls} from './json-controls.ts';
import {findJsonFault, type JsonFault} from './json-fault.ts';
import {explainFault} from './json-fault-text.ts';
import {withSharedMarks} from './shared-marks.ts';

/** The articles of a JSON document, one a reading: one object, a list, or any of `formats/json-formats.ts`. */
export function* readJson(text: string, origin: DocumentOrigin): Generator<Reading> {
	if (text.trim() === '') return yield failedDocument(origin, isEmpty);
	const {document, fault} = parseJson(text);
	const problem = fault && ([explainFault(text, fault, origin.line), positionOf(text, fault.offset)] as const);
	if (problem && document === undefined) return yield failedDocument(origin, ...problem);
	if (problem && origin.all) yield warning(origin, ...problem);
	const items = [...itemsOf(document, origin.address).take(mostItems + 1)];
	for (const item of withSharedMarks(items.slice(0, mostItems))) yield readItem(item, origin);
	if (items.length === 0) yield failedDocument(origin, holdsNone);
	if (items.length > mostItems) yield warning(origin, tooMany);
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
