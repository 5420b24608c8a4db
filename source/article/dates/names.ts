import {fold} from '../../text/fold.ts';

/**
 * What months, days of the week and halves of the day are called, by `Intl`. The names of a language are asked for when a
 * date has a word that no language before it has: it takes some milliseconds a language, and most dates are in English.
 */

export type Calendar = 'gregory' | 'persian' | 'islamic-umalqura';

export interface Month {
	readonly calendar: Calendar;
	/** From 1. */
	readonly month: number;
}

/** English is not asked of `Intl`: RFC 822 has it in dates of every language. */
const englishMonths = 'january february march april may june july august september october november december'.split(
	' ',
);
const englishDays = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

/**
 * Languages by script, those of most news in each first: where two share a name, the first counts. Arabic has the months of
 * Egypt and the Gulf, of the Levant, of Morocco, of Algeria and Tunisia, and of Mauritania.
 */
const languages: readonly (readonly [script: RegExp, ...languages: string[]])[] = [
	[/\p{Script=Arabic}/u, 'ar-EG', 'ar-LB', 'ar-MA', 'ar-DZ', 'ar-MR', 'fa', 'ur', 'fa-AF', 'ps', 'ckb'],
	[
		/\p{Script=Latin}/u,
		'fr',
		'de',
		'es',
		'tr',
		'it',
		'pt',
		'nl',
		'de-AT',
		'hu',
		'pl',
		'sv',
		'da',
		'nb',
		'fi',
		'cs',
		'id',
	],
	[/\p{Script=Hebrew}/u, 'he'],
	[/\p{Script=Cyrillic}/u, 'ru', 'uk', 'bg'],
	[/\p{Script=Greek}/u, 'el'],
	[/\p{Script=Devanagari}/u, 'hi'],
	[/\p{Script=Hangul}/u, 'ko'],
	[/\p{Script=Han}/u, 'ja', 'zh'],
];

/** The calendars besides the Gregorian whose months are asked for. */
const otherCalendars: Readonly<Record<string, readonly Calendar[]>> = {
	'ar-EG': ['islamic-umalqura'],
	fa: ['persian', 'islamic-umalqura'],
	ur: ['islamic-umalqura'],
};

/**
 * Spellings of official use that `Intl` has not: June and July as Egypt and the Gulf write them too, and Hijri months as
 * they are called behind the number of a day, or by their other names.
 */
const otherSpellings: Readonly<Record<string, Month>> = {
	يونيه: {calendar: 'gregory', month: 6},
	يوليه: {calendar: 'gregory', month: 7},
	'ربيع الثاني': {calendar: 'islamic-umalqura', month: 4},
	'جمادى الثانية': {calendar: 'islamic-umalqura', month: 6},
	'ذي القعدة': {calendar: 'islamic-umalqura', month: 11},
	'ذي الحجة': {calendar: 'islamic-umalqura', month: 12},
};

/** What is the same for all ways to write a name: no case, accents, points or article. */
export function nameKey(text: string): string {
	const letters = fold(text)
		.normalize('NFKD')
		.replace(/[\u0300-\u036f\p{P}\p{S}]+/gu, '')
		.replaceAll('ı', 'i');
	return letters
		.trim()
		.replace(/(?<!\p{L})ال(?=\p{L}{2})/gu, '')
		.replace(/\s+/g, ' ');
}

const day = 86_400_000;
/** A Sunday, and the first moment of it. */
const sunday = Date.UTC(2025, 0, 5);

function partsOf(locale: string, options: Intl.DateTimeFormatOptions): (part: string, time: number) => string {
	const format = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {timeZone: 'UTC', ...options});
	return (part, time) => format.formatToParts(time).find(({type}) => type === part)?.value ?? '';
}

/** Names of one language, by their keys. */
interface Names {
	readonly months: ReadonlyMap<string, Month>;
	/** The day of the week, from 0 for Sunday. */
	readonly days: ReadonlyMap<string, number>;
	/** The first hour of a half of the day: 0 or 12. */
	readonly halves: ReadonlyMap<string, number>;
}

function addMonths(months: Map<string, Month>, locale: string, calendar: Calendar): void {
	const number = partsOf('en', {calendar, month: 'numeric'});
	const styles = (['long', 'short'] as const).flatMap(month => [{month}, {month, day: 'numeric'} as const]);
	for (const style of styles) {
		const name = partsOf(locale, {calendar, ...style});
		// Half a month at a time meets each month of a year at least once.
		for (let time = sunday; time < sunday + 380 * day; time += 15 * day) {
			const key = nameKey(name('month', time));
			if (key && !months.has(key)) months.set(key, {calendar, month: Number(number('month', time))});
		}
	}
}

