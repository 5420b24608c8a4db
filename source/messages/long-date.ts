const formats = new Map<string, Intl.DateTimeFormat>();

/** A date (`2025-03-18`) in words, with the day of the week; unchanged when there is no such day. */
export function longDate(date: string, locale: string): string {
	const midnight = Date.parse(`${date}T00:00Z`);
	if (Number.isNaN(midnight)) return date;
	let format = formats.get(locale);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, {dateStyle: 'full', timeZone: 'UTC'});
		formats.set(locale, format);
	}
	return format.format(midnight);
}
