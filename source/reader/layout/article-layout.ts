import {type Paragraph, textOf} from '../../article/paragraph/paragraph.ts';
import type {Place} from '../../article/reading-state.ts';
import type {Row} from '../../text/cell.ts';
import type {Direction} from '../../text/direction.ts';
import {lastUpTo} from '../../text/last-up-to.ts';
import {pieceAt, pieceCount, pieceLength, pieceRange} from '../../text/pieces.ts';
import {gutterBetween} from './paragraph/gutter.ts';
import type {LaidOut, LayoutOptions} from './paragraph/laid-out.ts';
import {layOut} from './paragraph/lay-out.ts';
import {blankRowsAfter} from './paragraph/spacing.ts';

/** A paragraph, or a piece of one that is too long to be laid out as a whole (text/pieces.ts). */
export interface Block {
	readonly paragraph: number;
	/** Absent for the first one, which most paragraphs are as a whole. */
	readonly piece?: number;
}

/**
 * A row of the laid-out article, counted from the first row of its block. From the number of the paragraph's rows on, `row` is a
 * blank row after it.
 */
export interface RowAt extends Block {
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
	 * The first offset behind the text of the block. It and those after it are the places of the rows that have nothing of the
	 * text: rules below it, and blank rows.
	 */
	readonly behind: number;
	/** The first of these rows. */
	readonly rowBehind: number;
	/** Of its text, in UTF-16 units. */
	readonly length: number;
}

/** How many blocks are kept, and how many UTF-16 units they have together at most. */
const keptBlocks = 256;
const keptUnits = 2 ** 18;
/** For how many blocks the number of rows is kept, even if the rows are not. */
const keptHeights = 2 ** 16;

interface Height {
	readonly rows: number;
	readonly blankRows: number;
}

const keyOf = (paragraph: number, piece: number): string => `${paragraph} ${piece}`;

/** The rows of an article at one width. Paragraphs are laid out when they are first asked for, and not all are kept. */
export class ArticleLayout {
	readonly paragraphs: readonly Paragraph[];
	readonly options: LayoutOptions;
	readonly #pieceLength: number;
	readonly #kept = new Map<string, Kept>();
	readonly #heights = new Map<string, Height>();
	#units = 0;

	/** @param length of the pieces that long paragraphs are laid out by, in UTF-16 units */
	constructor(paragraphs: readonly Paragraph[], options: LayoutOptions, length = pieceLength) {
		this.paragraphs = paragraphs;
		this.options = options;
		this.#pieceLength = length;
	}

	/** How many blocks a paragraph has: one, unless it is enormous. */
	pieceCount(paragraph: number): number {
		return pieceCount(textOf(this.paragraphs[paragraph]!), this.#pieceLength);
	}

	/** The rows of a block, without the blank ones after it. */
	rowCount(paragraph: number, piece = 0): number {
		return this.#height(paragraph, piece).rows;
	}

	/** The rows of a block and the blank ones after it. */
	height(paragraph: number, piece = 0): number {
		const {rows, blankRows} = this.#height(paragraph, piece);
		return rows + blankRows;
	}

	direction(paragraph: number, piece = 0): Direction {
		return this.#laidOut(paragraph, piece).direction;
	}

	/** Whether a row is one of the paragraph's own, rather than a blank one after it. */
	isOwnRow({paragraph, piece, row}: RowAt): boolean {
		return row < this.rowCount(paragraph, piece);
	}

	/**
	 * The cells of a row in visual order, not aligned. A blank row after a paragraph has none, but for the bars of a quotation
	 * that goes on.
	 */
	cells({paragraph, piece, row}: RowAt): Row {
		const {rows, direction} = this.#laidOut(paragraph, piece);
		const {width} = this.options;
		return rows[row]?.cells() ?? gutterBetween(this.paragraphs, paragraph, {width, direction});
	}

	/** The cells of a row in the order of reading, with plain letters; none for the blank rows after a paragraph. */
	logicalCells({paragraph, piece, row}: RowAt): Row {
		return this.#laidOut(paragraph, piece).rows[row]?.logical('terminal') ?? [];
	}

	/** The row in which a place stands. Offsets from the end of the text on are in the rows after it. */
	rowAt({paragraph, offset}: Place): RowAt {
		const piece = pieceAt(textOf(this.paragraphs[paragraph]!), offset, this.#pieceLength);
		const {starts, behind, rowBehind, rows, blankRows} = this.#laidOut(paragraph, piece);
		const block = piece === 0 ? {paragraph} : {paragraph, piece};
		if (offset >= behind) {
			const last = rows.length + blankRows - 1;
			return {...block, row: Math.min(last, rowBehind + offset - behind)};
		}
		return {...block, row: starts[lastUpTo(starts.length, i => starts[i]!.offset <= offset)]!.row};
	}

	/** The place where a row starts. */
	placeOf({paragraph, piece, row}: RowAt): Place {
		const {rows, behind, rowBehind} = this.#laidOut(paragraph, piece);
		return {paragraph, offset: row >= rowBehind ? behind + row - rowBehind : rows[row]!.starts[0]!};
	}

	/** Of text that shows nothing, a window has as many pieces as rows: nobody lays them out again to count rows. */
	#height(paragraph: number, piece = 0): Height {
		const known = this.#heights.get(keyOf(paragraph, piece));
		if (known) return known;
		const {rows, blankRows} = this.#laidOut(paragraph, piece);
		const height = {rows: rows.length, blankRows};
		if (this.#heights.size >= keptHeights) this.#heights.clear();
		this.#heights.set(keyOf(paragraph, piece), height);
		return height;
	}

	#laidOut(index: number, piece = 0): Kept {
		const key = keyOf(index, piece);
		const kept = this.#kept.get(key);
		if (kept) return kept;
		const made = this.#layOut(index, piece);
		for (const [other, {length}] of this.#kept) {
			if (this.#kept.size < keptBlocks && this.#units + made.length <= keptUnits) break;
			this.#kept.delete(other);
			this.#units -= length;
		}
		this.#kept.set(key, made);
		this.#units += made.length;
		return made;
	}

	#layOut(index: number, piece: number): Kept {
		const {paragraphs, options} = this;
		const text = textOf(paragraphs[index]!);
		const count = this.pieceCount(index);
		const isLast = piece === count - 1;
		const range = count > 1 ? pieceRange(text, piece, this.#pieceLength) : {start: 0, end: text.length};
		const laidOut = layOut(paragraphs, index, options, count > 1 ? range : undefined);
		const {rows} = laidOut;
		const starts = rows.flatMap((row, i) => row.starts.map((offset): Start => ({offset, row: i})));
		return {
			...laidOut,
			starts: starts.sort((a, b) => a.offset - b.offset),
			blankRows: isLast ? blankRowsAfter(paragraphs, index, options) : 0,
			// The place of a row without text, as a rule is, is 0.
			behind: Math.max(1, range.end),
			rowBehind: rows.findLastIndex(row => row.starts.length > 0) + 1,
			length: range.end - range.start,
		};
	}
}
