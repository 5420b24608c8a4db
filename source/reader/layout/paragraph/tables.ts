import {
	type CellRange,
	type FormedParagraph,
	kindOf,
	type Paragraph,
	textOf,
} from '../../../article/paragraph/paragraph.ts';

/** Rows of a table that stand together, by their indices, `end` exclusive, at most `mostRows` of them. */
export interface TablePart {
	readonly start: number;
	readonly end: number;
	/** The row that names the columns; it may stand before the part. */
	readonly header: number | undefined;
}

/** The columns of so many rows are made together, so that no table is gone through as a whole. */
const mostRows = 200;
/** A row with more cells is no row of a table that anybody reads. */
const mostCells = 64;

/** The cells of a row; undefined where it has none, or too many, or something of the text is in none of them. */
export function cellsOf(paragraph: Paragraph | undefined): readonly CellRange[] | undefined {
	if (typeof paragraph !== 'object' || kindOf(paragraph) !== 'row') return undefined;
	const {cells, text} = paragraph;
	if (!cells || cells.length > mostCells) return undefined;
	let at = 0;
	for (const [start, end] of [...cells, [text.length, text.length]] as const) {
		if (text.slice(at, start).trim() !== '') return undefined;
		at = end;
	}
	return cells;
}

const isHeader = (paragraph: Paragraph) => (paragraph as FormedParagraph).header === true;
const nesting = (paragraph: Paragraph) => {
	const {quoted = 0, indent = 0} = paragraph as FormedParagraph;
	return `${quoted} ${indent}`;
};

/** Whether a row belongs to the same table as the row before it: a row that names columns begins another one. */
function goesOn(paragraphs: readonly Paragraph[], index: number): boolean {
	const before = paragraphs[index - 1];
	const paragraph = paragraphs[index];
	if (before === undefined || paragraph === undefined || !cellsOf(before) || !cellsOf(paragraph)) return false;
	return nesting(before) === nesting(paragraph) && (isHeader(before) || !isHeader(paragraph));
}

const known = new WeakMap<readonly Paragraph[], Map<number, TablePart>>();

/** The part of a table that a row stands in; undefined where the paragraph is no row with cells. */
export function tablePartOf(paragraphs: readonly Paragraph[], index: number): TablePart | undefined {
	if (!cellsOf(paragraphs[index])) return undefined;
	const parts = known.get(paragraphs) ?? new Map<number, TablePart>();
	known.set(paragraphs, parts);
	const found = parts.get(index);
	if (found) return found;
	// The parts of a table are made from its start on, or from the part that is known already.
	let start = index;
	while (goesOn(paragraphs, start) && !parts.has(start - 1)) start--;
	const before = goesOn(paragraphs, start) ? parts.get(start - 1) : undefined;
	let header = before?.header;
	while (start <= index) {
		let end = start;
		do {
			if (isHeader(paragraphs[end]!)) header = end;
			end++;
		} while (end - start < mostRows && goesOn(paragraphs, end));
		const part = {start, end, header};
		for (let i = start; i < end; i++) parts.set(i, part);
		start = end;
	}
	return parts.get(index);
}

/** Whether a row stands in the same table as the next paragraph. */
export const isFollowedByRow = (paragraphs: readonly Paragraph[], index: number): boolean =>
	goesOn(paragraphs, index + 1);

/** Whether a row is the last of those that name the columns. */
export const endsHeader = (paragraphs: readonly Paragraph[], index: number): boolean =>
	isHeader(paragraphs[index]!) && isFollowedByRow(paragraphs, index) && !isHeader(paragraphs[index + 1]!);

/** What the columns are called, in order. */
export function columnNames(paragraphs: readonly Paragraph[], {header}: TablePart): readonly string[] {
	const row = header === undefined ? undefined : paragraphs[header]!;
	return row === undefined ? [] : (cellsOf(row)?.map(([start, end]) => textOf(row).slice(start, end).trim()) ?? []);
}
