import type {Published} from '../article/dates/day.ts';
import type {Messages} from '../messages/messages.ts';

/** The day on which an article was published, and how long ago that was, where it is of the last days. */
export const dateWords = (published: Published | undefined, {dateOf, ago}: Messages, now = Date.now()): string[] =>
	published
		? [dateOf(published.time), ago(published.time, now, published.hasTime)].filter(text => text !== undefined)
		: [];

/** The same in few words: how long ago it was, or else the day. */
export const shortDateWords = (published: Published | undefined, messages: Messages): string =>
	dateWords(published, messages).at(-1) ?? '';
