/** When a source is asked again; pure. Moments are milliseconds since 1970. May import the folder around it. */

import type {Subscription} from '../subscription.ts';
import type {Hints} from './hints.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a publisher asks for is respected up to this. */
const longestHint = day;
/** After the first failure; it doubles with each one, up to a day. */
const firstBackOff = 10 * minute;
const longestBackOff = day;
/** A server may ask to be left alone for longer than that, up to this. */
const longestHold = 7 * day;
/** A cron job is a moment early or late: what is asked every two hours is due a little before they are over. */
const slack = 30_000;

/**
 * The moment before which a source is not asked by itself after it has answered well: by what the user says (`every`), or
 * else by what the publisher asks for; never in the hours and on the days that the publisher leaves out.
 */
export function nextTime(now: number, {every}: Pick<Subscription, 'every'>, hints: Hints): number {
	if (every !== undefined) return now + every - Math.min(slack, every / 20);
	const wanted = Math.max(0, hints.interval ?? 0, hints.maxAge ?? 0);
	return afterSkipped(now + Math.min(wanted, longestHint), hints);
}

/** The first moment from one on that is in no hour and on no day that is left out, both in UTC. */
function afterSkipped(from: number, {skipHours = [], skipDays = []}: Hints): number {
	if (skipHours.length === 0 && skipDays.length === 0) return from;
	let time = from;
	// A feed that leaves out all hours cannot mean it, so after a day the search ends.
	for (let hours = 0; hours <= 24; hours++) {
		const date = new Date(time);
		if (!skipHours.includes(date.getUTCHours()) && !skipDays.includes(date.getUTCDay())) return time;
		time = (Math.floor(time / hour) + 1) * hour;
	}
	return from;
}

/** The moment before which a source is not asked after so many failures in a row. */
export const backOffTime = (now: number, failures: number): number =>
	now + Math.min(longestBackOff, firstBackOff * 2 ** Math.min(30, failures - 1));

/**
 * The moment that `Retry-After` asks to wait for (RFC 9110, 10.2.3): seconds from now, or a date.
 * @returns undefined when it says nothing that can be read
 */
export function retryTime(header: string | undefined, now: number): number | undefined {
	const written = header?.trim() ?? '';
	const time = /^\d{1,10}$/.test(written) ? now + Number(written) * 1000 : httpDate(written);
	return time === undefined ? undefined : Math.min(Math.max(time, now), now + longestHold);
}

/** A date as HTTP has it, in any of its three forms. */
function httpDate(written: string): number | undefined {
	if (!/^[a-z]{3,9},? /i.test(written)) return undefined;
	// asctime's form has no zone, and means UTC.
	const time = Date.parse(/(?:gmt|utc|[+-]\d{4})$/i.test(written) ? written : `${written} GMT`);
	return Number.isNaN(time) ? undefined : time;
}

/** How long an answer stays fresh by its `Cache-Control` and `Age` (RFC 9111), in milliseconds; undefined when it does not say. */
export function maxAgeOf(headers: Readonly<Record<string, string | string[] | undefined>>): number | undefined {
	const control = String(headers['cache-control'] ?? '').toLowerCase();
	if (/(?:^|[\s,])no-(?:cache|store)(?=$|[\s,=])/.test(control)) return undefined;
	const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/.exec(control)?.[1];
	const age = Number(/^\d{1,10}$/.exec(String(headers.age ?? '').trim())?.[0] ?? 0);
	return seconds === undefined ? undefined : Math.max(0, Number(seconds) - age) * 1000;
}
