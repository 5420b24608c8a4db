import type {ReadingState, Standing} from '../article/reading-state.ts';
import type {KeyFact} from '../facts/key-fact.ts';
import type {Row} from '../text/cell.ts';
import {lines} from '../text/row.ts';
import {ArticleLayout, type RowAt} from './article-layout.ts';
import type {DisplayChoice} from './display-choice.ts';
import {articleDirection, type Entry, entryFacts} from './entry.ts';
import {factRowsWanted} from './fact-heights.ts';
import {type ArticleGeometry, articleGeometry, lineColumns, type Size} from './geometry.ts';
import {bottomRow, clampTop, compareRows, reveal, rowsOf} from './viewport.ts';

export interface ArticleState extends Standing {
	/** Which entry is open. */
	readonly index: number;
	readonly focus: 'text' | 'facts';
	/** The key fact that is selected. */
	readonly fact: number;
	/** Whether the words that the selected fact came from are highlighted. */
	readonly highlighted: boolean;
	/** Where the reader stood before moving among the facts showed other places. */
	readonly before?: Standing | undefined;
	/** Whether Esc leads back to the fact from which the reader came. */
	readonly cameFromFact: boolean;
}

export interface ReaderState {
	readonly entries: readonly Entry[];
	readonly size: Size;
	readonly list: {readonly selected: number; readonly top: number};
	readonly article?: ArticleState | undefined;
	/** The first row of the help, when it is open. */
	readonly help?: number | undefined;
	readonly factsFolded: boolean;
	/** By the id of the article. */
	readonly progress: ReadonlyMap<string, ReadingState>;
	readonly done: boolean;
	readonly display: DisplayChoice;
}

export type Mode = 'list' | 'text' | 'facts' | 'help';

export const modeOf = (state: ReaderState): Mode =>
	state.help !== undefined ? 'help' : (state.article?.focus ?? 'list');

export function startState(
	entries: readonly Entry[],
	size: Size,
	options: {
		factsFolded?: boolean;
		progress?: ReadonlyMap<string, ReadingState>;
		display?: DisplayChoice;
	} = {},
): ReaderState {
	return {
		entries,
		size,
		list: {selected: 0, top: 0},
		factsFolded: options.factsFolded ?? false,
		progress: options.progress ?? new Map(),
		done: false,
		display: options.display ?? {models: [], isNamed: false},
	};
}

/** All that follows from the state for the article that is open: its parts on the screen, its rows, its window. */
export interface OpenArticle {
	readonly entry: Entry;
	/** The rows of the title, as many as it may have. */
	readonly title: readonly Row[];
	readonly facts: readonly KeyFact[];
	readonly geometry: ArticleGeometry;
	readonly layout: ArticleLayout;
	/** The first row of the window, the current paragraph within it. */
	readonly top: RowAt;
	readonly article: ArticleState;
}

const layouts = new WeakMap<Entry, ArticleLayout>();

function layoutOf(entry: Entry, width: number): ArticleLayout {
	const kept = layouts.get(entry);
	if (kept?.options.width === width) return kept;
	const {article} = entry;
	const layout = new ArticleLayout(article.paragraphs, {
		width,
		direction: article.direction,
		fallback: articleDirection(article),
	});
	layouts.set(entry, layout);
	return layout;
}

/** The most rows that a title takes, and those of the line under it. */
const titleRows = 2;
const metaRows = 1;

interface Title {
	readonly columns: number;
	readonly rows: readonly Row[];
}
const titles = new WeakMap<Entry, Title>();

function titleOf(entry: Entry, columns: number): readonly Row[] {
	const kept = titles.get(entry);
	if (kept?.columns === columns) return kept.rows;
	const {article} = entry;
	const rows = lines(article.title, columns, titleRows, {direction: articleDirection(article)});
	titles.set(entry, {columns, rows});
	return rows;
}

export function openArticle(state: ReaderState): OpenArticle {
	const {article, size} = state;
	if (!article) throw new Error('no article is open');
	const entry = state.entries[article.index]!;
	const facts = entryFacts(entry);
	const title = titleOf(entry, size.columns);
	const geometry = articleGeometry(size, {
		facts: facts.length,
		headerRows: title.length + metaRows,
		factRows: columns => factRowsWanted(facts, columns).reduce((sum, rows) => sum + rows, 0),
		folded: state.factsFolded && article.focus !== 'facts',
		focused: article.focus === 'facts',
	});
	const layout = layoutOf(entry, lineColumns(geometry.text.columns));
	return {entry, title, facts, geometry, layout, top: windowTop(layout, article, geometry.text.rows), article};
}

/** The window as it is drawn: never beyond the end, and with at least one row of the current paragraph in it. */
function windowTop(layout: ArticleLayout, {top, current}: Standing, height: number): RowAt {
	if (height < 1) return layout.rowAt(top);
	const at = clampTop(layout, layout.rowAt(top), height);
	const {first, last} = rowsOf(layout, current);
	if (compareRows(last, at) < 0) return reveal(layout, at, height, last, last);
	if (compareRows(first, bottomRow(layout, at, height)) > 0) return reveal(layout, at, height, first, first);
	return at;
}
