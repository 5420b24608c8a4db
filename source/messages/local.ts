import {once} from '../text/once.ts';
import {agoOf, relativeTimes} from './relative-time.ts';
import {shortDates} from './short-date.ts';
import {usualFormats} from './usual-formats.ts';

/** How numbers, dates and lists are written in one language: everything that `Intl` knows, and nothing that it does not. */
export interface Local {
	/** BCP 47, with the digits (`ar-EG-u-nu-arab`). */
	readonly tag: string;
	/** A number with the digits and separators of the language. */
	number(value: number): string;
	/** A number with blanks before it, up to the length of `last`, so that what follows does not move while it grows. */
	steady(value: number, last: number): string;
	/** A share from 0 to 100 with its sign. */
	percent(value: number): string;
	/** The form that the language has for this count, with the number in the place of `#`. */
	plural(count: number, forms: PluralForms): string;
	/** `a, b and c`; as a plain row of names with `unit`. */
	list(items: readonly string[], type?: 'conjunction' | 'disjunction' | 'unit'): string;
	/** The name of a language by its code; the code where it has none. */
	languageName(code: string): string;
	/** A date (`2025-03-18`) in words, with the day of the week; unchanged when there is no such day. */
	longDate(date: string): string;
	/** The day of a moment in words (`28 November 2026`), in the reader's time zone. */
	dateOf(moment: number): string;
	/** How long ago a moment was, where it is of the last days: `3 hours ago`, `yesterday`. Both are in milliseconds since 1970. */
	ago(moment: number, now: number, hasTime: boolean): string | undefined;
	/** How far off a moment is, back or ahead (`in 5 minutes`); its day where that is a week or more. */
	near(moment: number, now: number): string;
	/** A moment as a list shows it, in few columns. Both are in milliseconds since 1970. */
	shortDate(moment: number, now: number, hasTime: boolean): string;
}

/** A text for each plural category that the language has (CLDR); `other` is the form of most numbers. */
type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {readonly other: string};

/** Which digits numbers have: Latin ones (`latn`), those of Arabic (`arab`), or those that are usual in the region. */
export const digitChoices = ['auto', 'latn', 'arab'] as const;
export type Digits = (typeof digitChoices)[number];

/** A language with its digits. */
function tagOf(language: string, digits: Digits): string {
	const locale = new Intl.Locale(language);
	const isArabic = locale.maximize().script === 'Arab';
	const wanted = digits === 'latn' || (digits === 'arab' && isArabic) ? {numberingSystem: digits} : {};
	return new Intl.Locale(language, wanted).toString();
}

/**
 * @param language BCP 47, such as `ar` or `ar-EG`
 * @param digits `arab` holds only for languages written in Arabic letters
 */
export function localFor(language: string, digits: Digits = 'auto'): Local {
	const usual = usualFormats(language, digits === 'auto' ? undefined : digits);
	const tag = usual?.tag ?? tagOf(language, digits);
	const numbers = once(() => new Intl.NumberFormat(tag));
	const percents = once(() => new Intl.NumberFormat(tag, {style: 'percent'}));
	const rules = once(() => new Intl.PluralRules(tag));
	const languageNames = once(() => new Intl.DisplayNames(tag, {type: 'language'}));
	const longDates = once(() => new Intl.DateTimeFormat(tag, {dateStyle: 'full', timeZone: 'UTC', calendar: 'gregory'}));
	const dates = once(() => new Intl.DateTimeFormat(tag, {dateStyle: 'long', calendar: 'gregory'}));
	const relative = once(() => relativeTimes(tag));
	const shortDate = once(() => shortDates(tag));
	const number = (value: number) => usual?.number(value) ?? numbers().format(value);
	const category = (count: number) => usual?.plural(count) ?? rules().select(count);
	return {
		tag,
		number,
		steady: (value, last) => number(value).padStart(number(last).length),
		percent: value => usual?.percent(value) ?? percents().format(value / 100),
		plural: (count, forms) => (forms[category(count)] ?? forms.other).replaceAll('#', number(count)),
		list: (items, type = 'conjunction') =>
			new Intl.ListFormat(tag, {type, style: type === 'unit' ? 'short' : 'long'}).format(items),
		languageName(code) {
			try {
				return languageNames().of(code) ?? code;
			} catch {
				return code;
			}
		},
		longDate(date) {
			const midnight = Date.parse(`${date}T00:00Z`);
			return Number.isNaN(midnight) ? date : longDates().format(midnight);
		},
		dateOf: moment => dates().format(moment),
		ago: (moment, now, hasTime) => agoOf(relative(), moment, now, hasTime),
		near: (moment, now) => relative().exact(moment, now) ?? dates().format(moment),
		shortDate: (moment, now, hasTime) => usual?.shortDate(moment, now, hasTime) ?? shortDate()(moment, now, hasTime),
	};
}
