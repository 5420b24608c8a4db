/**
 * Numbers and short dates as `Intl` writes them for the languages and regions of most readers. ICU takes 30 ms to make its first
 * formatter, a tenth of a start; what stands in the first frame is simple enough to be written without it. The tests compare
 * each of these with `Intl`.
 */

import {dayNumber} from './day-number.ts';

type DigitSet = 'latn' | 'arab';

interface Style {
	/** What stands between thousands. */
	readonly group: string;
	/** What stands behind a share. */
	readonly percent: string;
}

interface Language {
	readonly digits: Readonly<Partial<Record<DigitSet, Style>>>;
	/** A count has this form. */
	plural(count: number): Intl.LDMLPluralRule;
	readonly today: string;
	readonly yesterday: string;
	readonly months: readonly string[];
	/** A day of a month, with what it is called. */
	day(day: string, month: string): string;
	/** A month of a year, as a number from 1. */
	month(month: string, year: string): string;
}

const english: Language = {
	digits: {latn: {group: ',', percent: '%'}},
	plural: count => (count === 1 ? 'one' : 'other'),
	today: 'today',
	yesterday: 'yesterday',
	months: 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' '),
	day: (day, month) => `${day} ${month}`,
	month: (month, year) => `${month.padStart(2, '0')}/${year}`,
};

const american: Language = {
	...english,
	months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
	day: (day, month) => `${month} ${day}`,
	month: (month, year) => `${month}/${year}`,
};

const arabic: Language = {
	digits: {latn: {group: ',', percent: '\u200e%\u200e'}, arab: {group: '٬', percent: '٪\u061c'}},
	plural(count) {
		const few = count % 100;
		if (count <= 2) return (['zero', 'one', 'two'] as const)[count]!;
		return few >= 3 && few <= 10 ? 'few' : few >= 11 ? 'many' : 'other';
	},
	today: 'اليوم',
	yesterday: 'أمس',
	months: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' '),
	day: (day, month) => `${day} ${month}`,
	month: (month, year) => `${month}\u200f/${year}`,
};

/** Languages with their regions, and the digits that are usual there. Where months have other names, `Intl` knows them. */
const known: Readonly<Record<string, readonly [Language, DigitSet]>> = {
	'en-GB': [english, 'latn'],
	'en-US': [american, 'latn'],
	...Object.fromEntries(['ar', 'ar-001', 'ar-AE'].map(tag => [tag, [arabic, 'latn'] as const])),
	...Object.fromEntries(
		'BH EG KW OM QA SA SD YE'.split(' ').map(region => [`ar-${region}`, [arabic, 'arab'] as const]),
	),
	// With Latin digits a share has another sign there.
	'ar-SA-u-nu-latn': [{...arabic, digits: {latn: {group: ',', percent: '٪'}}}, 'latn'],
};

export const knownTags: readonly string[] = Object.keys(known);

interface UsualFormats {
	/** BCP 47, with the digits. */
	readonly tag: string;
	/** Each gives undefined for what is not written simply: fractions, negative and enormous numbers, years of other lengths. */
	number(value: number): string | undefined;
	percent(value: number): string | undefined;
	plural(count: number): Intl.LDMLPluralRule | undefined;
	/** As `shortDates` writes it. */
	shortDate(moment: number, now: number, hasTime: boolean): string | undefined;
}

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0 && !Object.is(value, -0);
const inArabic = (text: string) => text.replace(/\d/g, digit => String.fromCharCode(0x660 + Number(digit)));

function inThousands(value: number, group: string): string {
	const digits = String(value);
	const first = digits.length % 3 || 3;
	const parts = [digits.slice(0, first)];
	for (let i = first; i < digits.length; i += 3) parts.push(digits.slice(i, i + 3));
	return parts.join(group);
}

/**
 * @param language BCP 47, without digits
 * @param asked the digits that the reader wants; those of the region where that is undefined
 * @returns undefined for languages, regions and digits that are left to `Intl`
 */
export function usualFormats(language: string, asked: DigitSet | undefined): UsualFormats | undefined {
	const [spoken, usual] = known[`${language}-u-nu-${asked}`] ?? known[language] ?? [];
	const digits = asked !== undefined && spoken?.digits[asked] ? asked : usual;
	const style = digits && spoken?.digits[digits];
	if (!spoken || !style) return undefined;
	const write = (text: string) => (digits === 'arab' ? inArabic(text) : text);
	const number = (value: number) => (isCount(value) ? write(inThousands(value, style.group)) : undefined);
	return {
		tag: `${language}-u-nu-${digits}`,
		number,
		percent: value => (isCount(value) ? number(value) + style.percent : undefined),
		plural: count => (isCount(count) ? spoken.plural(count) : undefined),
		shortDate(moment, now, hasTime) {
			const date = new Date(moment);
			const year = date.getFullYear();
			if (!(year >= 1000 && year <= 9999)) return undefined;
			const ago = dayNumber(now) - dayNumber(moment);
			if (ago === 0 && hasTime) return write(date.toTimeString().slice(0, 5));
			if (ago === 0) return spoken.today;
			if (ago === 1) return spoken.yesterday;
			const month = date.getMonth();
			return year === new Date(now).getFullYear()
				? spoken.day(write(String(date.getDate())), spoken.months[month]!)
				: spoken.month(write(String(month + 1)), write(String(year)));
		},
	};
}
