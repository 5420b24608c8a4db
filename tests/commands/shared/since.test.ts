import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {momentBefore} from '../../../source/commands/shared/since.ts';

const now = new Date(2026, 10, 28, 15, 30).getTime();

describe('a time on the command line', () => {
	test('is so many hours ago, or the beginning of a day so many days or weeks ago', () => {
		assert.equal(momentBefore('12h', now), new Date(2026, 10, 28, 3, 30).getTime());
		assert.equal(momentBefore('1d', now), new Date(2026, 10, 27).getTime());
		assert.equal(momentBefore(' 2W ', now), new Date(2026, 10, 14).getTime());
	});

	test('is the beginning of a date', () => {
		for (const text of ['2026-11-01', '2026-11-1', ' 2026-11-01 '])
			assert.equal(momentBefore(text, now), new Date(2026, 10, 1).getTime(), text);
	});

	test('may have the digits of Arabic and Persian keyboards', () => {
		assert.equal(momentBefore('١٢h', now), momentBefore('12h', now));
		assert.equal(momentBefore('۲۰۲۶-۱۱-۰۱', now), momentBefore('2026-11-01', now));
	});

	test('is nothing else', () => {
		for (const text of [
			'',
			'd',
			'1',
			'1y',
			'-1d',
			'1.5d',
			'2026-02-31',
			'2026-13-01',
			'2026-11',
			'26-11-01',
			'yesterday',
		])
			assert.equal(momentBefore(text, now), undefined, text);
	});
});
