import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isoDate} from '../../../source/article/dates/iso-date.ts';

/** Each of them as `Intl` writes it, with and without a time, long and short, in three kinds of digits. */
const locales = (
	'ar-EG ar-SA ar-AE ar-SY ar-LB ar-IQ ar-JO ar-MA ar-DZ ar-TN ar-MR fa ur he tr fr fr-CA de de-AT es es-MX en-GB en-US ' +
	'it pt-BR nl ru uk el hu pl sv cs hi ko ja zh'
).split(' ');
const day = 86_400_000;

for (const locale of locales) {
	test(`dates in ${locale} are read as they were written`, () => {
		for (const digits of ['latn', 'arab', 'arabext']) {
			for (const dateStyle of ['full', 'long', 'medium'] as const) {
				for (const timeStyle of [undefined, 'short', 'medium'] as const) {
					const options = {dateStyle, timeStyle, calendar: 'gregory', timeZone: 'UTC'} as const;
					const format = new Intl.DateTimeFormat(`${locale}-u-nu-${digits}`, options);
					for (let time = Date.UTC(2026, 0, 13, 21, 5, 30); time < Date.UTC(2027, 0, 13); time += 27.4 * day) {
						const iso = new Date(time).toISOString();
						const expected = iso.slice(0, timeStyle === undefined ? 10 : timeStyle === 'short' ? 16 : 19);
						const written = format.format(time);
						// Numbers alone may mean two days; then they mean none.
						const isNumeric = !/\p{L}{3}|月|월/u.test(written) && /[/-]/.test(written) && !/^[\p{N}]{4}/u.test(written);
						const {date} = /(?<date>\d{4}-\d\d-\d\d)/.exec(expected)!.groups!;
						if (isNumeric && Number(date!.slice(8)) <= 12 && date!.slice(5, 7) !== date!.slice(8)) {
							assert.equal(isoDate(written), undefined, written);
						} else assert.equal(isoDate(written), expected, written);
					}
				}
			}
		}
	});
}
