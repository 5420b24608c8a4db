import type {CellRange, Mark} from '../../paragraph/paragraph.ts';
import {isProse} from '../../prose/prose.ts';
import type {Attributes} from '../scan/attributes.ts';
import type {Context, Draft} from './context.ts';
import {shifted, withMarks} from './draft.ts';

/** A cell of a table while it is read. */
interface Cell {
	/** What stands in it. */
	readonly content: Draft[];
	readonly isHeader: boolean;
	/** How many columns and rows it takes. */
	readonly columns: number;
	readonly rows: number;
}

interface Row {
	readonly cells: Cell[];
	readonly isInHead: boolean;
}

/** Tables of more columns are made for the eye. */
const mostColumns = 50;
const mostRows = 1000;
/** In UTF-16 units: what stands in several paragraphs and is longer is a part of a page, and so is one of more. */
const longestCell = 300;
const longestText = 600;

const spanIn = (value: string | undefined, most: number): number =>
	Math.max(1, Math.min(most, Number.parseInt(value ?? '1', 10) || 1));

/** A table while it is read, and then the paragraphs that it is. */
export class Table {
	readonly #rows: Row[] = [];
	readonly #context: Context;
	readonly #isLayout: boolean;

	constructor(context: Context, {role = ''}: Attributes) {
		this.#context = context;
		this.#isLayout = /^(?:none|presentation)$/i.test(role);
	}

	startRow(isInHead: boolean): void {
		this.#rows.push({cells: [], isInHead});
	}

	/** @returns where the paragraphs of the cell go */
	startCell(isHeader: boolean, {colspan, rowspan}: Attributes): Draft[] {
		if (this.#rows.length === 0) this.startRow(false);
		const content: Draft[] = [];
		const [columns, rows] = [spanIn(colspan, mostColumns), spanIn(rowspan, mostRows)];
		this.#rows.at(-1)!.cells.push({content, isHeader, columns, rows});
		return content;
	}

	paragraphs(): Draft[] {
		const rows = this.#rows.filter(({cells}) => cells.length > 0);
		if (this.#isLayout || rows.every(isSingle) || rows.some(({cells}) => cells.some(holdsBlocks))) {
			return rows.flatMap(({cells}) => cells.filter(cell => !isGutter(cell)).flatMap(({content}) => content));
		}
		const width = widthOf(rows);
		const {quotes, items} = this.#context;
		const around = {...(quotes > 0 && {quoted: quotes}), ...(items > 0 && {indent: items})};
		/** For each column, how many more rows a cell of an earlier row takes up. */
		const taken: number[] = [];
		let isFirst = true;
		return rows.flatMap(row => {
			const cells = placed(row, taken, width);
			const draft = rowOf(cells);
			const pictures = row.cells.flatMap(({content}) => content.filter(({kind}) => kind === 'image'));
			if (draft.text === '') return pictures;
			const isHeader = row.isInHead || namesColumns(row, draft, isFirst);
			isFirst = false;
			return [{...around, ...draft, kind: 'row', ...(isHeader && {header: true})}, ...pictures];
		});
	}
}

const isHeld = ({content}: Cell): boolean => content.some(({kind}) => kind !== 'image');

/** A row of one cell sets nothing side by side. */
const isSingle = ({cells}: Row): boolean => cells.length === 1;

/** Whether a cell holds what only a page does. */
function holdsBlocks({content, isHeader}: Cell): boolean {
	const texts = content.filter(({kind}) => kind !== 'image' && kind !== 'rule');
	const length = texts.reduce((sum, {text}) => sum + text.length, 0);
	if (length > longestText && !isHeader) return true;
	if (texts.some(({kind, text}) => kind === 'code' && text.includes('\n'))) return true;
	return (
		texts.length > 1 && (length > longestCell || texts.some(({kind, text}) => kind === 'heading' || isProse(text)))
	);
}

/** Whether a cell only counts the lines of the code beside it. */
const isGutter = ({content}: Cell): boolean =>
	content.length === 1 && content[0]!.kind === 'code' && /^\d+(?:\s+\d+)+$/.test(content[0]!.text);

/** How many columns a table has: as many as the widest of its rows that sets cells side by side. */
function widthOf(rows: readonly Row[]): number {
	const side = rows.filter(row => !isSingle(row));
	const width = ({cells}: Row) => cells.reduce((sum, {columns}) => sum + columns, 0);
	return Math.min(mostColumns, Math.max(...side.map(width), 1));
}

/** The cells of a row, undefined where one of another place takes their own. */
function placed({cells}: Row, taken: number[], width: number): (Cell | undefined)[] {
	const row: (Cell | undefined)[] = [];
	const skip = () => {
		while ((taken[row.length] ?? 0) > 0 && row.length < width) {
			taken[row.length]!--;
			row.push(undefined);
		}
	};
	for (const cell of cells) {
		skip();
		const columns = Math.max(1, Math.min(cell.columns, width - row.length));
		for (let i = 0; i < columns; i++) {
			taken[row.length] = cell.rows - 1;
			row.push(i === 0 ? cell : undefined);
		}
	}
	skip();
	return row;
}

/** A row as one text, with a blank between the texts of its cells. */
function rowOf(cells: readonly (Cell | undefined)[]): Draft {
	const parts: string[] = [];
	const marks: Mark[] = [];
	const ranges: CellRange[] = [];
	let length = 0;
	const push = (draft: Draft) => {
		if (length > 0) {
			parts.push(' ');
			length++;
		}
		marks.push(...shifted(draft.marks ?? [], length));
		parts.push(draft.text);
		length += draft.text.length;
		return length - draft.text.length;
	};
	for (const cell of cells) {
		const texts = (cell?.content ?? []).filter(({kind, text}) => kind !== 'image' && text !== '');
		const starts = texts.map(draft => push({...draft, text: draft.text.replaceAll('\n', ' ')}));
		ranges.push([starts[0] ?? length, length]);
	}
	return {...withMarks(parts.join(''), marks), cells: ranges};
}

/** Whether a row says what stands in the columns below it: all in it are headers, or in the first row, all is bold. */
function namesColumns({cells}: Row, {marks = []}: Draft, isFirst: boolean): boolean {
	const held = cells.filter(isHeld);
	if (held.length < 2) return false;
	if (held.every(({isHeader}) => isHeader)) return true;
	const isBold = ({content}: Cell) =>
		content.every(({text, marks: own = []}) =>
			own.some(([start, end, name]) => name === 'strong' && start === 0 && end === text.length),
		);
	return isFirst && marks.length > 0 && held.every(isBold);
}
