import type {Paragraph} from '../../../article/paragraph/paragraph.ts';
import {textOf} from '../../../article/paragraph/paragraph.ts';
import type {Row} from '../../../text/cell.ts';
import {composed} from '../../../text/shown.ts';
import {decorate} from './decorate.ts';
import type {LayoutOptions} from './laid-out.ts';
import {layOut} from './lay-out.ts';
import {blankRowsAfter} from './spacing.ts';

/** Small digits that stand in the place of others (article/paragraph/super-sub.ts). */
const small = /^[\u00b2\u00b3\u00b9\u2070-\u209c]$/;

/** The cells of a row as their text has them: on a screen, cells may be simpler than what they stand for. */
export function writtenText(row: Row, text: string): string {
	let written = '';
	for (const [i, cell] of row.entries()) {
		const before = row[i - 1];
		if (cell.start === cell.end || small.test(cell.text)) written += cell.text;
		else if (before?.start !== cell.start || before.end !== cell.end) written += text.slice(cell.start, cell.end);
	}
	return written;
}

/** The text of a paragraph with the signs of its marks, as for a clipboard; without the signs of its kind around it. */
export function signedText(paragraph: Paragraph, options: Omit<LayoutOptions, 'width'>): string {
	return typeof paragraph === 'string' ? paragraph : composed(decorate(paragraph, options)).text;
}

/**
 * Paragraphs as a text of lines: in logical order, with plain letters, with the signs of their kinds and marks, and the blank
 * lines that stand between them on a screen.
 */
export function writtenParagraphs(paragraphs: readonly Paragraph[], options: Omit<LayoutOptions, 'width'>): string {
	const whole: LayoutOptions = {...options, width: Number.POSITIVE_INFINITY};
	const written = paragraphs.map((paragraph, i) => {
		const blank = '\n'.repeat(blankRowsAfter(paragraphs, i, whole));
		if (typeof paragraph === 'string') return `${paragraph}\n${blank}`;
		const rows = layOut(paragraphs, i, whole).rows.map(row => writtenText(row.logical('terminal'), textOf(paragraph)));
		return rows.map(row => `${row.trimEnd()}\n`).join('') + blank;
	});
	return written.join('');
}
