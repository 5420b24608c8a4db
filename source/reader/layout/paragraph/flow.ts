import type {Cell, Row, TextRange} from '../../../text/cell.ts';
import type {Direction} from '../../../text/direction.ts';
import {
	breakRows,
	logicalRow,
	type Paragraph as Prepared,
	prepare,
	type RowRange,
	visualRow,
	type Worker,
} from '../../../text/layout.ts';
import {styled} from '../../../text/row.ts';
import {cellOfText, type Shown} from '../../../text/shown.ts';
import {gluedBlank} from './decorate.ts';
import type {LaidRow} from './laid-out.ts';

/** A line of running text. */
export interface Line {
	/** Where it starts in the text, in UTF-16 offsets. */
	readonly start: number;
	cells(): Row;
	logical(shaping: Worker): Row;
}

interface Flowing {
	/** The part of what is shown that flows. */
	readonly part: TextRange;
	/** 1 or more. */
	readonly width: number;
	readonly direction: Direction;
	/** Ranges of the text that run from left to right as a whole, in order. */
	readonly leftToRight?: readonly TextRange[];
}

/** Breaks a part of what is shown into lines of at most `width` columns, each of which has something of the text. */
export function flow(shown: Shown, {part, width, direction, leftToRight = []}: Flowing): Line[] {
	const text = shown.text.slice(part.start, part.end);
	const isolated = leftToRight.map(({start, end}) => ({
		start: shown.placeOf(start) - part.start,
		end: shown.placeOf(end - 1) + 1 - part.start,
	}));
	const prepareFor = (shaping: Worker) => prepare(text, {direction, shaping, leftToRight: isolated});
	const prepared = prepareFor('app');
	const isWhole = shown.isWritten && part.start === 0;
	const ofText = isWhole ? prepared.cells : prepared.cells.map(cell => cellOfText(cell, shown, part.start));
	const hasDecoration = !shown.isWritten && ofText.some(isDecoration);
	const whole = hasDecoration ? {...prepared, breakable: glued(prepared, ofText)} : prepared;
	const ranges = breakRows(whole, width);
	const isOfText = ({start, end}: RowRange) => ofText.slice(start, end).some(cell => !isDecoration(cell));
	const held = hasDecoration ? ranges.filter(isOfText) : ranges;
	let unshaped: Prepared | undefined;
	const placed = (row: Row) => (isWhole ? row : row.map(cell => asDecorated(cellOfText(cell, shown, part.start))));
	return (held.length > 0 ? held : ranges.slice(0, 1)).map(range => ({
		start: firstOfText(ofText, range) ?? shown.rangeOf(part.start, part.start).start,
		cells: () => placed(visualRow(prepared, range, width)),
		logical(shaping) {
			unshaped ??= shaping === 'terminal' ? prepareFor(shaping) : undefined;
			const row = placed(logicalRow(shaping === 'terminal' ? unshaped! : prepared, range));
			return row.filter(cell => cell.width > 0 || !isDecoration(cell));
		},
	}));
}

const isDecoration = ({start, end}: TextRange) => start === end;

function firstOfText(cells: readonly Cell[], {start, end}: RowRange): number | undefined {
	for (let i = start; i < end; i++) if (!isDecoration(cells[i]!)) return cells[i]!.start;
	return undefined;
}

/** Signs stay with what they belong to: no row begins behind one, or before one that follows a letter. */
function glued({breakable}: Prepared, cells: readonly Cell[]): Uint8Array {
	return breakable.map((value, i) => {
		const before = cells[i - 1];
		if (!before || before.text === ' ') return value;
		return isDecoration(before) || isDecoration(cells[i]!) ? 0 : value;
	});
}

function asDecorated(cell: Cell): Cell {
	if (!isDecoration(cell)) return cell;
	if (cell.text === ' ' || cell.text === gluedBlank) return {...cell, text: ' '};
	return styled([cell], 'sign')[0]!;
}

/** A line as a row of a paragraph. */
export const rowOf = (line: Line, style: (row: Row) => Row): LaidRow => ({
	starts: [line.start],
	cells: () => style(line.cells()),
	logical: line.logical,
});
