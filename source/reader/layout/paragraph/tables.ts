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

/** The cells of a row; undefined when it has no cells, too many of them, or text outside of them. */
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

const isRow = (paragraph: Paragraph | undefined): paragraph is FormedParagraph =>
	typeof paragraph === 'object' && kindOf(paragraph) === 'row';

/** Whether two rows may be of one table: a row that names columns begins another one, unless it follows such a row. */
const mayBelong = (before: FormedParagraph, row: FormedParagraph): boolean =>
	(before.header === true || row.header !== true) &&
	(before.quoted ?? 0) === (row.quoted ?? 0) &&
	(before.indent ?? 0) === (row.indent ?? 0);

/** Whether a row belongs to the same table as the row before it. */
function goesOn(paragraphs: readonly Paragraph[], index: number): boolean {
	const before = paragraphs[index - 1];
	const row = paragraphs[index];
	if (!isRow(before) || !isRow(row)) return false;
	return mayBelong(before, row) && cellsOf(before) !== undefined && cellsOf(row) !== undefined;
}

const known = new WeakMap<readonly Paragraph[], Map<number, TablePart>>();

/** The part of a table that a row stands in; undefined where the paragraph is no row with cells. */
export function tablePartOf(paragraphs: readonly Paragraph[], index: number): TablePart | undefined {
	if (!cellsOf(paragraphs[index])) return undefined;
	const parts = known.get(paragraphs) ?? new Map<number, TablePart>();
	known.set(paragraphs, parts);
	const found = parts.get(index);
	if (found) return found;
	const first = tableStart(paragraphs, index);
	const isEdge = (i: number) => (i - first) % mostRows === 0;
	let start = index;
	while (!isEdge(start) && goesOn(paragraphs, start)) start--;
	let end = index + 1;
	while (!isEdge(end) && goesOn(paragraphs, end)) end++;
	const part = {start, end, header: headerOf(paragraphs, first)};
	for (let i = start; i < end; i++) parts.set(i, part);
	return part;
}

/** Where the table of a row begins. */
function tableStart(paragraphs: readonly Paragraph[], index: number): number {
	let start = index;
	for (let row = paragraphs[start] as FormedParagraph; ; start--) {
		const before = paragraphs[start - 1];
		if (!isRow(before) || !mayBelong(before, row)) return start;
		row = before;
	}
}

/** The last of the rows at the head of a table that name its columns. */
function headerOf(paragraphs: readonly Paragraph[], first: number): number | undefined {
	let header: number | undefined;
	for (let i = first; isHeader(paragraphs[i]); i++) if (cellsOf(paragraphs[i])) header = i;
	return header;
}

const isHeader = (paragraph: Paragraph | undefined): boolean => isRow(paragraph) && paragraph.header === true;

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
