import {kindOf, type Paragraph} from './paragraph.ts';

/**
 * The paragraphs in their places, with lines between parts of the text only where there is text on both sides: others are
 * blank, and of several in a row all but the first.
 */
export function withoutLooseRules(paragraphs: readonly Paragraph[]): Paragraph[] {
	const result = [...paragraphs];
	/** The index of a line that has text before it, but none after it yet. */
	let pending: number | undefined;
	let hasText = false;
	for (const [i, paragraph] of paragraphs.entries()) {
		if (paragraph === '') continue;
		if (kindOf(paragraph) !== 'rule') {
			hasText = true;
			pending = undefined;
		} else if (hasText && pending === undefined) pending = i;
		else result[i] = '';
	}
	if (pending !== undefined) result[pending] = '';
	return result;
}
