import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import fc from 'fast-check';
import {localFor} from '../../source/messages/local.ts';
import {shortDates} from '../../source/messages/short-date.ts';
import {knownTags, usualFormats} from '../../source/messages/usual-formats.ts';

const languages = knownTags.map(tag => tag.replace(/-u-.*/, ''));
const digits = [undefined, 'latn', 'arab'] as const;

/** All that is written without Intl: the language, the digits that were asked for, and the tag that says the same to Intl. */
const written = languages.flatMap(language =>
	digits
		// Latin letters have Latin digits, whatever is asked for.
		.filter(asked => asked !== 'arab' || language.startsWith('ar'))
		.map(asked => ({language, asked, tag: asked ? `${language}-u-nu-${asked}` : language})),
);

const year = 365 * 86_400_000;
const moments = fc.integer({min: new Date(1800, 0).getTime(), max: new Date(2200, 0).getTime()});

describe('numbers and dates that are written without Intl are those of Intl', () => {
	for (const {language, asked, tag} of written) {
		test(`${language}, digits ${asked ?? 'of the region'}`, () => {
			const usual = usualFormats(language, asked)!;
			const numbers = new Intl.NumberFormat(tag);
			const percents = new Intl.NumberFormat(tag, {style: 'percent'});
			const rules = new Intl.PluralRules(tag);
			const dates = shortDates(tag);
			const sameNumber = (value: number) => {
				assert.equal(usual.number(value), numbers.format(value));
				assert.equal(usual.percent(value), percents.format(value / 100));
				assert.equal(usual.plural(value), rules.select(value));
			};
			for (let value = 0; value <= 2200; value++) sameNumber(value);
			fc.assert(fc.property(fc.integer({min: 0, max: 10 ** 9}), sameNumber));
			const sameDate = (moment: number, now: number, hasTime: boolean) =>
				assert.equal(usual.shortDate(moment, now, hasTime), dates(moment, now, hasTime));
			for (let day = 0; day < 366; day++)
				for (const hasTime of [true, false]) {
					sameDate(new Date(2024, 0, 1 + day, 7, day % 60).getTime(), new Date(2024, 11, 31, 12).getTime(), hasTime);
					sameDate(new Date(2024, 0, 1 + day, day % 24).getTime(), new Date(2026, 5, 1).getTime(), hasTime);
				}
			fc.assert(fc.property(moments, moments, fc.boolean(), sameDate));
			fc.assert(
				fc.property(moments, fc.integer({min: -year, max: year}), fc.boolean(), (now, off, hasTime) =>
					sameDate(now + off, now, hasTime),
				),
			);
		});
	}

	test('what is not simple is left to Intl', () => {
		const local = localFor('ar-EG');
		for (const value of [-5, 0.5, -0, 1e21, Number.NaN, Number.POSITIVE_INFINITY]) {
			assert.equal(usualFormats('ar-EG', undefined)!.number(value), undefined);
			assert.equal(local.number(value), new Intl.NumberFormat('ar-EG').format(value));
		}
		const early = Date.UTC(33, 3, 3) - 2000 * year;
		assert.equal(local.shortDate(early, 0, true), shortDates('ar-EG')(early, 0, true));
		assert.equal(usualFormats('fa', undefined), undefined);
		assert.equal(usualFormats('ar-MA', undefined), undefined);
	});
});
