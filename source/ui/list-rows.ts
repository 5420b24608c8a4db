import type {ListEntry} from '../article/listing.ts';
import type {ReadingState} from '../article/reading-state.ts';
import type {Messages} from '../messages/messages.ts';
import {readingStateOf} from '../reader/commands/marks.ts';
import {columnGap, type ListGeometry, listGeometry} from '../reader/layout/geometry.ts';
import {pointers} from '../reader/layout/signs.ts';
import type {Shelf} from '../reader/state/shelf.ts';
import type {ReaderState} from '../reader/state/state.ts';
import {dayOfEntry, hasHeadings, hasSentences, type ListLine, visibleLines} from '../reader/windows/list-window.ts';
import type {Row} from '../text/cell.ts';
import {type Direction, paragraphDirection} from '../text/direction.ts';
import {aligned, blanks, highlight, isolate, line, ordered, ornament, styled} from '../text/row.ts';
import {padPosition, statusRow} from './status-row.ts';

const sampled = 50;
const directions = new WeakMap<Shelf, Direction>();

/** The direction in which the list reads: that of most of its first articles, wherever the window is. */
function listDirection(shelf: Shelf, fallback: Direction): Direction {
	const known = directions.get(shelf);
	if (known) return known;
	const articles = shelf.entries(0, sampled).filter(({problem}) => !problem);
	const rightToLeft = articles.filter(({summary}) => summary.direction === 'rtl').length;
	const direction = articles.length === 0 ? fallback : rightToLeft * 2 >= articles.length ? 'rtl' : 'ltr';
	directions.set(shelf, direction);
	return direction;
}

/** A star, in a character that has the same width on every terminal, and how far the article was read. */
function markText({starred, read, percent, changed}: ReadingState): string {
	// An article that was seen to its end and is unread was marked as unread: it shows no percentage.
	const progress = read ? (changed ? '~' : '✓') : percent > 0 && percent < 100 ? `${percent}%` : '';
	return `${starred ? '*' : ''}${progress}`;
}

interface RowOptions {
	readonly geometry: ListGeometry;
	readonly direction: Direction;
	readonly state: ReaderState;
}

/** Everything besides the entry itself that its row is made from. */
interface EntryLook {
	readonly geometry: ListGeometry;
	readonly direction: Direction;
	readonly isSelected: boolean;
	readonly startsDay: boolean;
	readonly marks: string;
}

/**
 * The row that was last made for each entry, with its look. A key changes one or two rows of the list, and to make a row
 * takes as long as everything else that the key leads to.
 */
const rowsMade = new WeakMap<ListEntry, {readonly look: string; readonly row: Row}>();

function listEntryRow(shown: ListLine, {geometry, direction, state}: RowOptions): Row {
	const {entry, index, startsDay} = shown;
	const isSelected = index === state.list.selected;
	const look = {geometry, direction, isSelected, startsDay, marks: markText(readingStateOf(state, entry))};
	const key = JSON.stringify(look);
	const known = rowsMade.get(entry);
	if (known?.look === key) return known.row;
	const row = makeEntryRow(entry, look);
	rowsMade.set(entry, {look: key, row});
	return row;
}

const gutter = (mark: string, direction: Direction): Row => ordered([[ornament(mark)], blanks(1)], direction);

/** The row of an entry: pointer and title on the side where reading starts, then source, date and progress. */
function makeEntryRow(entry: ListEntry, {geometry, direction, isSelected, startsDay, marks}: EntryLook): Row {
	const {summary, problem} = entry;
	const {source = ''} = summary;
	const own = (text: string) => ({direction: paragraphDirection(text, summary.direction)});
	const column = (text: string, width: number, options = {}): Row[] =>
		width > 0 ? [blanks(columnGap), aligned(line(text, width, options), width, direction)] : [];
	const markColumns = geometry.title > 2 ? 2 : 0;
	const width = geometry.title - markColumns;
	const text = aligned(line(summary.title, width, own(summary.title)), width, direction);
	const title = problem ? styled(text, 'problem') : text;
	// The first entry of a day shows the date for all of them.
	const date = startsDay ? dayOfEntry(entry) : '';
	const parts: Row[] = [
		markColumns > 0 ? gutter(isSelected ? pointers[direction] : ' ', direction) : [],
		isSelected ? styled(title, 'selected') : title,
		...column(source, geometry.source, own(source)),
		...column(date, geometry.date),
		...column(marks, geometry.progress),
	];
	return ordered(parts, direction);
}

