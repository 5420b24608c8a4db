import {timeOfDate} from '../date.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** RFC 822, and with the years of RFC 1123; the day of the week and the seconds may be missing: `Tue, 18 Mar 2025 10:00 +0300`. */
const rfc822 =
	/^(?:\p{L}+\.?,?\s+)?(?<day>\d{1,2})[\s-](?<month>[a-z]{3})[a-z]*\.?[\s-](?<year>\d{4}|\d{2})(?![\d:])(?<rest>.*)$/iu;
/** As English pages write it (`March 18, 2025`), and JavaScript (`Tue Mar 18 2025 10:00:00 GMT+0300`). */
const english = /^(?:[a-z]+,?\s+)?(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2}),?\s+(?<year>\d{4})(?<rest>.*)$/i;
/** `2025/03/18` and, of eight digits, `20250318`, with a time or without. */
const numeric = /^(?<year>(?:19|20)\d{2})([/.-]|(?=\d{4}(?!\d)))(?<month>\d{1,2})\2(?<day>\d{1,2})(?<rest>$|[\sT].*)$/i;
/** Of a day, or of the half of one that follows: `10:30 PM`, «10:30 م». */
const timeOfDay =
	/^[,\s]*(?:at\s+|T)?(?<hour>\d{1,2})(?<rest>:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?<half>[ap]\.?m\b\.?|[صم](?!\p{L}))?\s*(?<zone>(?:(?:GMT|UTC?)\s?)?[+-]\d{1,2}(?::?\d{2})?(?!\d)|[a-z]{1,4}\b)?/iu;

/** The zones that RFC 822 names (section 5.1), in hours. */
const zones: Readonly<Record<string, number>> = {
	UT: 0,
	UTC: 0,
	GMT: 0,
	Z: 0,
	EST: -5,
	EDT: -4,
	CST: -6,
	CDT: -5,
	MST: -7,
	MDT: -6,
	PST: -8,
	PDT: -7,
};

/**
 * A date as other formats write it, in ISO 8601: ISO 8601 itself, RFC 822, English dates, and seconds or milliseconds since
 * 1970. Undefined when it is none of these, or no moment: dates are not guessed, and `03/04/2025` has two meanings.
 */
export function isoDate(value: unknown): string | undefined {
	if (typeof value === 'number') return fromEpoch(value);
	if (typeof value !== 'string') return undefined;
	const text = value.trim();
	if (/^\d{10}(?:\d{3})?(?:\.\d+)?$/.test(text)) return fromEpoch(Number(text));
	const iso = text.replace(/^(\d{4}-\d{2}-\d{2})\s+(?=\d)/, '$1T').replace(/(?<=:\d{2}(?:\.\d+)?)\s+(?=[Z+-])/i, '');
	if (timeOfDate(iso) !== undefined) return iso;
	const parts = (rfc822.exec(text) ?? english.exec(text) ?? numeric.exec(text))?.groups;
	return parts && fromParts(parts);
}

/** Numbers of this size are seconds of the years 1973 to 5138, or milliseconds of 1973 to 5138. */
function fromEpoch(value: number): string | undefined {
	const milliseconds = value < 1e11 ? value * 1000 : value;
	if (!(value >= 1e8 && milliseconds < 1e14)) return undefined;
	return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function fromParts({day = '', month = '', year = '', rest = ''}: Readonly<Record<string, string>>): string | undefined {
	const number = /^\d/.test(month) ? month : String(months.indexOf(month.toLowerCase()) + 1);
	const date = [fullYear(year), number.padStart(2, '0'), day.padStart(2, '0')].join('-');
	const time = timeOfDay.exec(rest)?.groups;
	const iso = time ? `${date}T${hourOf(time)}${time.rest}${offsetOf(time.zone)}` : date;
	return timeOfDate(iso) === undefined ? undefined : iso;
}

/** Of two digits, those from 50 on are of the last century (RFC 2822, section 4.3). */
const fullYear = (year: string) => (year.length === 4 ? year : `${year < '50' ? 20 : 19}${year}`);

function hourOf({hour = '', half}: Readonly<Record<string, string | undefined>>): string {
	if (half === undefined) return hour.padStart(2, '0');
	return String((Number(hour) % 12) + (/^[pم]/i.test(half) ? 12 : 0)).padStart(2, '0');
}

/** Nothing for a name that is not known: the time stays as it is written, and is not called UTC. */
function offsetOf(zone = ''): string {
	const [, sign, ahead = '', minutes = '00'] = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(zone) ?? [];
	if (sign) return `${sign}${ahead.padStart(2, '0')}:${minutes}`;
	const hours = zones[zone.toUpperCase()];
	if (hours === undefined) return '';
	return hours === 0 ? 'Z' : `-0${-hours}:00`;
}
