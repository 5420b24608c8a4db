import {gregorian} from './calendars.ts';
import {DateText} from './date-text.ts';
import type {DayOrder} from './day-order.ts';
import {timeOfDate} from './moment.ts';
import {type Calendar, type Month, monthNamed, nameKey} from './names.ts';
import {timeIn} from './time-of-day.ts';

/**
 * Dates as people and programs write them, in the words of any language. A text is taken apart into numbers, words and
 * signs; their kinds, a character each (see `DateText`), are matched against the few orders that dates are written in.
 */

/** A month may have two words («كانون الثاني») and two names («يناير/كانون الثاني», «شباط (فبراير)»). */
const month = '(?<month>w(?: w)?(?: ?[/-] ?w(?: w)?| ?\\(w(?: w)?\\))?)';
const gap = "[ .,/'-]*";
/** No date stands in the middle of other numbers. */
const apart = '(?<![dyne][./-]?)';
const ended = '(?![./-]?[dyne])';

/** With a word for its month. */
const inWords: readonly RegExp[] = [
	`${apart}(?<day>d)o?${gap}${month}${gap}(?<year>[yd])${ended}`,
	`${apart}(?<year>y)${gap}${month}${gap}(?<day>d)${ended}`,
	`${month}${gap}(?<day>d)o?${gap}(?<year>y)${ended}`,
].map(source => new RegExp(source, 'dg'));

/** Nothing but month and year: the month is dated from its first day. */
const withoutDay: readonly RegExp[] = [
	`^[^dyne]*?${month}${gap}(?<year>y)[^dyne]*$`,
	`^[^dyne]*(?<year>y)${gap}${month}[^dyne]*$`,
].map(source => new RegExp(source, 'dg'));

/** In numbers alone, with one sign between them. */
const inNumbers: readonly RegExp[] = [
	`${apart}(?<first>y)(?<sign> ?[./-] ?| )(?<second>d)\\k<sign>(?<third>d)${ended}`,
	`${apart}(?<first>d)(?<sign> ?[./-] ?| )(?<second>d)\\k<sign>(?<third>[yd])${ended}`,
].map(source => new RegExp(source, 'dg'));

const inDigits = /(?<all>e)/dg;

/** What a text may mean. */
interface Candidate {
	/** Of the Gregorian calendar, in ISO 8601. */
	readonly date: string;
	/** The calendar in which it is written. */
	readonly calendar: Calendar;
}

/**
 * The years that news can be of. The Gregorian calendar begins in 1582; some programs write the year 1 where they have none,
 * and the Hijri years of today must not be taken for years of the Middle Ages.
 */
const years: Readonly<Record<Calendar, readonly [first: number, last: number]>> = {
	gregory: [1583, 9999],
	persian: [1300, 1500],
	'islamic-umalqura': [1300, 1500],
};

/**
 * Up to here a year without the name of its calendar is one of Iran (1922 to 2033): as a Hijri year it would be one before
 * there was news on the web. In later ones it is not told which of the two it is.
 */
const lastPersianYear = 1411;

const isPersianYear = (year: string | undefined): boolean =>
	year?.length === 4 && Number(year) >= years.persian[0] && Number(year) <= lastPersianYear;

/** Of two digits, those from 50 on are of the last century (RFC 2822, section 4.3). */
const fullYear = (year: string) =>
	Number(year.length === 4 ? year : `${year < '50' ? 20 : 19}${year.padStart(2, '0')}`);

/** The day of a calendar, if there is such a day. */
function dated(calendar: Calendar, year: string, month: number, day: number): Candidate[] {
	const [first, last] = years[calendar];
	const full = fullYear(year);
	if (full < first || full > last) return [];
	const date = gregorian(calendar, full, month, day);
	return date === undefined || timeOfDate(date) === undefined ? [] : [{date, calendar}];
}

/** The month of a name of one word or two, or of two names that mean the same. */
function monthIn(name: string): Month | undefined {
	const months = name.split(/[/()–—-]/).map(part => {
		const words = part.trim().split(/\s+/);
		const joined = words.length > 1 && /\p{Script=Arabic}/u.test(part) ? monthNamed(nameKey(part)) : undefined;
		if (joined) return joined;
		const found = words.map(word => monthNamed(nameKey(word))).filter(month => month !== undefined);
		return found.length === 1 ? found[0] : undefined;
	});
	const [one, other = one] = months.filter(month => month !== undefined);
	return one?.month === other?.month ? one : undefined;
}

