import type {Article} from '../../article/article.ts';
import {articleDirection, titleDirection} from '../../article/direction.ts';
import type {FilterField} from '../../article/listing.ts';
import {type Link, linkEnds} from '../../article/paragraph/links.ts';
import type {ReadingState, Standing} from '../../article/reading-state.ts';
import type {Summary} from '../../article/summary.ts';
import type {Story} from '../../brief/brief.ts';
import type {SharedFact} from '../../brief/shared-facts.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import type {Telling, TellingFailure} from '../../facts/told-facts.ts';
import type {LookedFor} from '../../search/looked-for.ts';
import type {Row} from '../../text/cell.ts';
import type {Direction} from '../../text/direction.ts';
import {lines} from '../../text/row.ts';
import type {LayoutName} from '../keys/layouts/layouts.ts';
import {ArticleLayout, type RowAt} from '../layout/article-layout.ts';
import {factRowsWanted} from '../layout/fact-heights.ts';
import {
	type ArticleGeometry,
	articleGeometry,
	gutterColumns,
	lineColumns,
	lineOf,
	type Size,
	wideFrom,
} from '../layout/geometry.ts';
import type {LayoutOptions} from '../layout/paragraph/laid-out.ts';
import {bottomRow, clampTop, compareRows, paragraphRows, reveal} from '../layout/viewport.ts';
import type {ArticleState} from './article-state.ts';
import type {BackStack} from './back-stack.ts';
import {type DisplayChoice, goesByFirstLetter} from './display-choice.ts';
import type {Effect} from './effects.ts';
import {type Entry, entryFacts, factsWithMarks} from './entry.ts';
import type {Jumps} from './jumps.ts';
import type {Notice} from './notice.ts';
import type {OwnKeys} from './own-keys.ts';
import type {Shelf} from './shelf.ts';
import type {SourcesState} from './sources-state.ts';

/** A line in which the user writes. */
export interface Prompt {
	/** What is asked for: a text to look for, a number to go to, or what to look for in the help. */
	readonly asks: 'search' | 'number' | 'help';
	readonly text: string;
	/** Whether the text is a regular expression. */
	readonly isExpression?: boolean;
	/** The UTF-16 offset before which the next letter goes. */
	readonly caret: number;
	/** Which of the remembered texts is shown, from the newest on, and what was written before it. */
	readonly recalled?: {readonly at: number; readonly draft: string; readonly by: LookedFor['by']} | undefined;
}

/** What was pressed of a command that is not complete: its count, and its first keys. */
export interface Begun {
	readonly count?: number | undefined;
	readonly keys: readonly string[];
}

/** A line of the menu of filters. */
export interface FilterChoice {
	readonly field?: FilterField | 'unread' | 'starred';
	readonly value?: string;
	/** How many articles have the value. */
	readonly count?: number;
	readonly isOn: boolean;
}

/** The articles whose marks one command changed, from their keys to their states before it; or one that it deleted. */
export type Marking = ReadonlyMap<string, ReadingState> | {readonly deleted: string};

export type BriefStory = Story<Summary>;
export type BriefFact = SharedFact<Summary>;

/** Why the user's program told nothing of an article. */
export interface NothingTold {
	readonly by: string;
	readonly failure: TellingFailure;
}

/** The key facts of unread articles, by story. */
export interface BriefState {
	/** The articles that it is made of. */
	readonly shelf: Shelf;
	/** Absent while they are being found. */
	readonly stories?: readonly BriefStory[] | undefined;
	/** How many articles have been read for it. */
	readonly reading?: {readonly done: number; readonly all: number} | undefined;
	/** The selected line, and the first one in the window. */
	readonly selected: number;
	readonly top: number;
}

