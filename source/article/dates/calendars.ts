import type {Calendar} from './names.ts';

const day = 86_400_000;

/** The first day of a calendar's first year, and the mean lengths of its years and months, in days. */
const calendars: Readonly<Record<Exclude<Calendar, 'gregory'>, {start: number; year: number; month: number}>> = {
	persian: {start: Date.UTC(622, 2, 22) / day, year: 365.2422, month: 30.44},
	'islamic-umalqura': {start: Date.UTC(622, 6, 19) / day, year: 354.367, month: 29.53},
};

/** Each step comes nearer; a day that the calendar has is found in two or three. */
const mostSteps = 8;

const two = (number: number) => String(number).padStart(2, '0');

const formats = new Map<Calendar, Intl.DateTimeFormat>();

function formatOf(calendar: Calendar): Intl.DateTimeFormat {
	let format = formats.get(calendar);
	if (!format) {
		const numbers = {year: 'numeric', month: 'numeric', day: 'numeric'} as const;
		format = new Intl.DateTimeFormat('en-u-nu-latn', {calendar, ...numbers, timeZone: 'UTC'});
		formats.set(calendar, format);
	}
	return format;
}

/** The Gregorian date (`2025-12-25`) of a date of a calendar; undefined when that has no such day. */
export function gregorian(calendar: Calendar, year: number, month: number, date: number): string | undefined {
	if (calendar === 'gregory') return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
	const format = formatOf(calendar);
	const {start, ...length} = calendars[calendar];
	let days = Math.round(start + (year - 1) * length.year + (month - 1) * length.month + date - 1);
	for (let step = 0; step < mostSteps; step++) {
		const parts = Object.fromEntries(format.formatToParts(days * day).map(({type, value}) => [type, Number(value)]));
		const [years, months, rest] = [year - parts.year!, month - parts.month!, date - parts.day!];
		if (years === 0 && months === 0 && rest === 0) return new Date(days * day).toISOString().slice(0, 10);
		const away = Math.round(years * length.year + months * length.month + rest);
		days += away || Math.sign(years || months || rest);
	}
	return undefined;
}
