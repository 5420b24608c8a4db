/** The size of the screen in cells. */
export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** Where the parts of the article view stand. A part with no rows or no columns is not drawn. */
export interface ArticleGeometry {
	readonly headerRows: number;
	/** The pane of key facts, its heading counted in; `beside` the text, otherwise above it. */
	readonly facts: {readonly beside: boolean; readonly columns: number; readonly rows: number};
	/** The pane of paragraphs, the mark of the current one and its blank counted in. */
	readonly text: {readonly columns: number; readonly rows: number};
	readonly statusRows: number;
}

const statusRowsOf = ({rows}: Size) => (rows >= 2 ? 1 : 0);

export const helpGeometry = (size: Size) => {
	const statusRows = statusRowsOf(size);
	return {rows: size.rows - statusRows, statusRows};
};

/** The mark of the current paragraph, or the pointer of a menu, and a blank. */
export const gutterColumns = 2;
/** The line between the text and the facts beside it, with a blank on either side. */
export const borderColumns = 3;
const besideFrom = 100;
/** The rules over and under the facts when they stand above the text. */
const paneRules = 2;
const leastFactRows = paneRules + 1;
/** The least rows of a screen on which key facts stand above the text. */
const leastRows = 9;
const leastRowsFocused = 5;
/** Lines longer than this are tiring to follow to the next one. */
const longestLine = 92;

interface ArticleContent {
	/** Rows that the title and the line under it would like to have. */
	readonly headerRows: number;
	/** How many key facts there are. */
	readonly facts: number;
	/** Rows that they would like to have in a pane of so many columns. */
	readonly factRows: (columns: number) => number;
	readonly folded: boolean;
	/** Whether the keys go to the facts: then they are shown on smaller screens too. */
	readonly focused: boolean;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Divides the screen of an article. The text comes first: a header appears from 6 rows on, key facts above the text
 * from 9 (at most a third of the screen) or, while the keys go to them, from 5, beside it from 100 columns on. The
 * status row is the last to go.
 */
export function articleGeometry(
	size: Size,
	{headerRows, facts, factRows, folded, focused}: ArticleContent,
): ArticleGeometry {
	const {columns, rows} = size;
	const statusRows = statusRowsOf(size);
	const header = rows >= 6 ? Math.min(headerRows, Math.floor(rows / 4)) : 0;
	const body = rows - statusRows - header;
	if (facts > 0 && columns >= besideFrom) {
		const factColumns = folded
			? 0
			: clamp(columns - longestLine - gutterColumns - borderColumns, Math.floor(columns / 3), 60);
		const between = factColumns > 0 ? borderColumns : 0;
		return {
			headerRows: header,
			facts: {beside: true, columns: factColumns, rows: body},
			text: {columns: columns - factColumns - between, rows: body},
			statusRows,
		};
	}
	const most = Math.max(leastFactRows, Math.floor(rows / 3));
	const shown = facts > 0 && rows >= (focused ? leastRowsFocused : leastRows);
	const rowsAbove = !shown ? 0 : folded ? 1 : Math.min(most, factRows(columns) + paneRules);
	return {
		headerRows: header,
		facts: {beside: false, columns, rows: rowsAbove},
		text: {columns, rows: body - rowsAbove},
		statusRows,
	};
}

/** The columns of a line of text within a text pane of `columns`: never less than one. */
export const lineColumns = (columns: number) =>
	clamp(columns - (columns > gutterColumns ? gutterColumns : 0), 1, longestLine);

/** Where the list keeps its columns: the widths of progress, date, source and title. A width of 0 leaves it out. */
export interface ListGeometry {
	readonly rows: number;
	readonly statusRows: number;
	readonly progress: number;
	readonly date: number;
	readonly source: number;
	readonly title: number;
}

const progressColumns = 4;
const dateColumns = 10;
/** Blanks between the columns of the list. */
export const columnGap = 2;

/**
 * Divides the screen of the list: narrow ones keep the title, then how far it is read, the date, the source.
 * @param hasDates false where headings give the dates
 */
export function listGeometry(size: Size, hasDates = true): ListGeometry {
	const {columns, rows} = size;
	const statusRows = statusRowsOf(size);
	const progress = columns >= 30 ? progressColumns : 0;
	const date = hasDates && columns >= 50 ? dateColumns : 0;
	const source = columns >= 70 ? clamp(Math.floor(columns / 6), 8, 24) : 0;
	const taken = [progress, date, source].reduce((sum, width) => sum + (width > 0 ? width + columnGap : 0), 0);
	return {rows: rows - statusRows, statusRows, progress, date, source, title: columns - taken};
}

/** The rows of the menu within the pane of facts, its rules and heading left out; 0 or less where there is none. */
export const menuRows = ({facts: {beside, rows, columns}}: ArticleGeometry) =>
	columns > 0 ? rows - (beside ? 1 : paneRules) : 0;
