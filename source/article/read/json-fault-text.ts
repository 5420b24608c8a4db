import {positionOf} from '../problem.ts';
import type {JsonFault} from './json-fault.ts';

const openings: Readonly<Record<string, string>> = {'{': 'object', '[': 'list', '"': 'string'};

/**
 * Why a text is not JSON, in words that follow its name and the place.
 * @param firstLine the number of the text's first line in its file
 */
export function explainFault(text: string, {offset, expected, opening}: JsonFault, firstLine = 1): string {
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
