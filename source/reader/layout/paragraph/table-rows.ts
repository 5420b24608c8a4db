import {type Paragraph, textOf} from '../../../article/paragraph/paragraph.ts';
import type {Row, TextRange} from '../../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../../text/direction.ts';
import {aligned, blanks, isolate, ordered, ornament, styled} from '../../../text/row.ts';
import {composed, type Piece} from '../../../text/shown.ts';
import {type Column, type Columns, columnGap, columnsOf, shownCells} from './columns.ts';
import {decorate, gluedBlank} from './decorate.ts';
import {flow, type Line, rowOf} from './flow.ts';
import {beside, gutterOf} from './gutter.ts';
import type {LaidOut, LaidRow, LayoutOptions} from './laid-out.ts';
import {codeRanges, stylist} from './marked.ts';
import {cellsOf, columnNames, endsHeader, tablePartOf} from './tables.ts';

/** The columns of the table that a row stands in, in lines as wide as its gutter leaves them. */
export function columnsAround(
	paragraphs: readonly Paragraph[],
	index: number,
	options: LayoutOptions,
): Columns | undefined {
	const part = tablePartOf(paragraphs, index);
	if (!part) return undefined;
	const gutter = gutterOf(paragraphs, index, options);
	return columnsOf(paragraphs, part, Math.max(1, options.width - gutter.columns), options);
}

/** A row of a table: its cells in columns, or else in a line of their own; undefined where it has no cells. */
export function layOutRow(
	paragraphs: readonly Paragraph[],
	index: number,
	options: LayoutOptions,
): LaidOut | undefined {
	const part = tablePartOf(paragraphs, index);
	const around = columnsAround(paragraphs, index, options);
	if (!part || !around) return undefined;
	const {direction, columns} = around;
	const gutter = gutterOf(paragraphs, index, {width: options.width, direction});
	const width = Math.max(1, options.width - gutter.columns);
	const paragraph = paragraphs[index]!;
	const rows = columns
		? inColumns(paragraph, columns, direction, options)
		: asRecord(paragraph, index === part.header ? [] : columnNames(paragraphs, part), {direction, width}, options);
	if (columns && endsHeader(paragraphs, index)) rows.push(headerRule(columns));
	return {direction, rows: rows.map((row, i) => beside(row, gutter, i === 0, direction))};
}

const totalWidth = (columns: readonly Column[]) =>
	columns.reduce((sum, {width}) => sum + width, columnGap * (columns.length - 1));

function headerRule(columns: readonly Column[]): LaidRow {
	const line = styled(
		Array.from({length: totalWidth(columns)}, () => ornament('─')),
		'sign',
	);
	return {starts: [], cells: () => line, logical: () => line};
}

function inColumns(
	paragraph: Paragraph,
	columns: readonly Column[],
	direction: Direction,
	options: LayoutOptions,
): LaidRow[] {
	const style = stylist(paragraph);
	const bounds = cellsOf(paragraph)!;
	const code = codeRanges(paragraph);
	const cells = shownCells(paragraph, options).map((shown, i): readonly Line[] => {
		if (shown.text === '') return [];
		const own = paragraphDirection(shown.text, direction);
		const [from, to] = bounds[i]!;
		const leftToRight = code.filter(({start, end}) => start >= from && end <= to);
		const {width} = columns[i]!;
		return flow(shown, {part: {start: 0, end: shown.text.length}, width, direction: own, leftToRight});
	});
	const height = Math.max(1, ...cells.map(lines => lines.length));
	return Array.from({length: height}, (_, row): LaidRow => {
		const lines = columns.map((column, i) => ({column, line: cells[i]?.[row]}));
		const starts = lines.flatMap(({line}) => (line ? [line.start] : []));
		/** @param numbers where the blanks are that fill the columns of numbers, `rtl` for those before them */
		const placed = (order: Direction, numbers: Direction, cellsOf: (line: Line) => Row): Row => {
			const parts = lines.map(({column: {width, isNumeric}, line}, i) => {
				const cell = aligned(line ? cellsOf(line) : [], width, isNumeric ? numbers : order);
				return i === 0 ? [cell] : [blanks(columnGap), cell];
			});
			return ordered(parts.flat(), order);
		};
		return {
			starts: starts.length > 0 || row > 0 ? starts : [0],
			// Numbers end at the same column, which is read last from left to right, and first from right to left.
			cells: () => placed(direction, 'rtl', line => style(line.cells())),
			logical: shaping => placed('ltr', direction === 'rtl' ? 'ltr' : 'rtl', line => line.logical(shaping)),
		};
	});
}

/** What stands between two cells of a record. */
const between = `${gluedBlank}· `;

/** The cells of a row one after the other, each with the name of its column before it. */
function asRecord(
	paragraph: Paragraph,
	names: readonly string[],
	{direction, width}: {readonly direction: Direction; readonly width: number},
	options: LayoutOptions,
): LaidRow[] {
	const pieces: Piece[] = [];
	const text = textOf(paragraph);
	const decorated = decorate(paragraph, options);
	for (const [i, [start, end]] of cellsOf(paragraph)!.entries()) {
		if (text.slice(start, end).trim() === '') continue;
		const name = names[i] ? `${isolate(names[i].replaceAll(' ', gluedBlank))}:${gluedBlank}` : '';
		// Each value orders itself, so that the columns keep their order.
		const isolated = isolate(text.slice(start, end));
		const [open, close] = [isolated.charAt(0), isolated.charAt(isolated.length - 1)];
		pieces.push({text: (pieces.length > 0 ? between : '') + name + open, start, end: start});
		for (const piece of decorated) {
			const from = Math.max(start, piece.start);
			const to = Math.min(end, piece.end);
			if (from > to || (from === to && piece.start < piece.end)) continue;
			pieces.push({
				text: piece.text.slice(from - piece.start, from === to ? undefined : to - piece.start),
				start: from,
				end: to,
			});
		}
		pieces.push({text: close, start: end, end});
	}
	const shown = composed(pieces);
	const style = stylist(paragraph);
	const leftToRight = withinCells(codeRanges(paragraph), cellsOf(paragraph)!);
	const lines = flow(shown, {part: {start: 0, end: shown.text.length}, width, direction, leftToRight});
	return lines.map(line => rowOf(line, style));
}

/** Of ranges in order, those that stand within one cell as a whole. */
function withinCells(ranges: readonly TextRange[], cells: readonly (readonly [number, number])[]): TextRange[] {
	let at = 0;
	return ranges.filter(({start, end}) => {
		while (at < cells.length && cells[at]![1] < end) at++;
		return at < cells.length && cells[at]![0] <= start;
	});
}
