import {type Paragraph, textOf} from '../../article/paragraph/paragraph.ts';
import type {Place} from '../../article/reading-state.ts';
import type {Row} from '../../text/cell.ts';
import type {Direction} from '../../text/direction.ts';
import {lastUpTo} from '../../text/last-up-to.ts';
import {gutterBetween} from './paragraph/gutter.ts';
import type {LaidOut, LayoutOptions} from './paragraph/laid-out.ts';
import {layOut} from './paragraph/lay-out.ts';
import {blankRowsAfter} from './paragraph/spacing.ts';

/** A row of the laid-out article. From the number of the paragraph's rows on, `row` is a blank row after it. */
export interface RowAt {
	readonly paragraph: number;
	readonly row: number;
}

/** A part of the text that begins in a row. */
interface Start {
	readonly offset: number;
	readonly row: number;
}

interface Kept extends LaidOut {
	/** By offset. */
	readonly starts: readonly Start[];
	readonly blankRows: number;
	/**
	 * The first offset behind the text. It and those after it are the places of the rows that have nothing of the text: rules
	 * below it, and blank rows.
	 */
	readonly behind: number;
	/** The first of these rows. */
	readonly rowBehind: number;
}

const keptParagraphs = 256;

/** The rows of an article at one width. Paragraphs are laid out when they are first asked for, and not all are kept. */
export class ArticleLayout {
	readonly paragraphs: readonly Paragraph[];
	readonly options: LayoutOptions;
	readonly #kept = new Map<number, Kept>();

	constructor(paragraphs: readonly Paragraph[], options: LayoutOptions) {
		this.paragraphs = paragraphs;
		this.options = options;
	}

	/** The rows of a paragraph, without the blank ones after it. */
	rowCount(paragraph: number): number {
		return this.#laidOut(paragraph).rows.length;
	}

	/** The rows of a paragraph and the blank ones after it. */
	height(paragraph: number): number {
		const {rows, blankRows} = this.#laidOut(paragraph);
		return rows.length + blankRows;
	}

	direction(paragraph: number): Direction {
		return this.#laidOut(paragraph).direction;
	}

	/**
	 * The cells of a row in visual order, not aligned. A blank row after a paragraph has none, but for the bars of a quotation
	 * that goes on.
	 */
	cells({paragraph, row}: RowAt): Row {
		const {rows, direction} = this.#laidOut(paragraph);
		const {width} = this.options;
		return rows[row]?.cells() ?? gutterBetween(this.paragraphs, paragraph, {width, direction});
	}

	/** The cells of a row in the order of reading, with plain letters; none for the blank rows after a paragraph. */
	logicalCells({paragraph, row}: RowAt): Row {
		return this.#laidOut(paragraph).rows[row]?.logical('terminal') ?? [];
	}

	/** The row in which a place stands. Offsets from the end of the text on are in the rows after it. */
	rowAt({paragraph, offset}: Place): RowAt {
		const {starts, behind, rowBehind, rows, blankRows} = this.#laidOut(paragraph);
		if (offset >= behind) {
			const last = rows.length + blankRows - 1;
			return {paragraph, row: Math.min(last, rowBehind + offset - behind)};
		}
		return {paragraph, row: starts[lastUpTo(starts.length, i => starts[i]!.offset <= offset)]!.row};
	}

	/** The place where a row starts. */
	placeOf({paragraph, row}: RowAt): Place {
		const {rows, behind, rowBehind} = this.#laidOut(paragraph);
		return {paragraph, offset: row >= rowBehind ? behind + row - rowBehind : rows[row]!.starts[0]!};
	}

	#laidOut(index: number): Kept {
		const kept = this.#kept.get(index);
		if (kept) return kept;
		const {paragraphs, options} = this;
		const laidOut = layOut(paragraphs, index, options);
		const {rows} = laidOut;
		const starts = rows.flatMap((row, i) => row.starts.map((offset): Start => ({offset, row: i})));
		const made: Kept = {
			...laidOut,
			starts: starts.sort((a, b) => a.offset - b.offset),
			blankRows: blankRowsAfter(paragraphs, index, options),
			// The place of a row without text, as a rule is, is 0.
			behind: Math.max(1, textOf(paragraphs[index]!).length),
			rowBehind: rows.findLastIndex(row => row.starts.length > 0) + 1,
		};
		if (this.#kept.size >= keptParagraphs) this.#kept.delete(this.#kept.keys().next().value!);
		this.#kept.set(index, made);
		return made;
	}
}