export interface ReaderState {
	readonly shelf: Shelf;
	readonly size: Size;
	readonly list: {readonly selected: number; readonly top: number};
	/** How many articles of a shelf were unread when they were counted last. */
	readonly unread?: {readonly shelf: Shelf; readonly count: number} | undefined;
	/** Articles came in while the list was not shown: the list does not hold them yet. */
	readonly isStale?: boolean;
	/** How many articles have come in that the list does not hold yet. */
	readonly arrived?: number | undefined;
	/** While the sources are asked: how many of them have been. */
	readonly updating?: {readonly done: number; readonly all: number} | undefined;
	/** What the user follows, when it is shown in place of the list. */
	readonly sources?: SourcesState | undefined;
	/** The keys of the articles from which the reader went on to the next unread one. */
	readonly trail?: readonly string[];
	readonly article?: ArticleState | undefined;
	/** Where Esc goes from here, and whether what is shown is being read. */
	readonly back: BackStack;
	readonly brief?: BriefState | undefined;
	/** The first row of the help, when it is open. */
	readonly help?: number | undefined;
	/** What is looked for in the help. */
	readonly helpQuery?: string | undefined;
	/** The entry of which all that is known is shown, and the first row in the window. */
	readonly about?: {readonly entry: Entry; readonly top: number; readonly told?: Telling | undefined} | undefined;
	/** The links of the open article, and which of them the pointer is at, while their menu is open. */
	readonly links?: {readonly links: readonly Link[]; readonly selected: number} | undefined;
	/** Whether the next key says what to copy. */
	readonly isCopying?: boolean;
	/** What the status row says of the last command, until the next key. */
	readonly notice?: Notice | undefined;
	/** The text to look for, while it is being written. */
	readonly prompt?: Prompt | undefined;
	/** What was looked for, in this session and before, the newest first. */
	readonly lookedFor: readonly LookedFor[];
	/** The lines of the menu of filters, when it is open. They stay as they are while articles come in. */
	readonly filters?: readonly FilterChoice[] | undefined;
	/** The line of that menu at which the pointer is. */
	readonly filterAt?: number;
	/** The first line in the window of the menu that is open. */
	readonly menuTop?: number | undefined;
	/** Whether the terminal tells of the mouse. */
	readonly mouse: boolean;
	/** How often the mouse has moved the pointer of a menu: menus keep to themselves where it is, and begin anew after that. */
	readonly pointed: number;
	/** Whether the links in the text have their numbers behind them. */
	readonly linkNumbers?: boolean;
	/** Whether it is told line by line and nothing is drawn: then what is current is what has been read, and not a window. */
	readonly isLinear?: boolean;
	readonly factsFolded: boolean;
	/** Whether the user is greeted above the list: at the first start, until a key is pressed. */
	readonly isWelcome: boolean;
	/** What is wrong with preferences and files, told above the list until a key is pressed. */
	readonly complaints: readonly string[];
	/** Whether letters are shown with their vowel marks. Search, copies and places go by the text as it is written. */
	readonly vowelMarks: boolean;
	/** Whether each day of the list has a heading. */
	readonly dayHeadings: boolean;
	/** The side at which the columns of the list begin; absent, that of the interface. */
	readonly listDirection?: Direction | undefined;
	/** The reader only shows what a command writes: there is no list behind it. */
	readonly isPager: boolean;
	/** How long the lines of a text may be, in columns. */
	readonly line: number;
	/** The name of the theme. */
	readonly theme: string;
	/** While the menu of themes is open: the one that is tried. */
	readonly themes?: {readonly tried: string} | undefined;
	/** The names of all themes that can be chosen here. */
	readonly themeNames: readonly string[];
	/** The reading states that have changed in this session, by key. All others are as the shelf gives them. */
	readonly states: ReadonlyMap<string, ReadingState>;
	/** What the user's program told of articles in this session, or why it told nothing, by key. */
	readonly tellings: ReadonlyMap<string, Telling | NothingTold>;
	/**
	 * What the program told of an article before, as far as that was kept; like the shelf, it asks the outside. Absent where
	 * the user has chosen no program.
	 */
	readonly toldBefore?: ((article: Article) => Telling | undefined) | undefined;
	/** The marks of this session, the last one last. */
	readonly markings: readonly Marking[];
	/** While new articles are read into the list: how many of them have been read. */
	readonly reading?: {readonly done: number; readonly all: number} | undefined;
	/** The keys that the user has changed. */
	readonly ownKeys?: OwnKeys | undefined;
	/** The direction in which the interface is read. */
	readonly direction: Direction;
	/** The keyboard on which the last key was found, and others in the order in which letters are looked for on them. */
	readonly layout: LayoutName;
	readonly layouts: readonly LayoutName[];
	/** What was pressed of a command that is not complete. */
	readonly begun?: Begun | undefined;
	readonly jumps?: Jumps | undefined;
	/** The user has left: there is nothing to draw any more. */
	readonly done: boolean;
	readonly display: DisplayChoice;
	/** Whether the terminal strikes letters through; otherwise signs say what was deleted. */
	readonly strikes: boolean;
	/** What the commands of one action have asked for, in that order. `update` takes them out: between actions it is empty. */
	readonly effects: readonly Effect[];
}

