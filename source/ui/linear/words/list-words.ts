import {publishedAt} from '../../../article/dates/day.ts';
import type {ListEntry} from '../../../article/listing.ts';
import type {Messages} from '../../../messages/messages.ts';
import {readingStateOf} from '../../../reader/commands/marks.ts';
import type {ReaderState} from '../../../reader/state/state.ts';
import {shortDateWords} from '../../date-words.ts';
import {entryTitle} from '../../list/entry-title.ts';
import {noneText, viewText} from '../../list/list-rows.ts';
import {joined, type Words} from './words.ts';

export function listWords(state: ReaderState, messages: Messages): Words {
	const {shelf, list} = state;
	const {view, count} = shelf;
	const head = joined([
		messages.linear.list(count),
		...viewText(state, messages).filter(text => text !== messages.filters.all),
	]);
	const [entry] = shelf.entries(list.selected, list.selected + 1);
	const none = view.query === undefined ? noneText(state, messages) : messages.noneFound(view.query);
	const place = entry ? [entryWords(state, entry, messages)] : [none];
	const match = entry && view.query !== undefined ? shelf.match(entry) : undefined;
	return {
		key: `list ${JSON.stringify(view)}`,
		head: [head],
		place: match ? [...place, match.sentence] : place,
		...(entry && {position: messages.entryPosition(list.selected + 1, count).trim()}),
	};
}

function entryWords(state: ReaderState, entry: ListEntry, messages: Messages): string {
	const {source} = entry.summary;
	const title = entryTitle(entry, messages);
	if (entry.problem) return title;
	const marks = stateWords(readingStateOf(state, entry), messages);
	return joined([title, source, shortDateWords(publishedAt(entry.summary), messages), ...marks]);
}

/** Whether an article is read and has a star, in words. */
function stateWords(
	{read, starred, percent, changed}: ReturnType<typeof readingStateOf>,
	{linear}: Messages,
): string[] {
	const isBegun = !read && percent > 0;
	return [
		read ? linear.read : linear.unread,
		...(isBegun ? [linear.percent(percent)] : []),
		...(starred ? [linear.starred] : []),
		...(changed ? [linear.changed] : []),
	];
}
