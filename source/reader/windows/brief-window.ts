import {type Published, publishedAt} from '../../article/dates/day.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, highlight, isolate, line, lines, ordered, styled} from '../../text/row.ts';
import {briefColumns, briefPage, listGeometry} from '../layout/geometry.ts';
import {type Items, scrolled, shownItems, windowTop} from '../layout/item-window.ts';
import {commas, pointers} from '../layout/signs.ts';
import type {BriefFact, BriefState, BriefStory} from '../state/brief-state.ts';
import type {ReaderState} from '../state/state.ts';

/** A line of the brief: a story, or a fact of it. */
export interface BriefLine {
	readonly story: BriefStory;
	/** Absent for the line that gives the title and the sources of the story. */
	readonly fact?: BriefFact;
}

const linesKept = new WeakMap<readonly BriefStory[], readonly BriefLine[]>();

/** The stories with their facts, one after another. */
export function briefLines({stories}: BriefState): readonly BriefLine[] {
	if (!stories) return [];
	let made = linesKept.get(stories);
	if (!made) {
		made = stories.flatMap((story): BriefLine[] => [{story}, ...story.facts.map(fact => ({story, fact}))]);
		linesKept.set(stories, made);
	}
	return made;
}

const mostTitleRows = 2;
const mostFactRows = 4;
/** Facts are indented by so many columns. */
const indent = 4;

const directionOf = ({articles}: BriefStory): Direction => articles[0]!.direction;

/** The names of the sources of articles, each once. An article may have no source. The words of a name stay in one row. */
const sourceNames = (articles: readonly {readonly source?: string}[], direction: Direction): string =>
	[...new Set(articles.flatMap(({source}) => (source === undefined ? [] : [source])))]
		.map(source => isolate(source.replaceAll(' ', '\u00a0'), direction))
		.join(commas[direction]);

interface RowsOptions {
	/** Columns of the page, and the most that a row of text takes of them. */
	readonly columns: number;
	readonly line: number;
	readonly isSelected: boolean;
	readonly isRead: boolean;
	/** Says when an article was published. */
	readonly when: (published: Published | undefined) => string;
}

/** The rows of a line of the brief, as wide as its page. */
export function briefRows({story, fact}: BriefLine, options: RowsOptions): Row[] {
	const {columns, line: most, isSelected} = options;
	const direction = directionOf(story);
	const margin = columns > 2 * indent ? (fact ? indent : 2) : 0;
	const width = columns - margin;
	const textWidth = Math.max(1, Math.min(width, most - margin));
	const texts = fact
		? sharedFactRows(story, fact, textWidth, direction)
		: storyRows(story, options, textWidth, direction);
	return texts.map((row, i) => {
		const mark = i > 0 || margin === 0 ? '' : isSelected ? pointers[direction] : fact ? '·' : '';
		const gutter = aligned(blanks(Math.max(0, margin - 2)), margin - 2, direction);
		const sign = margin === 0 ? [] : aligned(line(mark, 1), 2, direction);
		const whole = ordered([gutter, sign, aligned(row, width, direction)], direction);
		return isSelected ? styled(whole, 'selected') : whole;
	});
}

/** The title, and below it whether the story is read, its sources, how many articles it has, and its day. */
function storyRows(
	{title, articles}: BriefStory,
	{isRead, when}: RowsOptions,
	width: number,
	direction: Direction,
): Row[] {
	const rows = lines(title, width, mostTitleRows, {direction: paragraphDirection(title, direction)});
	const count = articles.length > 1 ? `×${articles.length}` : '';
	const names = sourceNames(articles, direction);
	const day = articles[0] ? when(publishedAt(articles[0])) : '';
	const before = isRead ? '✓ · ' : '';
	const note = `${before}${[names, count, day && isolate(day, direction)].filter(Boolean).join(' · ')}`;
	const namesRange = {start: before.length, end: before.length + names.length};
	return [
		...rows.map(row => styled(row, isRead ? 'read' : 'unread')),
		highlight(styled(line(note, width, {direction}), 'meta'), [namesRange], 'sourceNote'),
	];
}

/** The rows of a fact. If the story has several articles, the sources that have the fact are named after it. */
function sharedFactRows(story: BriefStory, fact: BriefFact, width: number, direction: Direction): Row[] {
	const tellers = story.articles.length > 1 ? fact.sources.map(({article}) => article) : [];
	const from = sourceNames(tellers, direction);
	const options = {direction: paragraphDirection(fact.text, direction)};
	if (from === '') return lines(fact.text, width, mostFactRows, options);
	const text = `${fact.text} (${from})`;
	const rows = lines(text, width, mostFactRows, options);
	const names = {start: fact.text.length + 1, end: text.length};
	// A last row that is cut off counts its letters from its own start.
	const isCut = rows.length === mostFactRows && rows.at(-1)!.some(({text}) => text === '…');
	return rows.map((row, i) => (isCut && i === rows.length - 1 ? row : highlight(row, [names], 'sourceNote')));
}

/** Whether all articles of a story are read. */
export const isStoryRead = ({states}: ReaderState, {articles}: BriefStory): boolean =>
	articles.every(({key}) => states.get(key)?.read ?? false);

/** How many rows the brief has for its lines, at least 1. */
const windowRows = (state: ReaderState) => Math.max(1, listGeometry(state.size).rows);

const heights = new WeakMap<BriefLine, {readonly width: string; readonly rows: number}>();

/** How many rows a line takes. A story that is not the first line in the window has a blank row before it. */
function briefLineRows(shown: BriefLine, columns: number, line: number, isFirst: boolean): number {
	const width = `${columns} ${line}`;
	let height = heights.get(shown);
	if (height?.width !== width) {
		height = {width, rows: briefRows(shown, {columns, line, isSelected: false, isRead: false, when: () => ''}).length};
		heights.set(shown, height);
	}
	return height.rows + (shown.fact || isFirst ? 0 : 1);
}

function briefItems({brief, size, line}: ReaderState): Items {
	const all = brief ? briefLines(brief) : [];
	const {columns} = briefPage(size, line);
	const most = briefColumns(line);
	return {count: all.length, rowsOf: (index, isFirst) => briefLineRows(all[index]!, columns, most, isFirst)};
}

/** The first line of the brief in the window. */
export const briefTop = (state: ReaderState): number =>
	state.brief ? windowTop(briefItems(state), state.brief, windowRows(state)) : 0;

/** The lines in the window. */
export const shownBriefLines = (state: ReaderState): number[] =>
	shownItems(briefItems(state), briefTop(state), windowRows(state));

/** The brief after it was scrolled by so many lines. */
export const scrolledBrief = (state: ReaderState, brief: BriefState, count: number): BriefState => ({
	...brief,
	...scrolled(briefItems(state), {...brief, top: briefTop(state)}, windowRows(state), count),
});

/** A row of the brief: the line that it belongs to, and which of its rows it is; a blank row belongs to none. */
interface BriefRow {
	readonly index?: number;
	readonly nth: number;
}

/** The rows in the window of the brief. */
export function briefScreen(state: ReaderState): BriefRow[] {
	const {brief, size} = state;
	if (!brief) return [];
	const {rowsOf} = briefItems(state);
	const rows = shownBriefLines(state).flatMap((index, i): BriefRow[] => {
		const own = Array.from({length: rowsOf(index, true)}, (_, nth): BriefRow => ({index, nth}));
		return i > 0 && rowsOf(index, false) > own.length ? [{nth: 0}, ...own] : own;
	});
	return rows.slice(0, listGeometry(size).rows);
}
