import type {ListEntry} from '../../article/listing.ts';
import type {Messages} from '../../messages/messages.ts';
import {isNarrowed} from '../../reader/commands/in-list.ts';
import {type ListGeometry, listGeometry} from '../../reader/layout/geometry.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import {dayOfEntry, hasHeadings, type ListLine, type ListRow, listScreen} from '../../reader/windows/list-window.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, highlight, isolate, line, ordered, styled} from '../../text/row.ts';
import {type Header, headerRows} from '../header-rows.ts';
import {withKeys} from '../key-labels.ts';
import {padPosition, statusRow} from '../status-row.ts';
import {complaintRows} from './complaint-rows.ts';
import {entryRow, type RowOptions} from './entry-row.ts';
import {welcomeRows} from './welcome-rows.ts';

/** The side at which the columns begin: that of the interface, unless the user wants another one. */
const listDirection = ({listDirection}: ReaderState, {direction}: Messages): Direction => listDirection ?? direction;

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
	return ordered([blanks(4), aligned(row, width, own)], direction);
}

/** The offset from which a sentence is shown: its start, or that of a word shortly before `place`. */
function sentenceStart(sentence: string, place: number, width: number): number {
	if (place < width / 2) return 0;
	const near = sentence.indexOf(' ', place - Math.floor(width / 4));
	return near < 0 || near >= place ? place : near + 1;
}

/** What is said in place of a list without a search that has nothing, and what can be done about it. */
export const noneText = (state: ReaderState, messages: Messages): string =>
	withKeys(isNarrowed(state.shelf.view) ? messages.noneFits : messages.noArticles, state, messages);

/** The rows of the entries in the window, without the status row. */
function lineRows(state: ReaderState, messages: Messages, geometry: ListGeometry, now: number): Row[] {
	const {shelf, size} = state;
	if (shelf.count === 0) {
		const {query} = shelf.view;
		const {reading} = state;
		const empty = reading ? messages.reading(reading.done, reading.all) : noneText(state, messages);
		const found = shelf.isSearching ? messages.searching : messages.noneFound(isolate(query ?? ''));
		const text = query === undefined ? empty : found;
		return [aligned(line(text, size.columns, messages), size.columns, messages.direction)];
	}
	const options = {geometry, direction: listDirection(state, messages), state, messages, now};
	return listScreen(state).map(({is, line}) => rowMakers[is](line, options));
}

const rowMakers: Readonly<Record<ListRow['is'], (line: ListLine, options: RowOptions) => Row>> = {
	day: ({entry}, options) => dayRow(entry, options.messages, options),
	entry: entryRow,
	sentence: sentenceRow,
};

/** What the list is narrowed to, and its order: in words. */
export function viewText({shelf: {view}}: ReaderState, messages: Messages): string[] {
	const {filters, sorts} = messages;
	const {sort, query, unread, starred, source, language, tag} = view;
	const parts = [
		query === undefined ? '' : isolate(query),
		unread ? filters.unread : '',
		starred ? filters.starred : '',
		...[source, language === undefined ? undefined : messages.languageName(language), tag].map(value =>
			value === undefined ? '' : isolate(value),
		),
	].filter(text => text !== '');
	const order = sort === 'newest' || query !== undefined ? [] : [sorts[sort]];
	return [...(parts.length > 0 ? parts : [filters.all]), ...order];
}

/** The name of the view at the start, and its counts at the end. */
const headerText = (state: ReaderState, messages: Messages): Header => {
	const {shelf, unread} = state;
	return {
		view: viewText(state, messages).join(' · '),
		counts: messages.counts(shelf.count, unread?.shelf === shelf ? unread.count : undefined),
	};
};

/** The keys named after it stay where they are while the number grows: so only its digits are drawn again. */
const goingOn = ({shelf, reading}: ReaderState, messages: Messages): string[] => [
	...(shelf.isSearching ? [messages.searching] : []),
	...(reading
		? [padPosition(messages.reading(reading.done, reading.all), messages.reading(reading.all, reading.all))]
		: []),
];

/** A list of fewer rows says nothing. */
const leastList = 4;

/** What is told at the start, and below it as much of the list as there is room for. */
function listBelow(told: readonly Row[], state: ReaderState, messages: Messages, now: number): Row[] {
	const {columns, rows} = state.size;
	const rest = rows - told.length;
	if (rest < leastList) return [...told, ...Array.from({length: rest}, (): Row => [])];
	const below = {...state, isWelcome: false, complaints: [], size: {columns, rows: rest}};
	return [...told, ...listRows(below, messages, now)];
}

/**
 * All rows of the screen that shows the list. A blank row is an empty one.
 * @param now in milliseconds since 1970
 */
export function listRows(state: ReaderState, messages: Messages, now = Date.now()): Row[] {
	if (state.complaints.length > 0) return listBelow(complaintRows(state, messages), state, messages, now);
	if (state.isWelcome) return listBelow(welcomeRows(state, messages), state, messages, now);
	const {shelf, list, size} = state;
	const geometry = listGeometry(size, !hasHeadings(state));
	const at = (entry: number) => messages.entryPosition(entry, shelf.count);
	const position = padPosition(at(shelf.count === 0 ? 0 : list.selected + 1), at(shelf.count));
	const shown = lineRows(state, messages, geometry, now).slice(0, geometry.rows);
	const blank = Array.from({length: geometry.rows - shown.length}, (): Row => []);
	const status = Array.from({length: geometry.statusRows}, () =>
		statusRow(state, messages, [position, ...goingOn(state, messages)]),
	);
	const header = headerRows(state, messages, headerText(state, messages), geometry.headerRows);
	return [...header, ...shown, ...blank, ...status];
}