export type Mode =
	| 'list'
	| 'filter'
	| 'brief'
	| 'sources'
	| 'text'
	| 'facts'
	| 'plain'
	| 'links'
	| 'about'
	| 'copy'
	| 'help'
	| 'themes'
	| 'prompt';

export function modeOf({
	help,
	themes,
	isCopying,
	about,
	links,
	prompt,
	filters,
	article,
	brief,
	sources,
}: ReaderState): Mode {
	if (help !== undefined) return prompt?.asks === 'help' ? 'prompt' : 'help';
	if (themes) return 'themes';
	if (isCopying) return 'copy';
	if (about) return 'about';
	if (links) return 'links';
	if (prompt) return 'prompt';
	if (filters) return 'filter';
	if (article?.isPlain) return 'plain';
	return article?.focus ?? (brief ? 'brief' : sources ? 'sources' : 'list');
}

/** Whether the rows on the screen are in the order of reading: those of an article that a mouse is to select. */
export const isShownPlain = ({help, about, links, article}: ReaderState): boolean =>
	help === undefined && !about && !links && article?.isPlain === true;

/** Whether the list is shown, perhaps under the help, a prompt or the filters: no article, no brief, and not the sources. */
export const isListShown = ({article, brief, sources}: Pick<ReaderState, 'article' | 'brief' | 'sources'>): boolean =>
	!article && !brief && !sources;

/** What the reader starts with, besides the articles: preferences, and what the terminal can do. */
export type StartOptions = {
	readonly [Name in
		| 'factsFolded'
		| 'vowelMarks'
		| 'mouse'
		| 'isWelcome'
		| 'complaints'
		| 'dayHeadings'
		| 'listDirection'
		| 'line'
		| 'isPager'
		| 'theme'
		| 'themeNames'
		| 'display'
		| 'strikes'
		| 'ownKeys'
		| 'direction'
		| 'layouts'
		| 'toldBefore'
		| 'lookedFor'
		| 'isLinear']?: ReaderState[Name] | undefined;
};

export function startState(shelf: Shelf, size: Size, options: StartOptions = {}): ReaderState {
	return {
		shelf,
		size,
		list: {selected: 0, top: 0},
		back: [],
		factsFolded: options.factsFolded ?? false,
		vowelMarks: options.vowelMarks ?? true,
		mouse: options.mouse ?? false,
		pointed: 0,
		isWelcome: options.isWelcome ?? false,
		complaints: options.complaints ?? [],
		dayHeadings: options.dayHeadings ?? false,
		listDirection: options.listDirection,
		isPager: options.isPager ?? false,
		line: lineOf(options.line),
		theme: options.theme ?? '',
		themeNames: options.themeNames ?? [],
		states: new Map(),
		tellings: new Map(),
		toldBefore: options.toldBefore,
		isLinear: options.isLinear ?? false,
		lookedFor: options.lookedFor ?? [],
		markings: [],
		done: false,
		display: options.display ?? {models: [], isNamed: false},
		strikes: options.strikes ?? false,
		ownKeys: options.ownKeys,
		direction: options.direction ?? 'ltr',
		layout: 'us',
		layouts: options.layouts ?? [],
		effects: [],
	};
}

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