/** The heading of a day: its name, and a line up to the edge of the screen. */
function dayRow(entry: ListEntry, messages: Messages, {state, direction}: RowOptions): Row {
	const {columns} = state.size;
	const name = styled(line(messages.day(dayOfEntry(entry)), columns, {direction}), 'heading');
	return aligned(name, columns, direction);
}

/** The sentence that the search found, under the title. */
function sentenceRow({entry}: ListLine, {state, direction}: RowOptions): Row {
	const match = state.shelf.match(entry);
	const width = state.size.columns - 4;
	if (!match || width < 1) return [];
	const own = paragraphDirection(match.sentence, entry.summary.direction);
	// A long sentence is shown from shortly before the first word that matches.
	const start = sentenceStart(match.sentence, match.ranges[0]?.start ?? 0, width);
	const text = start > 0 ? `…${match.sentence.slice(start)}` : match.sentence;
	const shift = start > 0 ? start - 1 : 0;
	const ranges = match.ranges.map(range => ({start: range.start - shift, end: range.end - shift}));
	const row = highlight(styled(line(text, width, {direction: own}), 'sentence'), ranges, 'match');
	return ordered([blanks(4), aligned(row, width, direction)], direction);
}

/** The offset from which a sentence is shown: its start, or that of a word shortly before `place`. */
function sentenceStart(sentence: string, place: number, width: number): number {
	if (place < width / 2) return 0;
	const near = sentence.indexOf(' ', place - Math.floor(width / 4));
	return near < 0 || near >= place ? place : near + 1;
}

/** The rows of the entries in the window, without the status row. It may be one row more than there is room for. */
function lineRows(state: ReaderState, messages: Messages, geometry: ListGeometry): Row[] {
	const {shelf, size} = state;
	if (shelf.count === 0) {
		const {query} = shelf.view;
		const {reading} = state;
		const empty = reading ? messages.reading(reading.done, reading.all) : messages.noArticles;
		const text = query === undefined ? empty : messages.noneFound(isolate(query));
		return [aligned(line(text, size.columns, messages), size.columns, messages.direction)];
	}
	const lines = visibleLines(state);
	const options = {geometry, direction: listDirection(shelf, messages.direction), state};
	return lines.flatMap(shown => [
		...(hasHeadings(state) && shown.startsDay ? [dayRow(shown.entry, messages, options)] : []),
		listEntryRow(shown, options),
		...(hasSentences(state) ? [sentenceRow(shown, options)] : []),
	]);
}

/** What the list is narrowed to, its order, and how many new articles are read: in words, where there is any of it. */
function viewText({shelf: {view}, reading}: ReaderState, messages: Messages): string[] {
	const {filters, sorts} = messages;
	const {sort, query, unread, starred, source, language, tag} = view;
	return [
		query === undefined ? '' : isolate(query),
		unread ? filters.unread : '',
		starred ? filters.starred : '',
		...[source, language === undefined ? undefined : messages.languageName(language), tag].map(value =>
			value === undefined ? '' : isolate(value),
		),
		sort === 'newest' || query !== undefined ? '' : sorts[sort],
		reading ? messages.reading(reading.done, reading.all) : '',
	].filter(text => text !== '');
}

/** All rows of the screen that shows the list. A blank row is an empty one. */
export function listRows(state: ReaderState, messages: Messages): Row[] {
	const {shelf, list, size} = state;
	const geometry = listGeometry(size, !hasHeadings(state));
	const at = (entry: number) => messages.entryPosition(entry, shelf.count);
	const position = padPosition(at(shelf.count === 0 ? 0 : list.selected + 1), at(shelf.count));
	const shown = lineRows(state, messages, geometry).slice(0, geometry.rows);
	const blank = Array.from({length: geometry.rows - shown.length}, (): Row => []);
	const status = Array.from({length: geometry.statusRows}, () =>
		statusRow(state, messages, [position, ...viewText(state, messages)]),
	);
	return [...shown, ...blank, ...status];
}
