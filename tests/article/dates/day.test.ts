import assert from 'node:assert/strict';
import {afterEach, describe, test} from 'node:test';
import {dayAt, listedTime} from '../../../source/article/dates/day.ts';
import {randomNumbers} from '../../support/random.ts';

const {TZ} = process.env;
afterEach(() => {
	if (TZ === undefined) delete process.env.TZ;
	else process.env.TZ = TZ;
});

const hour = 3_600_000;
const day = 24 * hour;
const iso = (time: number | undefined) => time && new Date(time).toISOString();
const added = (date: string) => ({from: 'f', shape: 's', added: date});

describe('the moment by which an article is listed', () => {
	test('is its date', () => {
		assert.equal(iso(listedTime({published: '2025-03-18T10:30:00+03:00'})), '2025-03-18T07:30:00.000Z');
		assert.equal(iso(listedTime({published: '2025-03-18T10:30'})), '2025-03-18T10:30:00.000Z');
	});

	test('is its arrival where it has no date, if that is known', () => {
		const came = '2025-03-18T10:30:00.000Z';
		assert.equal(iso(listedTime({origin: added(came)})), came);
		assert.equal(listedTime({}), undefined);
		assert.equal(listedTime({}, Date.now()), undefined);
	});

	test('is its arrival where it is dated more than a day later, and its date up to a day later', () => {
		const origin = added('2025-03-18T10:30:00.000Z');
		assert.equal(iso(listedTime({published: '2037-11-26T00:00:00Z', origin})), '2025-03-18T10:30:00.000Z');
		assert.equal(iso(listedTime({published: '2025-03-19T10:30:01Z', origin})), '2025-03-18T10:30:00.000Z');
		assert.equal(iso(listedTime({published: '2025-03-19T10:30:00Z', origin})), '2025-03-19T10:30:00.000Z');
		assert.equal(dayAt(listedTime({published: '2025-03-19', origin})), '2025-03-19');
	});

	test('is the time of its file, or now, where nobody says when it came', () => {
		const written = Date.parse('2025-03-18T10:30:00Z');
		assert.equal(listedTime({published: '9999-11-26'}, written), written);
		const before = Date.now();
		const time = listedTime({published: '9999-11-26'})!;
		assert.ok(before <= time && time <= Date.now());
		// A file may have a time of the future, too.
		assert.ok(listedTime({published: '9999-11-26'}, Date.now() + 9 * day)! <= Date.now());
		// An old time of a file says nothing against a date that is past: archives give files any time.
		assert.equal(iso(listedTime({published: '2025-03-18T10:30Z'}, 0)), '2025-03-18T10:30:00.000Z');
	});
});

describe('a day', () => {
	test("is that of the reader's time zone", () => {
		const night = Date.parse('2025-03-18T22:30:00Z');
		for (const [zone, expected] of [
			['UTC', '2025-03-18'],
			['Asia/Riyadh', '2025-03-19'],
			['America/Los_Angeles', '2025-03-18'],
			['Pacific/Kiritimati', '2025-03-19'],
		] as const) {
			process.env.TZ = zone;
			assert.equal(dayAt(night), expected, zone);
		}
	});

	test('of a date without a time is the one that is written, from Honolulu to Auckland', () => {
		for (const zone of Intl.supportedValuesOf('timeZone')) {
			process.env.TZ = zone;
			for (const date of ['2025-01-18', '2025-07-18', '2025-03-30', '2024-02-29']) {
				const hours = -new Date(`${date}T10:00Z`).getTimezoneOffset() / 60;
				if (hours >= -10 && hours < 14) assert.equal(dayAt(listedTime({published: date})), date, zone);
			}
		}
	});

	test('stands once in a list by time, in every zone', () => {
		const seed = 20_261_128;
		const random = randomNumbers(seed);
		const dates = Array.from({length: 200}, () => {
			const date = new Date(Date.UTC(2025, 2, 25) + random(12 * 24) * hour).toISOString();
			return random(3) === 0 ? date.slice(0, 10) : date;
		});
		const times = dates.map(published => listedTime({published})!).sort((one, other) => other - one);
		for (const zone of Intl.supportedValuesOf('timeZone')) {
			process.env.TZ = zone;
			const headings = times.map(dayAt).filter((day, i, days) => day !== days[i - 1]);
			assert.equal(new Set(headings).size, headings.length, `seed ${seed}, ${zone}: ${headings}`);
		}
	});
});
