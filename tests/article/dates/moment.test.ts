import assert from 'node:assert/strict';
import {test} from 'node:test';
import {timeOfDate} from '../../../source/article/dates/moment.ts';

const dates: readonly (readonly [string, string])[] = [
	['2025-03-18', '2025-03-18T00:00:00.000Z'],
	['2025-03-18T10:30', '2025-03-18T10:30:00.000Z'],
	['2025-03-18 10:30:05', '2025-03-18T10:30:05.000Z'],
	['2025-03-18T10:30:05.25Z', '2025-03-18T10:30:05.250Z'],
	['2025-03-18T01:30:00+03:00', '2025-03-17T22:30:00.000Z'],
	['2025-03-18T01:30:00-0430', '2025-03-18T06:00:00.000Z'],
	['2024-02-29', '2024-02-29T00:00:00.000Z'],
];

for (const [date, moment] of dates) {
	test(`${date} is ${moment}`, () => assert.equal(timeOfDate(date), Date.parse(moment)));
}

for (const date of [
	'',
	'yesterday',
	'2025',
	'18/03/2025',
	'2025-02-29',
	'2025-13-01',
	'2025-03-18T25:00',
	'2025-03-18T10',
]) {
	test(`"${date}" is no date`, () => assert.equal(timeOfDate(date), undefined));
}
