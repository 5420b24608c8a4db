/** The parts of ISO 8601 that ECMAScript names too; a blank may stand for the T, and seconds and offset may be left out. */
const dateAndTime = /^(\d{4}-\d{2}-(\d{2}))(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i;

/**
 * Milliseconds since 1970 of an ISO 8601 date or date and time; without an offset it is taken as UTC, so that the order of
 * articles does not depend on where they are read. Undefined when there is no such moment (`2025-02-30`, `yesterday`).
 */
export function timeOfDate(date: string): number | undefined {
	const [, day, dayOfMonth, time = '00:00', offset = 'Z'] = dateAndTime.exec(date) ?? [];
	if (day === undefined) return undefined;
	// Date.parse lets 30 February roll over into March.
	const midnight = Date.parse(`${day}T00:00Z`);
	if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(dayOfMonth)) return undefined;
	const moment = Date.parse(`${day}T${time}${offset.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
	return Number.isNaN(moment) ? undefined : moment;
}
