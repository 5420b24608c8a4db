import type {ListEntry} from '../../article/listing.ts';
import type {ReadingState} from '../../article/reading-state.ts';
import type {Messages} from '../../messages/messages.ts';
import {readingStateOf} from '../../reader/commands/marks.ts';
import {columnGaps, type ListGeometry} from '../../reader/layout/geometry.ts';
import {pointers, star} from '../../reader/layout/signs.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {ListLine} from '../../reader/windows/list-window.ts';
import type {Row, StyleName} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, line, ordered, ornament, styled} from '../../text/row.ts';

export interface RowOptions {
	readonly geometry: ListGeometry;
	/** The side at which the columns begin. */
	readonly direction: Direction;
	readonly state: ReaderState;
	readonly messages: Messages;
	/** In milliseconds since 1970. */
	readonly now: number;
}

/** Everything besides the entry itself that its row is made from. */
interface EntryLook {
	readonly geometry: ListGeometry;
	readonly direction: Direction;
	readonly isSelected: boolean;
	readonly isRead: boolean;
	readonly starred: boolean;
	readonly date: string;
	readonly progress: string;
}

/** How far the article was read. */
function progressText({read, percent, changed}: ReadingState, messages: Messages): string {
	// An article that was seen to its end and is unread was marked as unread: it shows no percentage.
	return read ? (changed ? '~' : '✓') : percent > 0 && percent < 100 ? messages.percent(percent) : '';
}

/** The first entry of a day shows it for all of them; what is of today has its time. */
function dateText({entry, startsDay}: ListLine, {messages, now}: RowOptions): string {
	const {time, published = ''} = entry.summary;
	if (time === undefined) return '';
	const hasTime = published.length > 10;
	const isToday = new Date(time).toDateString() === new Date(now).toDateString();
	return startsDay || (isToday && hasTime) ? messages.shortDate(time, now, hasTime) : '';
}

/**
 * The row that was last made for each entry, with its look. A key changes one or two rows of the list, and to make a row
 * takes as long as everything else that the key leads to.
 */
const rowsMade = new WeakMap<ListEntry, {readonly look: string; readonly row: Row}>();

export function entryRow(shown: ListLine, options: RowOptions): Row {
	const {entry, index} = shown;
	const {geometry, direction, state, messages} = options;
	const reading = readingStateOf(state, entry);
	const look: EntryLook = {
		geometry,
		direction,
		isSelected: index === state.list.selected,
		isRead: reading.read,
		starred: reading.starred,
		date: geometry.date > 0 ? dateText(shown, options) : '',
		progress: progressText(reading, messages),
	};
	const key = JSON.stringify(look);
	const known = rowsMade.get(entry);
	if (known?.look === key) return known.row;
	const row = makeRow(entry, look);
	rowsMade.set(entry, {look: key, row});
	return row;
}

/** The row of an entry, in the order of reading: pointer and star, title, source, date and progress. */
function makeRow(entry: ListEntry, look: EntryLook): Row {
	const {geometry, direction, isSelected, isRead, starred, date, progress} = look;
	const {summary, problem} = entry;
	const {title, source = ''} = summary;
	const signs: Row = ordered(
		[
			[ornament(isSelected ? pointers[direction] : ' ')],
			starred ? styled([ornament(star)], 'star') : blanks(1),
			blanks(1),
		].slice(0, geometry.gutter),
		direction,
	);
	const own = (text: string) => paragraphDirection(text, summary.direction);
	/** A column with a text at its start or at its end. */
	const column = (name: keyof typeof columnGaps, style: StyleName, row: Row, side: Direction): Row[] =>
		geometry[name] > 0 ? [blanks(columnGaps[name]), aligned(styled(row, style), geometry[name], side)] : [];
	const end = direction === 'rtl' ? 'ltr' : 'rtl';
	// A title stands at the side where its own words begin.
	const titleRow = line(title, geometry.title, {direction: own(title)});
	const row = ordered(
		[
			signs,
			aligned(styled(titleRow, problem ? 'problem' : isRead ? 'read' : 'unread'), geometry.title, own(title)),
			...column('source', 'source', line(source, geometry.source, {direction: own(source)}), direction),
			...column('date', 'date', line(date, geometry.date, {direction}), end),
			...column('progress', 'date', line(progress, geometry.progress, {direction: 'ltr'}), end),
		],
		direction,
	);
	return isSelected ? styled(row, 'selected') : row;
}
