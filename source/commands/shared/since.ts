const hour = 3_600_000;
/** How many days a unit has. Hours are counted in milliseconds. */
const units: Readonly<Record<string, number>> = {d: 1, w: 7};
const longest = 100_000;

/**
 * The moment `12h`, `1d` or `2w` before `now`, or the beginning of a date (`2026-11-28`), in milliseconds since 1970; undefined
 * for any other text. Days and weeks go back to the beginning of their day in the user's time zone, so that a day is included as
 * a whole or not at all.
 */
export function momentBefore(written: string, now = Date.now()): number | undefined {
	const text = withLatinDigits(written);
	const day = momentOfDate(text.trim());
	if (day !== undefined) return day;
	const {digits, unit = ''} = /^(?<digits>\d+)(?<unit>[hdw])$/.exec(text.trim().toLowerCase())?.groups ?? {};
	const count = Number(digits);
	if (digits === undefined || count > longest) return undefined;
	const days = units[unit];
	if (days === undefined) return now - count * hour;
	const date = new Date(now);
	// By the calendar: where clocks are changed, a day may have 23 hours or 25.
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() - count * days).getTime();
}

/** The beginning of a day of the calendar in the user's time zone. */
function momentOfDate(text: string): number | undefined {
	const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)?.map(Number) ?? [];
	if (year === undefined) return undefined;
	const date = new Date(year, month! - 1, day);
	// There is no 31 February: the calendar would go on to March.
	return date.getMonth() === month! - 1 && date.getDate() === day ? date.getTime() : undefined;
}

/** Arabic and Persian keyboards have digits of their own. */
const withLatinDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 0xf));
