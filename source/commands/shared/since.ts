const hour = 3_600_000;
/** How many days a unit has. Hours are counted in milliseconds. */
const units: Readonly<Record<string, number>> = {d: 1, w: 7};
const longest = 100_000;

/**
 * The moment `12h`, `1d` or `2w` before `now`, in milliseconds since 1970; undefined for any other text. Days and weeks go back
 * to the beginning of their day in the user's time zone, so that a day is included as a whole or not at all.
 */
export function momentBefore(text: string, now = Date.now()): number | undefined {
	const {digits, unit = ''} = /^(?<digits>\d+)(?<unit>[hdw])$/.exec(text.trim().toLowerCase())?.groups ?? {};
	const count = Number(digits);
	if (digits === undefined || count > longest) return undefined;
	const days = units[unit];
	if (days === undefined) return now - count * hour;
	const date = new Date(now);
	// By the calendar: where clocks are changed, a day may have 23 hours or 25.
	return new Date(date.getFullYear(), date.getMonth(), date.getDate() - count * days).getTime();
}
