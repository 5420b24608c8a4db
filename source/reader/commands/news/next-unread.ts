import type {Command} from '../../keys/binding.ts';
import type {ReaderState} from '../../state/state.ts';
import {select} from '../in-list.ts';
import {readingStateOf} from '../marks.ts';
import {openEntry} from '../opening.ts';

/** How many entries are looked at, and at once. */
const most = 20_000;
const page = 128;

/** The position of the next unread article after one of the list, or, where none comes after it, the first before it. */
function nextUnread(state: ReaderState, from: number): number | undefined {
	const {shelf} = state;
	const around = [
		[from + 1, Math.min(shelf.count, from + most)],
		[0, Math.min(from, most)],
	] as const;
	for (const [start, end] of around) {
		for (let at = start; at < end; at += page) {
			const found = unreadIn(state, at, Math.min(end, at + page))[0];
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

/** The positions of the unread articles from one position of the list to another. */
function unreadIn(state: ReaderState, start: number, end: number): number[] {
	const entries = state.shelf.entries(start, end);
	return entries.flatMap((entry, i) => (entry.problem || readingStateOf(state, entry).read ? [] : [start + i]));
}

/** The position of the unread article before one of the list, or, where none comes before it, the last after it. */
function previousUnread(state: ReaderState, from: number): number | undefined {
	const {count} = state.shelf;
	const around = [
		[Math.max(0, from - most), from],
		[Math.max(from + 1, count - most), count],
	] as const;
	for (const [start, end] of around) {
		for (let at = end; at > start; at -= page) {
			const found = unreadIn(state, Math.max(start, at - page), at).at(-1);
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

const nothing = (state: ReaderState): ReaderState => ({...state, notice: {type: 'noUnread'}});

/** Selects the next unread article in the list. */
export function toNextUnread(state: ReaderState): ReaderState {
	const next = nextUnread(state, state.list.selected);
	return next === undefined ? nothing(state) : select(state, next);
}

/** Selects the unread article before it. */
export function toPreviousUnread(state: ReaderState): ReaderState {
	const previous = previousUnread(state, state.list.selected);
	return previous === undefined ? nothing(state) : select(state, previous);
}

/**
 * Opens the next unread article of the list, and remembers the open one, to come back to it. With a count those before it are
 * passed over: they are not opened, and stay unread.
 */
export const openNextUnread: Command = (state, {count = 1}) => {
	const key = state.article?.entry.key;
	const {selected} = state.list;
	let next: number | undefined;
	for (let left = Math.min(count, most); left > 0; left--) {
		const further = nextUnread(state, next ?? selected);
		// Once around the list, the count leads no further.
		if (further === undefined || (next !== undefined && isAround(selected, next, further))) break;
		next = further;
	}
	if (next === undefined || key === undefined) return nothing(state);
	return {...openEntry(state, next), trail: [...(state.trail ?? []), key]};
};

/** Whether the way from one position of the list to the next one, around its end, passes the position where it began. */
const isAround = (start: number, from: number, to: number): boolean =>
	from < to ? from < start && start <= to : from < start || start <= to;

/** Opens the article from which the reader went on to the next unread one. */
export function openBefore(state: ReaderState): ReaderState {
	const key = state.trail?.at(-1);
	if (key === undefined) return {...state, notice: {type: 'noJump'}};
	const left = {...state, trail: state.trail!.slice(0, -1)};
	const at = state.shelf.indexOf(key);
	return at < 0 ? openBefore(left) : openEntry(left, at);
}
