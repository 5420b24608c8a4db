/**
 * Dates: reading them as documents write them, in ISO 8601 (this file), words, calendars and zones (`written-date.ts` and those
 * beside it), and the day under which an article is listed (`day.ts`). It is pure, and may import `text/` and types of `article/`.
 */

import {fold} from '../../text/fold.ts';
import type {DayOrder} from './day-order.ts';
import {timeOfDate} from './moment.ts';
import {writtenDate} from './written-date.ts';

/** No date takes more characters, also with a comment and in a feed that is indented: what does is not looked through. */
const longest = 120;
const longestWithBlanks = 1000;

/** Older dates come from programs that had no date to give, or are Hijri dates. */
const firstYear = '1583';

/** ISO 8601 in shorter forms than ECMAScript reads: basic, and of a month or a year (W3CDTF), which begin on their first day. */
const shorter: readonly (readonly [RegExp, string])[] = [
	[/^(\d{4})(-?)(\d\d)\2(\d\d)T(\d\d)(\d\d)(\d\d)?(?:[.,]\d+)?(Z|[+-]\d\d(?::?\d\d)?)?$/i, '$1-$3-$4T$5:$6:$7$8'],
	[/^((?:19|20)\d\d)()(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()$/, '$1-$3-$4T$5:$6:$7$8'],
	[/^((?:19|20)\d\d)-(\d\d)$/, '$1-$2-01'],
	[/^((?:19|20)\d\d)$/, '$1-01-01'],
];

/**
 * A date as other formats write it, in ISO 8601: ISO 8601 itself, RFC 822, dates in words and numbers in many languages and
 * with any digits, and seconds or milliseconds since 1970. Undefined when it is none of these, or no moment: dates are not
 * guessed, and `03/04/2025` has two meanings, unless the document settles it.
 */
export function isoDate(value: unknown, settle: () => DayOrder | undefined = () => undefined): string | undefined {
	if (typeof value === 'number') return fromEpoch(value);
	if (typeof value !== 'string' || value.length > longestWithBlanks) return undefined;
	const given = value.trim();
	if (given.length > longest) return undefined;
	const text = plainDigits(given);
	if (!/\d/.test(text)) return undefined;
	const [, since] = /^(?:\/?Date\((?=\d+[)+-]))?(\d{10}(?:\d{3})?(?:\.\d+)?)(?:(?:[+-]\d{4})?\)\/?)?$/.exec(text) ?? [];
	if (since !== undefined) return fromEpoch(Number(since));
	const [pattern, form] = shorter.find(([pattern]) => pattern.test(text)) ?? [];
	const iso = pattern
		? text.replace(pattern, form!).replace(/:(?=[Z+-]|$)/i, '')
		: text.replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/, '$1T').replace(/(?<=:\d{2}(?:\.\d+)?)\s+(?=[Z+-])/i, '');
	if (iso >= firstYear && timeOfDate(iso) !== undefined) return iso.toUpperCase();
	return rfc822Date(text) ?? writtenDate(text, settle);
}

/** RFC 822 (section 5), which most feeds have: read at once, as it takes a tenth of the time. */
const rfc822 =
	/^(?:[a-z]{3}, )?(?<day>\d\d?) (?<month>[a-z]{3}) (?<year>\d{4}) (?<time>\d\d:\d\d(?::\d\d)?) (?:(?<offset>[+-]\d{4})|GMT|UTC?|Z)$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function rfc822Date(text: string): string | undefined {
	const {day, month, year, time, offset} = rfc822.exec(text)?.groups ?? {};
	const number = months.indexOf(month?.toLowerCase() ?? '') + 1;
	if (number === 0) return undefined;
	const zone = offset === undefined ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(3)}`;
	const iso = `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}T${time}${zone}`;
	return timeOfDate(iso) === undefined || iso < firstYear ? undefined : iso;
}

/** ASCII for the digits and hyphens of any script, and neither marks of direction nor wide signs. */
function plainDigits(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return text;
	return text
		.normalize('NFKC')
		.replace(/\p{Cf}/gu, '')
		.replace(/[‐‑−]/g, '-')
		.replace(/(?![0-9])\p{Nd}/gu, fold);
}

/** Numbers of this size are seconds of the years 1973 to 5138, or milliseconds of 1973 to 5138. */
function fromEpoch(value: number): string | undefined {
	const milliseconds = value < 1e11 ? value * 1000 : value;
	if (!(value >= 1e8 && milliseconds < 1e14)) return undefined;
	return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
