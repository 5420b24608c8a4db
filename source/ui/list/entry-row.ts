import type {ListEntry} from '../../article/listing.ts';
import type {ReadingState} from '../../article/reading-state.ts';
import type {Messages} from '../../messages/messages.ts';
import {readingStateOf} from '../../reader/commands/marks.ts';
import {type ListGeometry, tailGap} from '../../reader/layout/geometry.ts';
import {pointers, readSigns, star} from '../../reader/layout/signs.ts';
import {goesByFirstLetter} from '../../reader/state/display-choice.ts';
import type {ReaderState} from '../../reader/state/state.ts';
import type {ListLine} from '../../reader/windows/list-window.ts';
import type {Row} from '../../text/cell.ts';
import {type Direction, paragraphDirection} from '../../text/direction.ts';
import {aligned, blanks, line, ordered, ornament, rowWidth, styled} from '../../text/row.ts';
import {entryTitle} from './entry-title.ts';

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
	/** Whether it is read, as a sign. */
	readonly sign: string;
	/** How far it was read, and when it was published. */
	readonly note: string;
}

/** How far the article was read. One that was seen to its end and is unread was marked as unread: it shows no percentage. */
const progressText = ({read, percent}: ReadingState, messages: Messages): string =>
	!read && percent > 0 && percent < 100 ? messages.percent(percent) : '';

/** The sign of what is read, unread, or has changed since; a letter where the terminal goes by the first letter of a row. */
function signOf({read, changed}: ReadingState, {direction, state: {display}}: RowOptions): string {
	const signs = readSigns[goesByFirstLetter(display) ? direction : 'neutral'];
	return signs[read ? (changed ? 'changed' : 'read') : 'unread'];
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
		sign: signOf(reading, options),
		note: [geometry.tail > 0 ? progressText(reading, messages) : '', geometry.hasDates ? dateText(shown, options) : '']
			.filter(Boolean)
			.join(' '),
	};
	const key = JSON.stringify(look);
	const known = rowsMade.get(entry);
	if (known?.look === key) return known.row;
	const row = makeRow(entry, look, entryTitle(entry, messages));
	rowsMade.set(entry, {look: key, row});
	return row;
}

/** The row of an entry, in the order of reading: its signs, title, source, how far it is read, and date. */
function makeRow(entry: ListEntry, look: EntryLook, title: string): Row {
	const {geometry, direction, isSelected, isRead, starred, sign, note} = look;
	const {summary, problem} = entry;
	const {source = ''} = summary;
	const signs: Row = ordered(
		[
			[ornament(isSelected ? pointers[direction] : ' ')],
			starred ? styled([ornament(star)], 'star') : blanks(1),
			styled(aligned(line(sign, 1, {direction}), 1, direction), 'date'),
			blanks(1),
		].slice(0, geometry.gutter),
		direction,
	);
	const own = (text: string) => paragraphDirection(text, problem ? direction : summary.direction);
	const end = styled(line(note, geometry.tail, {direction}), 'date');
	// Between the source and a date one blank will do: their colours differ.
	const sourceRoom = geometry.hasSources ? geometry.tail - rowWidth(end) - (end.length > 0 ? 1 : 0) : 0;
	const from = styled(line(source, sourceRoom, {direction: own(source)}), 'source');
	const tail = [from, blanks(geometry.tail - rowWidth(from) - rowWidth(end)), end];
	// A title stands at the side where its own words begin.
	const titleRow = line(title, geometry.title, {direction: own(title)});
	const row = ordered(
		[
			signs,
			aligned(styled(titleRow, problem ? 'problem' : isRead ? 'read' : 'unread'), geometry.title, own(title)),
			...(geometry.tail > 0 ? [blanks(tailGap), ...tail] : []),
			blanks(geometry.margin),
		],
		direction,
	);
	return isSelected ? styled(row, 'selected') : row;
}
