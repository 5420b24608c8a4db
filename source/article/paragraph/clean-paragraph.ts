import {clean, cleanLine} from '../clean.ts';
import {
	type CellRange,
	type FormedParagraph,
	keepsLines,
	type Mark,
	type Paragraph,
	type ParagraphKind,
} from './paragraph.ts';
import {tidyMarks} from './tidy-marks.ts';

const lineEnd = /\r\n?|[\n\x0b\x0c\x85\u2028\u2029]/;

/** In columns. */
const tabStop = 4;

/** A line with blanks up to the next stop in place of each tab. */
function withoutTabs(line: string): string {
	const [first = '', ...rest] = line.split('\t');
	return rest.reduce((text, part) => text + ' '.repeat(tabStop - (text.length % tabStop)) + part, first);
}

/** The text of a paragraph, clean. Where its lines count, they stay, and in code their blanks, too. */
function cleanText(text: string, kind: ParagraphKind): string {
	if (!keepsLines(kind)) return clean(text);
	const lines = text.split(lineEnd).map(kind === 'code' ? line => cleanLine(withoutTabs(line)) : clean);
	const first = lines.findIndex(Boolean);
	return lines.slice(Math.max(0, first), lines.findLastIndex(Boolean) + 1).join('\n');
}

const isBlank = (character: string | undefined): boolean => character !== undefined && /\s/.test(character);

/**
 * Where the offsets of a text are in the same text after cleaning. Cleaning leaves characters out, folds blanks, and puts
 * one sign in the place of broken ones, so that what is left is found by going along both.
 */
function moved(from: string, to: string): (offset: number) => number {
	if (from === to) return offset => offset;
	const places = new Uint32Array(from.length + 1);
	let at = 0;
	for (let i = 0; i < from.length; i++) {
		// A tab of code has become several blanks.
		if (isBlank(from[i - 1]) && !isBlank(from[i])) while (isBlank(to[at])) at++;
		places[i] = at;
		if (from[i] === to[at] || to[at] === '\ufffd' || (isBlank(from[i]) && isBlank(to[at]))) at++;
	}
	places[from.length] = to.length;
	return offset => places[Math.max(0, Math.min(from.length, Math.floor(offset)))]!;
}

function tidyCells(cells: readonly CellRange[], length: number): CellRange[] {
	let before = 0;
	return cells.map(([from, to]) => {
		const start = Math.min(length, Math.max(before, from));
		const end = Math.min(length, Math.max(start, to));
		before = end;
		return [start, end];
	});
}

/** What belongs to paragraphs of some kinds only. */
const own: Readonly<Record<string, readonly ParagraphKind[]>> = {
	level: ['heading'],
	number: ['item'],
	depth: ['item', 'quote'],
	header: ['row'],
	url: ['image'],
	title: ['image'],
};

/** What a paragraph says of itself besides its text, clean, without what does not belong to its kind or says nothing. */
const fieldsOf = (fields: object, kind: ParagraphKind): Partial<FormedParagraph> =>
	Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => own[name]?.includes(kind) ?? true)
			.map(([name, value]) => [name, typeof value === 'string' ? clean(value) : value])
			.filter(([name, value]) => value || (name === 'number' && value === 0)),
	);

/**
 * A paragraph with nothing in it that could act on a terminal (see `clean`), and with marks and cells within its text. One
 * that is a text and nothing else is returned as that text, and one of which nothing is left as ''.
 */
export function cleanParagraph(paragraph: Paragraph): Paragraph {
	if (typeof paragraph === 'string') return clean(paragraph);
	const {text: written, kind: said = 'text', marks, cells, ...fields} = paragraph;
	// What is called a line between parts of the text but has words is a text, so that none of them are lost.
	const kind = said === 'rule' && /[\p{L}\p{N}]/u.test(clean(written)) ? 'text' : said;
	const text = kind === 'rule' ? '' : cleanText(written, kind);
	if (text === '' && kind !== 'rule') return '';
	const place = moved(written, text);
	const placed = ([start, end, name, value]: Mark): Mark => {
		const hasValue = value !== undefined && (name === 'link' || name === 'ruby');
		return hasValue ? [place(start), place(end), name, clean(value)] : [place(start), place(end), name];
	};
	const tidy = tidyMarks((marks ?? []).map(placed), text);
	const inRow = (kind === 'row' ? (cells ?? []) : []).map(([start, end]): CellRange => [place(start), place(end)]);
	const formed: FormedParagraph = {
		text,
		...(kind !== 'text' && {kind}),
		...fieldsOf(fields, kind),
		...(inRow.length > 0 && {cells: tidyCells(inRow, text.length)}),
		...(tidy.length > 0 && {marks: tidy}),
	};
	return Object.keys(formed).length === 1 ? text : formed;
}
