/** The size of the screen in cells. */
export interface Size {
	readonly columns: number;
	readonly rows: number;
}

/** Where the parts of the article view stand. A part with no rows or no columns is not drawn. */
export interface ArticleGeometry {
	/** The columns that all but the status row stand in, and the blank ones before them, from the left. */
	readonly page: {readonly margin: number; readonly columns: number};
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
/**
 * The least columns of a screen on which facts stand beside the text, and what does not fill the screen stands in its
 * middle.
 */
export const wideFrom = 100;
/** The rules over and under the facts when they stand above the text. */
const paneRules = 2;
const leastFactRows = paneRules + 1;
/** The least rows of a screen on which key facts stand above the text. */
const leastRows = 12;
const leastRowsFocused = 5;
const mostFactColumns = 60;

/** How long lines of text are, in columns, until the user changes it; and the least and the most that it can be. */
const usualLine = 72;
const [shortestLine, longestLine] = [24, 160];

/** A length of lines that the user may have written down. */
export const lineOf = (wanted = usualLine): number => Math.max(shortestLine, Math.min(longestLine, Math.floor(wanted)));

interface ArticleContent {
	/** Rows that the title, the line under it and a blank one would like to have. */
	readonly headerRows: number;
	/** How many key facts there are. */
	readonly facts: number;
	/** Rows that they would like to have in a pane of so many columns, and those of the selected one. */
	readonly factRows: (columns: number) => {readonly all: number; readonly selected: number};
	readonly folded: boolean;
	/** Whether the keys go to the facts: then they are shown on smaller screens too. */
	readonly focused: boolean;
	/** How long lines of text may be. */
	readonly line: number;
	/** Whether nothing may stand beside the text, because the terminal could not show both right. */
	readonly isStacked?: boolean;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** Where the page of an article stands that would like to have so many columns. */
function pageOf({columns}: Size, wanted: number) {
	if (columns < wideFrom) return {margin: 0, columns};
	const taken = Math.min(columns, wanted);
	return {margin: Math.floor((columns - taken) / 2), columns: taken};
}

/**
 * Divides the screen of an article. The text comes first: a header appears from 6 rows on, key facts above the text
 * from 12 or, while the keys go to them, from 5; beside it from 100 columns on. Above the text they take a quarter of the
 * screen, or half of it where the selected one needs that. The status row is the last to go.
 */
export function articleGeometry(
	size: Size,
	{headerRows, facts, factRows, folded, focused, line, isStacked = false}: ArticleContent,
): ArticleGeometry {
	const {columns, rows} = size;
	const statusRows = statusRowsOf(size);
	const header = rows >= 6 ? Math.min(headerRows, Math.floor(rows / 4)) : 0;
	const body = rows - statusRows - header;
	const textColumns = line + gutterColumns;
	if (facts > 0 && columns >= wideFrom && !isStacked) {
		const factColumns = folded
			? 0
			: clamp(columns - textColumns - borderColumns, Math.floor(columns / 3), mostFactColumns);
		const between = factColumns > 0 ? borderColumns : 0;
		const page = pageOf(size, textColumns + between + factColumns);
		return {
			page,
			headerRows: header,
			facts: {beside: true, columns: factColumns, rows: body},
			text: {columns: page.columns - factColumns - between, rows: body},
			statusRows,
		};
	}
	const page = pageOf(size, textColumns);
	const shown = facts > 0 && rows >= (focused ? leastRowsFocused : leastRows);
	const wanted = factRows(Math.min(page.columns, textColumns));
	const selected = Math.min(wanted.selected + paneRules, Math.floor(body / 2));
	const most = Math.max(leastFactRows, Math.floor(rows / 4), selected);
	const rowsAbove = !shown ? 0 : folded ? 1 : Math.min(most, wanted.all + paneRules);
	return {
		page,
		headerRows: header,
		facts: {beside: false, columns: page.columns, rows: rowsAbove},
		text: {columns: page.columns, rows: body - rowsAbove},
		statusRows,
	};
}

/** The panes beside each other, from the left: the text comes first in the direction of reading, then the facts. */
export const panesBeside = (direction: 'ltr' | 'rtl'): readonly ('text' | 'border' | 'facts')[] =>
	direction === 'rtl' ? ['facts', 'border', 'text'] : ['text', 'border', 'facts'];

/** The columns that each of them takes. */
export const paneColumns = ({facts, text}: ArticleGeometry) => ({
	text: text.columns,
	border: facts.beside && facts.columns > 0 ? borderColumns : 0,
	facts: facts.columns,
});

/** The columns of a line of text within a text pane of `columns`: never less than one. */
export const lineColumns = (columns: number, line = usualLine) =>
	clamp(columns - (columns > gutterColumns ? gutterColumns : 0), 1, line);

/** Where the parts of the list stand, and its columns. What has a width or a height of 0 is left out. */
export interface ListGeometry {
	/** The name of the paper, of the view, and the counts; with the blank row under them. */
	readonly headerRows: number;
	readonly rows: number;
	readonly statusRows: number;
	/** The pointer, the star, the sign of what is read, and a blank. */
	readonly gutter: number;
	readonly title: number;
	/**
	 * What stands behind the title: the source at the start, and at the end how far the article is read, and its date. Each row
	 * divides it for itself, because most rows have no date, and then the source has all of it.
	 */
	readonly tail: number;
	readonly hasSources: boolean;
	readonly hasDates: boolean;
	/** Blank columns at the end. */
	readonly margin: number;
}

/** Blanks before the tail. */
export const tailGap = 2;
const listGutter = 4;
/** At 80 columns the tail is as narrow as this, and the title has 52. */
const [narrowTail, wideTail] = [22, 32];
/** The longest date («yesterday»), and the longest sign of how far an article is read. */
const [dateColumns, progressColumns] = [9, 3];

/**
 * Divides the screen of the list. Titles get the room: on narrower screens the source goes first, then the date, then how
 * far it is read.
 * @param showsDates false where headings give the dates
 */
export function listGeometry(size: Size, showsDates = true): ListGeometry {
	const {columns, rows} = size;
	const statusRows = statusRowsOf(size);
	const headerRows = rows >= 16 ? 2 : rows >= 8 ? 1 : 0;
	const gutter = columns > listGutter * 2 ? listGutter : columns > 2 ? 1 : 0;
	const hasDates = showsDates && columns >= 50;
	const hasSources = columns >= 70;
	const margin = columns > 80 ? 1 : 0;
	const tail = hasSources
		? clamp(narrowTail + columns - 80 - margin, narrowTail, wideTail)
		: hasDates
			? dateColumns
			: columns >= 30
				? progressColumns
				: 0;
	return {
		headerRows,
		rows: rows - statusRows - headerRows,
		statusRows,
		gutter,
		title: columns - gutter - margin - (tail > 0 ? tail + tailGap : 0),
		tail,
		hasSources,
		hasDates,
		margin,
	};
}

/** Blank columns at both sides of the header of a list, where there is room. */
export const headerMargin = ({columns}: Size): number => (columns >= 40 ? 1 : 0);

/** Where the brief stands: its text is a little wider than that of an article, because facts are indented in it. */
export const briefPage = (size: Size, line: number) => pageOf(size, briefColumns(line));

/** How long the rows of the brief may be: 80 columns, until the user changes the length of lines. */
export const briefColumns = (line: number): number => line + 8;

/** Divides the screen of the menu of themes: what is under it has the rows that are left. */
export function themesGeometry(size: Size, themes: number) {
	const statusRows = statusRowsOf(size);
	const menuRows = Math.min(themes, size.rows - statusRows);
	const rest = size.rows - statusRows - menuRows;
	const ruleRows = Math.min(1, rest);
	return {viewRows: rest - ruleRows, ruleRows, menuRows, statusRows};
}

/** The rows of the menu within the pane of facts, its rules and heading left out; 0 or less where there is none. */
export const menuRows = ({facts: {beside, rows, columns}}: ArticleGeometry) =>
	columns > 0 ? rows - (beside ? 1 : paneRules) : 0;
