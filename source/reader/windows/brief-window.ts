import {publishedDay} from '../../article/dates/day.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, isolate, line, lines, ordered, styled} from '../../text/row.ts';
import {listGeometry} from '../layout/geometry.ts';
import {type Items, shownItems, windowTop} from '../layout/item-window.ts';
import {commas, pointers} from '../layout/signs.ts';
import type {BriefFact, BriefState, BriefStory, ReaderState} from '../state/state.ts';

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

/** The names of the sources of articles, each once. An article may have no source. */
const sourceNames = (articles: readonly {readonly source?: string}[], direction: Direction): string =>
	[...new Set(articles.flatMap(({source}) => (source === undefined ? [] : [source])))]
		.map(source => isolate(source, direction))
		.join(commas[direction]);

/** The row below the title of a story: whether it is read, its sources, how many articles it has, and its day. */
function storyNote({articles}: BriefStory, isRead: boolean, direction: Direction): string {
	const count = articles.length > 1 ? `×${articles.length}` : '';
	return [isRead ? '✓' : '', sourceNames(articles, direction), count, articles[0] ? publishedDay(articles[0]) : '']
		.filter(Boolean)
		.join(' · ');
}

interface RowsOptions {
	readonly columns: number;
	readonly isSelected: boolean;
	readonly isRead: boolean;
}

/** The rows of a line of the brief, as wide as the screen. */
export function briefRows({story, fact}: BriefLine, {columns, isSelected, isRead}: RowsOptions): Row[] {
	const direction = directionOf(story);
	const margin = columns > 2 * indent ? (fact ? indent : 2) : 0;
	const width = columns - margin;
	const texts = fact ? sharedFactRows(story, fact, width, direction) : storyRows(story, isRead, width, direction);
	return texts.map((row, i) => {
		const mark = i > 0 || margin === 0 ? '' : isSelected ? pointers[direction] : fact ? '·' : '';
		const gutter = aligned(blanks(Math.max(0, margin - 2)), margin - 2, direction);
		const sign = margin === 0 ? [] : aligned(line(mark, 1), 2, direction);
		const text = aligned(isSelected && fact ? styled(row, 'selected') : row, width, direction);
		return ordered([gutter, sign, text], direction);
	});
}

function storyRows(story: BriefStory, isRead: boolean, width: number, direction: Direction): Row[] {
	const title = lines(story.title, width, mostTitleRows, {direction: paragraphDirection(story.title, direction)});
	const note = line(storyNote(story, isRead, direction), width, {direction});
	return [...title.map(row => styled(row, 'title')), styled(note, 'meta')];
}

/** The rows of a fact. If the story has several articles, the sources that have the fact are named after it. */
function sharedFactRows(story: BriefStory, fact: BriefFact, width: number, direction: Direction): Row[] {
	const tellers = story.articles.length > 1 ? fact.sources.map(({article}) => article) : [];
	const from = sourceNames(tellers, direction);
	const text = from === '' ? fact.text : `${fact.text} (${from})`;
	return lines(text, width, mostFactRows, {direction: paragraphDirection(fact.text, direction)});
}

/** Whether all articles of a story are read. */
export const isStoryRead = ({states}: ReaderState, {articles}: BriefStory): boolean =>
	articles.every(({key}) => states.get(key)?.read ?? false);

/** How many rows the brief has for its lines, at least 1. */
const windowRows = (state: ReaderState) => Math.max(1, listGeometry(state.size).rows);

const heights = new WeakMap<BriefLine, {readonly columns: number; readonly rows: number}>();

/** How many rows a line takes. A story that is not the first line in the window has a blank row before it. */
function briefLineRows(line: BriefLine, columns: number, isFirst: boolean): number {
	let height = heights.get(line);
	if (height?.columns !== columns) {
		height = {columns, rows: briefRows(line, {columns, isSelected: false, isRead: false}).length};
		heights.set(line, height);
	}
	return height.rows + (line.fact || isFirst ? 0 : 1);
}

function briefItems({brief, size}: ReaderState): Items {
	const all = brief ? briefLines(brief) : [];
	return {count: all.length, rowsOf: (index, isFirst) => briefLineRows(all[index]!, size.columns, isFirst)};
}

/** The first line of the brief in the window. */
export const briefTop = (state: ReaderState): number =>
	state.brief ? windowTop(briefItems(state), state.brief, windowRows(state)) : 0;

/** The lines in the window. */
export const shownBriefLines = (state: ReaderState): number[] =>
	shownItems(briefItems(state), briefTop(state), windowRows(state));