function* datesInWords(text: DateText, patterns: readonly RegExp[]): Generator<Candidate> {
	for (const {places, end} of patterns.flatMap(pattern => [...text.find(pattern)])) {
		const found = monthIn(text.at(places.month!));
		if (!found) continue;
		const {calendar} = found;
		const said = text.calendarAt(end);
		// The name of a month does not say which of the lunar Hijri calendars is meant; those of Iran are of one alone.
		const isSure = said === undefined ? calendar !== 'islamic-umalqura' : said === calendar;
		const day = places.day ? Number(text.at(places.day)) : 1;
		if (isSure) yield* dated(calendar, text.at(places.year!), found.month, day);
	}
}

/** A meaning of three numbers, and the order that gives it. */
type Ordered = Candidate & {readonly order: DayOrder | 'year first'};

/** What three numbers with a sign between them may mean. Where the sign is a point, the day comes first in every country. */
function meanings([first, second, third]: readonly string[], sign: string, calendar: Calendar): Ordered[] {
	const read = (order: Ordered['order'], year = '', month = '', day = '') =>
		dated(calendar, year, Number(month), Number(day)).map(candidate => ({...candidate, order}));
	if (first?.length === 4) return read('year first', first, second, third);
	const isDayFirst = sign === '.' || calendar !== 'gregory';
	return [
		...read('day first', third, second, first),
		...(isDayFirst ? [] : read('month first', third, first, second)),
		...(sign === '-' && third?.length !== 4 ? read('year first', first, second, third) : []),
	];
}

/** The one day that some meanings have in common. */
const only = (some: readonly Ordered[]): Ordered | undefined =>
	new Set(some.map(({date}) => date)).size === 1 ? some[0] : undefined;

function* datesInNumbers(text: DateText, settle: () => DayOrder | undefined): Generator<Candidate> {
	for (const {places, end} of inNumbers.flatMap(pattern => [...text.find(pattern)])) {
		const numbers = [places.first, places.second, places.third].map(place => text.at(place!));
		const calendar = text.calendarAt(end) ?? (numbers.some(isPersianYear) ? 'persian' : 'gregory');
		const all = meanings(numbers, text.at(places.sign!).trim(), calendar);
		const ofWeekday = () => {
			const {weekday} = text;
			return all.filter(({date}) => new Date(timeOfDate(date)!).getUTCDay() === weekday);
		};
		const inOrder = () => {
			const settled = settle();
			return all.filter(({order}) => order === settled);
		};
		const found = all.length === 0 ? undefined : (only(all) ?? only(ofWeekday()) ?? only(inOrder()));
		if (found) yield found;
	}
}

function* datesInDigits(text: DateText): Generator<Candidate> {
	for (const {places} of text.find(inDigits)) {
		const [, year = '', month, day] = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text.at(places.all!)) ?? [];
		yield* dated('gregory', year, Number(month), Number(day));
	}
}

/** Of several dates in one text the first that is Gregorian: Arabic papers give both («5 رجب 1447 هـ الموافق 25 ديسمبر 2025»). */
function dateIn(text: DateText, settle: () => DayOrder | undefined, hasTime: boolean): string | undefined {
	let converted: string | undefined;
	for (const dates of [
		datesInWords(text, inWords),
		datesInNumbers(text, settle),
		datesInDigits(text),
		datesInWords(text, hasTime ? [] : withoutDay),
	]) {
		for (const {date, calendar} of dates) {
			if (calendar === 'gregory') return date;
			converted ??= date;
		}
	}
	return converted;
}

/** What a year, a month and a day are called where their names stand behind the number. */
const units: readonly (readonly [RegExp, string])[] = [
	[/(?<=\d)\s?[年월年月년]\s?(?=\d)/g, '-'],
	[/(?<=\d)\s?[日일]/g, ' '],
];

/**
 * A date that is written otherwise than ISO 8601 has it, with its time of day, in ISO 8601; undefined when it is none, or may
 * be more than one.
 * @param text of at most some hundred characters
 * @param settle which order the document's other dates have; asked only when nothing else tells
 */
export function writtenDate(text: string, settle: () => DayOrder | undefined): string | undefined {
	const plain = units.reduce((all, [unit, sign]) => all.replace(unit, sign), text);
	const time = timeIn(plain);
	const rest = time?.rest ?? plain;
	// What is left with a colon in it was to be a time or a zone.
	if (/[\d\p{L}]:[\d\p{L}]/u.test(rest)) return undefined;
	const date = dateIn(new DateText(rest), settle, time !== undefined);
	if (date === undefined || !time) return date;
	const wall = timeOfDate(`${date}T${time.clock}`);
	return wall === undefined ? undefined : `${date}T${time.clock}${time.zone?.(wall) ?? ''}`;
}
