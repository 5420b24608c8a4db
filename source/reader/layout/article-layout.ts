import {type Paragraph, textOf} from '../../article/paragraph/paragraph.ts';
import type {Place} from '../../article/reading-state.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {breakRows, type Paragraph as PreparedParagraph, prepare, type RowRange, visualRow} from '../../text/layout.ts';
import {logicalLines} from '../../text/row.ts';

/** A row of the laid-out article. `row` equal to the number of the paragraph's rows is the blank row after it. */
export interface RowAt {
	readonly paragraph: number;
	readonly row: number;
}

interface ArticleLayoutOptions {
	/** Columns of a line, 1 or more. */
	readonly width: number;
	/** The direction of the article. */
	readonly direction: Direction;
}

interface LaidOut {
	readonly paragraph: PreparedParagraph;
	readonly rows: readonly RowRange[];
}

const keptParagraphs = 256;

/** The rows of an article at one width. Paragraphs are laid out when they are first asked for, and not all are kept. */
export class ArticleLayout {
	readonly paragraphs: readonly Paragraph[];
	readonly options: ArticleLayoutOptions;
	readonly #kept = new Map<number, LaidOut>();

	constructor(paragraphs: readonly Paragraph[], options: ArticleLayoutOptions) {
		this.paragraphs = paragraphs;
		this.options = options;
	}

	rowCount(paragraph: number): number {
		return this.#laidOut(paragraph).rows.length;
	}

	direction(paragraph: number): Direction {
		return this.#laidOut(paragraph).paragraph.direction;
	}

	/** The cells of a row in visual order, not aligned; none for the blank row after a paragraph. */
	cells({paragraph, row}: RowAt): Row {
		const laidOut = this.#laidOut(paragraph);
		const range = laidOut.rows[row];
		return range ? visualRow(laidOut.paragraph, range, this.options.width) : [];
	}

	/** The cells of a row in the order of reading, with plain letters; none for the blank row after a paragraph. */
	logicalCells({paragraph, row}: RowAt): Row {
		const {rows, paragraph: prepared} = this.#laidOut(paragraph);
		const range = rows[row];
		if (!range || range.visibleEnd === range.start) return [];
		const {cells, text, direction} = prepared;
		const written = text.slice(cells[range.start]!.start, cells[range.visibleEnd - 1]!.end);
		return logicalLines(written, Number.POSITIVE_INFINITY, 1, {direction})[0] ?? [];
	}

	/** The row in which a place stands. Offsets from the end of the text on are in the blank row after it. */
	rowAt({paragraph, offset}: Place): RowAt {
		const {rows, paragraph: prepared} = this.#laidOut(paragraph);
		if (offset >= prepared.text.length) return {paragraph, row: rows.length};
		const row = rows.findLastIndex(range => startOf(prepared, range) <= offset);
		return {paragraph, row: Math.max(0, row)};
	}

	/** The place where a row starts. */
	placeOf({paragraph, row}: RowAt): Place {
		const {rows, paragraph: prepared} = this.#laidOut(paragraph);
		const range = rows[row];
		return {paragraph, offset: range ? startOf(prepared, range) : prepared.text.length};
	}

	#laidOut(index: number): LaidOut {
		const kept = this.#kept.get(index);
		if (kept) return kept;
		const {width, direction} = this.options;
		const text = textOf(this.paragraphs[index]!);
		const paragraph = prepare(text, {direction: paragraphDirection(text, direction)});
		const made = {paragraph, rows: breakRows(paragraph, width)};
		if (this.#kept.size >= keptParagraphs) this.#kept.delete(this.#kept.keys().next().value!);
		this.#kept.set(index, made);
		return made;
	}
}

const startOf = ({cells}: PreparedParagraph, range: RowRange) => cells[range.start]?.start ?? 0;
