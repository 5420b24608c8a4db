import {keepsLines, kindOf, type Paragraph, type ParagraphKind, textOf} from '../../../article/paragraph/paragraph.ts';
import type {Row, TextRange} from '../../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../../text/direction.ts';
import type {Worker} from '../../../text/layout.ts';
import {memoLast} from '../../../text/memo.ts';
import {blanks, ordered, ornament, styled} from '../../../text/row.ts';
import {asWritten, composed} from '../../../text/shown.ts';
import {asSeen, codeBreaks, codeCells, linesOf, narrowed, windowOn} from './code.ts';
import {decorate} from './decorate.ts';
import {flow, rowOf} from './flow.ts';
import {beside, gutterOf} from './gutter.ts';
import type {LaidOut, LaidRow, LayoutOptions} from './laid-out.ts';
import {codeRanges, stylist} from './marked.ts';
import {optionsOfPiece, pieceOf, rowOfWhole} from './piece.ts';
import {layOutRow} from './table-rows.ts';

/**
 * What a paragraph becomes in lines of some width: its rows, from its kind, its marks and its neighbours.
 * @param piece the part of its text to be laid out; absent, all of it
 */
export function layOut(
	paragraphs: readonly Paragraph[],
	index: number,
	asked: LayoutOptions,
	piece?: TextRange,
): LaidOut {
	const paragraph = paragraphs[index]!;
	const around = typeof paragraph === 'string' ? undefined : paragraph.around;
	const options = around ? {...asked, direction: around} : asked;
	const kind = kindOf(paragraph);
	const laid = kind === 'row' && !piece ? layOutRow(paragraphs, index, options) : undefined;
	if (laid) return laid;
	const direction = kind === 'code' ? 'ltr' : directionOf(paragraph, options.direction);
	const gutter = gutterOf(paragraphs, index, {width: options.width, direction});
	const width = Math.max(1, options.width - gutter.columns);
	const layer = kinds[kind] ?? flowing;
	const rows = piece
		? layer({paragraph: pieceOf(paragraph, piece), direction, width}, optionsOfPiece(options, paragraph, piece))
		: layer({paragraph, direction, width}, options);
	const isStart = !piece || piece.start === 0;
	return {
		direction,
		rows: rows.map((row, i) => beside(piece ? rowOfWhole(row, piece) : row, gutter, isStart && i === 0, direction)),
	};
}

/** The pieces of a long paragraph ask for it one after the other. */
const directionOf = memoLast((paragraph: Paragraph, around: Direction) =>
	paragraphDirection(textOf(paragraph), around),
);

interface Body {
	readonly paragraph: Paragraph;
	readonly direction: Direction;
	readonly width: number;
}

type Layer = (body: Body, options: LayoutOptions) => LaidRow[];

const kinds: Partial<Record<ParagraphKind, Layer>> = {code: codeRows, rule: ruleRow};

/** By how much the rest of a line stands further in than its start, where lines are kept. */
const hang = 2;
const leastForHang = 12;

/** The rows of running text, or of lines that are broken only where they are too long. */
function flowing({paragraph, direction, width}: Body, options: LayoutOptions): LaidRow[] {
	const text = textOf(paragraph);
	const pieces = decorate(paragraph, options);
	const shown = pieces.length === 1 && pieces[0]!.text === text ? asWritten(text) : composed(pieces);
	const leftToRight = codeRanges(paragraph);
	const style = stylist(paragraph);
	const lined = keepsLines(kindOf(paragraph));
	const parts = lined ? linesOf(shown.text) : [{start: 0, text: shown.text}];
	let code = 0;
	return parts.flatMap(({start, text: part}) => {
		const range = {start, end: start + part.length};
		const first = code;
		while (code < leftToRight.length && shown.placeOf(leftToRight[code]!.end - 1) < range.end) code++;
		const within = leftToRight.slice(first, code).filter(({start: from}) => shown.placeOf(from) >= start);
		const broken = (columns: number) => flow(shown, {part: range, width: columns, direction, leftToRight: within});
		const lines = broken(width);
		if (!lined || lines.length === 1 || width < leastForHang) return lines.map(line => rowOf(line, style));
		const indent = blanks(hang);
		return broken(width - hang).map((line, i) => {
			const row = rowOf(line, style);
			if (i === 0) return row;
			return {
				...row,
				cells: () => ordered([indent, row.cells()], direction),
				logical: shaping => [...indent, ...row.logical(shaping)],
			};
		});
	});
}

function codeRows({paragraph, width}: Body, {codeShift}: LayoutOptions): LaidRow[] {
	const style = stylist(paragraph);
	return linesOf(textOf(paragraph)).flatMap(({start, text}): LaidRow[] => {
		let kept: Row | undefined;
		const line = () => (kept ??= style(codeCells(text, start)));
		const written = (shaping: Worker) => style(codeCells(text, start, shaping, 'logical'));
		if (codeShift === undefined)
			return codeBreaks(text, width).map((row): LaidRow => {
				const part = text.slice(row.start, row.end);
				const from = start + row.start;
				return {
					starts: [from],
					cells: () => narrowed(style(codeCells(part, from)), width),
					logical: shaping => narrowed(codeCells(part, from, shaping, 'logical'), width),
				};
			});
		const seen = (row: Row) => windowOn(row, codeShift, width);
		return [{starts: [start], cells: () => seen(line()), logical: shaping => asSeen(written(shaping), seen(line()))}];
	});
}

/** The share of a line that a rule takes, and the most columns. */
const ruleShare = 1 / 3;
const longestRule = 24;

function ruleRow({width}: Body): LaidRow[] {
	const length = Math.max(1, Math.min(longestRule, Math.floor(width * ruleShare)));
	const before = Number.isFinite(width) ? Math.floor((width - length) / 2) : 0;
	const after = Number.isFinite(width) ? width - length - before : 0;
	const line = styled(
		Array.from({length}, () => ornament('─')),
		'sign',
	);
	return [{starts: [0], cells: () => [...blanks(before), ...line, ...blanks(after)], logical: () => line}];
}