function daysIn(locale: string): Map<string, number> {
	const days = new Map<string, number>();
	for (const weekday of ['long', 'short'] as const) {
		const name = partsOf(locale, {weekday});
		for (let i = 0; i < 7; i++) {
			const key = nameKey(name('weekday', sunday + i * day));
			// Hebrew says "day" before each.
			for (const form of [key, key.replace(/^.* /, '')]) if (form) days.set(form, i);
		}
	}
	return days;
}

/** Fewer hours are a part of the day, which may belong to both halves («ليلاً»). */
const mostOfHalf = 5;

function halvesIn(locale: string): Map<string, number> {
	const hours = new Map<string, number[]>();
	for (const options of [{hour12: true}, {dayPeriod: 'long'}] as const) {
		const name = partsOf(locale, {hour: 'numeric', ...options});
		for (let hour = 0; hour < 24; hour++) {
			const key = nameKey(name('dayPeriod', sunday + hour * 3_600_000)).replaceAll(' ', '');
			if (key) hours.set(key, [...(hours.get(key) ?? []), hour]);
		}
	}
	return new Map(
		[...hours]
			.filter(([, named]) => named.length >= mostOfHalf && new Set(named.map(hour => hour < 12)).size === 1)
			.map(([key, [first]]) => [key, first! < 12 ? 0 : 12]),
	);
}

const namesKept = new Map<string, Names>();

function namesOf(locale: string): Names {
	let names = namesKept.get(locale);
	if (!names) {
		const months = new Map<string, Month>();
		for (const calendar of ['gregory', ...(otherCalendars[locale] ?? [])] as const) addMonths(months, locale, calendar);
		if (locale === 'ar-EG')
			for (const [name, month] of Object.entries(otherSpellings)) months.set(nameKey(name), month);
		names = {months, days: daysIn(locale), halves: halvesIn(locale)};
		namesKept.set(locale, names);
	}
	return names;
}

/** What all names that begin so have in common; a short beginning says nothing. */
function begun<T>(names: Iterable<readonly [string, T]>, key: string): T | undefined {
	if (key.length < 3) return undefined;
	const found = [...names].filter(([name]) => name.startsWith(key)).map(([, value]) => value);
	return new Set(found.map(value => JSON.stringify(value))).size === 1 ? found[0] : undefined;
}

/** Documents may bring any number of words that are no names. */
const mostKept = 2000;

/** Hebrew writes "in" before the month, Persian and Kurdish "of" behind it, and Persian "month", in one word. */
const withoutParticles = (key: string): string => key.replace(/^ב|ي$|ماه$/, '');

/** Looks a key up in the languages of its script, one after another; what was found is kept. */
function lookUp<T>(list: keyof Names): (key: string) => T | undefined {
	const kept = new Map<string, T | undefined>();
	return key => {
		if (kept.has(key)) return kept.get(key);
		const [, ...own] = languages.find(([script]) => script.test(key)) ?? [undefined];
		let found: T | undefined;
		for (const language of own) {
			const names = namesOf(language)[list] as ReadonlyMap<string, T>;
			found = names.get(key) ?? begun(names, key) ?? names.get(withoutParticles(key));
			if (found !== undefined) break;
		}
		if (kept.size >= mostKept) kept.clear();
		kept.set(key, found);
		return found;
	};
}

const english = (names: readonly string[], key: string): number =>
	key.length < 3 ? -1 : names.findIndex(name => name.startsWith(key));

const otherMonth = lookUp<Month>('months');
const otherDay = lookUp<number>('days');

/** The month of a name as `nameKey` gives it, whole or cut short. */
export function monthNamed(key: string): Month | undefined {
	const place = english(englishMonths, key);
	return place >= 0 ? {calendar: 'gregory', month: place + 1} : otherMonth(key);
}

/** The day of the week of a name, from 0 for Sunday. */
export function dayNamed(key: string): number | undefined {
	const place = english(englishDays, key);
	return place >= 0 ? place : otherDay(key);
}

/** Whether a word is English for a month or a day of the week: no other language has to be asked. */
export const isEnglishName = (key: string): boolean =>
	english(englishMonths, key) >= 0 || english(englishDays, key) >= 0;

/** The first hour of the half of the day that a name says, without blanks: 0 or 12. */
export const halfNamed = lookUp<number>('halves');
