const hour = 3_600_000;
const day = 24 * hour;
const units: Readonly<Record<string, number>> = {h: hour, d: day, w: 7 * day};
const longest = 100_000;

/**
 * The moment that `12h`, `1d` or `2w` before `now` is, in milliseconds since 1970; undefined for anything else. Days and
 * weeks go back to the beginning of their day (UTC, as a date without a time is taken), so that articles that say no more
 * than the day are all there.
 */
export function momentBefore(text: string, now = Date.now()): number | undefined {
	const {count, unit} = /^(?<count>\d+)(?<unit>[hdw])$/i.exec(text.trim())?.groups ?? {};
	const length = units[unit?.toLowerCase() ?? ''];
	if (length === undefined || Number(count) > longest) return undefined;
	const moment = now - Number(count) * length;
	return length === hour ? moment : Math.floor(moment / day) * day;
}
