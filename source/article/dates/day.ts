import type {Article} from '../article.ts';
import {timeOfDate} from './moment.ts';

const hour = 3_600_000;
/** Nobody's clock is further ahead of UTC than 14 hours: a date beyond this is not of today, wherever it was written. */
const mostAhead = 24 * hour;
/**
 * The time of day, in UTC, that stands for a date without one. At 10 o'clock UTC it is that very day from Honolulu to
 * Auckland, in summer too, so that the order of the list is the same everywhere and its days still follow one another.
 */
const withinDay = 10 * hour;

/** A date without a time of day, as an article has it. */
const isDay = (date: string): boolean => date.length === 10;

/** When an article was published, as the list has it. */
export interface Published {
	/** In milliseconds since 1970. */
	readonly time: number;
	/** Whether it says the time of day, too. */
	readonly hasTime: boolean;
}

/** Undefined for an article that does not say it. */
export const publishedAt = ({published, time}: Listed): Published | undefined =>
	published === undefined || time === undefined ? undefined : {time, hasTime: !isDay(published)};

/** What an article says of its time. */
type Dated = Pick<Article, 'published' | 'origin'>;

/** The same of an article in a list. */
interface Listed {
	readonly published?: string | undefined;
	/** See `listedTime`. */
	readonly time?: number | undefined;
}

/**
 * The moment by which an article is listed, in milliseconds since 1970. What is dated more than a day after it arrived is
 * listed by its arrival: else a slip of the publisher would head the list for years. So is what has no date, where it is
 * known when it was added.
 * @param seen when its file was written, in milliseconds since 1970; absent, it has come only now
 */
export function listedTime({published = '', origin}: Dated, seen = Date.now()): number | undefined {
	const now = Date.now();
	const came = timeOfDate(origin?.added ?? '');
	const time = timeOfDate(published);
	if (time === undefined) return came;
	if (time > (came ?? now) + mostAhead) return came ?? Math.min(seen, now);
	return isDay(published) ? time + withinDay : time;
}

/**
 * The day of a moment in the reader's time zone (`TZ`, or else the system's), as `2025-03-18`. All days that are shown are
 * from here, so that in a list by time each is there once; of what has no moment it is empty.
 */
export function dayAt(time: number | undefined): string {
	if (time === undefined) return '';
	const date = new Date(time);
	const [year, month, day] = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
	return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The day of an article that says when it was published, as the list has it; empty for one that does not. */
export const publishedDay = ({published, time}: Listed): string => (published === undefined ? '' : dayAt(time));
