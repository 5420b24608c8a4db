import {articleDirection, titleDirection} from '../../article/direction.ts';
import {linkEnds} from '../../article/paragraph/links.ts';
import type {Standing} from '../../article/reading-state.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import type {Row} from '../../text/cell.ts';
import {lines} from '../../text/row.ts';
import {ArticleLayout, type RowAt} from '../layout/article-layout.ts';
import {factRowsWanted} from '../layout/fact-heights.ts';
import {type ArticleGeometry, articleGeometry, gutterColumns, lineColumns, wideFrom} from '../layout/geometry.ts';
import type {LayoutOptions} from '../layout/paragraph/laid-out.ts';
import {bottomRow, clampTop, compareRows, paragraphRows, reveal} from '../layout/viewport.ts';
import type {ArticleState} from './article-state.ts';
import {goesByFirstLetter} from './display-choice.ts';
import {type Entry, entryFacts, factsWithMarks} from './entry.ts';
import type {ReaderState} from './state.ts';

/** What follows from the state for the open article: its parts on the screen, its rows, its window. */
export interface OpenArticle {
	readonly entry: Entry;
	/** The rows of the title; a long title is cut off. */
	readonly title: readonly Row[];
	readonly facts: readonly KeyFact[];
	readonly geometry: ArticleGeometry;
	readonly layout: ArticleLayout;
	/** The first row in the window, so that a row of the current paragraph is in the window, too. */
	readonly top: RowAt;
	readonly article: ArticleState;
}

const layouts = new WeakMap<Entry, ArticleLayout>();

interface ArticleOptions extends Pick<LayoutOptions, 'width' | 'codeShift' | 'strikes'> {
	readonly numbersLinks: boolean;
}

/** The layout of an entry; the last one is kept. */
function layoutOf(entry: Entry, {numbersLinks, ...options}: ArticleOptions): ArticleLayout {
	const kept = layouts.get(entry);
	const isSame = (name: keyof typeof options) => kept?.options[name] === options[name];
	const isNumbered = kept?.options.linkNumbers !== undefined;
	if (kept && isSame('width') && isSame('codeShift') && isSame('strikes') && isNumbered === numbersLinks) return kept;
	const {article} = entry;
	const layout = new ArticleLayout(article.paragraphs, {
		...options,
		direction: articleDirection(article),
		language: article.language,
		linkNumbers: numbersLinks ? paragraph => linkEnds(article.paragraphs, paragraph) : undefined,
	});
	layouts.set(entry, layout);
	return layout;
}

/** How many rows a title may take, and how many the line under it takes, with the blank one below. */
const titleRows = 2;
const metaRows = 2;

/** The columns of the header: it begins where the text does. */
export const headerColumns = (columns: number): number => Math.max(1, columns - gutterColumns);

interface Title {
	readonly columns: number;
	readonly rows: readonly Row[];
}
const titles = new WeakMap<Entry, Title>();

function titleOf(entry: Entry, columns: number): readonly Row[] {
	const kept = titles.get(entry);
	if (kept?.columns === columns) return kept.rows;
	const {article} = entry;
	const rows = lines(article.title, columns, titleRows, {direction: titleDirection(article)});
	titles.set(entry, {columns, rows});
	return rows;
}

/** The key facts of the open article: what was told of it, else what khabar finds, with the user's marks. */
export function shownFacts({states}: Pick<ReaderState, 'states'>, {entry, told}: ArticleState): readonly KeyFact[] {
	const {facts} = states.get(entry.key) ?? entry.state;
	return factsWithMarks(entry, told?.facts ?? entryFacts(entry), facts);
}

export function openArticle(state: ReaderState): OpenArticle {
	const {article, size} = state;
	if (!article) throw new Error('no article is open');
	const {entry} = article;
	const facts = shownFacts(state, article);
	const {line} = state;
	// On a wide screen the title is as wide as the text, which is always in the page.
	const title = titleOf(
		entry,
		headerColumns(size.columns < wideFrom ? size.columns : Math.min(size.columns, line + gutterColumns)),
	);
	const kept = article.focus === 'text' && article.factRows?.columns === size.columns ? article.factRows : undefined;
	const geometry = articleGeometry(size, {
		line,
		facts: article.isPlain || kept?.rows === 0 ? 0 : facts.length,
		headerRows: title.length + metaRows,
		factRows(columns) {
			const wanted = factRowsWanted(facts, columns);
			return {
				all: kept?.rows ?? wanted.reduce((sum, rows) => sum + rows, 0),
				selected: kept?.rows ?? wanted[article.fact] ?? 0,
			};
		},
		folded: state.factsFolded && article.focus !== 'facts',
		focused: article.focus === 'facts',
		isStacked: goesByFirstLetter(state.display),
	});
	const layout = layoutOf(entry, {
		width: lineColumns(geometry.text.columns, line),
		// Shown for the mouse, lines of code are broken and not cut: what is out of sight cannot be selected.
		...(!article.isPlain && {codeShift: article.codeShift ?? 0}),
		// Without styles, for the mouse, only signs can say it.
		strikes: state.strikes && !article.isPlain,
		numbersLinks: state.linkNumbers === true,
	});
	return {entry, title, facts, geometry, layout, top: drawnTop(layout, article, geometry.text.rows), article};
}

/** The first row in the window: the window never goes beyond the end, and has a row of the current paragraph in it. */
function drawnTop(layout: ArticleLayout, {top, current}: Standing, height: number): RowAt {
	if (height < 1) return layout.rowAt(top);
	const at = clampTop(layout, layout.rowAt(top), height);
	const {first, last} = paragraphRows(layout, current);
	if (compareRows(last, at) < 0) return reveal(layout, at, height, last, last);
	if (compareRows(first, bottomRow(layout, at, height)) > 0) return reveal(layout, at, height, first, first);
	return at;
}
