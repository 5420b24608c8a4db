import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {localFor} from '../../source/messages/local.ts';
import {ar, en} from '../support/messages.ts';

const now = new Date(2026, 10, 29, 12, 0).getTime();
const before = (days: number, hours = 0, minutes = 0) => now - ((days * 24 + hours) * 60 + minutes) * 60_000;

describe('how long ago an article was published', () => {
	test('is said in hours and minutes of the last day, then in days of the last week', () => {
		const said = (moment: number, hasTime = true) => en.ago(moment, now, hasTime);
		assert.equal(said(before(0, 0, 0)), 'now');
		assert.equal(said(before(0, 0, 5)), '5 minutes ago');
		assert.equal(said(before(0, 3, 20)), '3 hours ago');
		assert.equal(said(before(0, 20)), '20 hours ago');
		assert.equal(said(before(1, 2)), 'yesterday');
		assert.equal(said(before(3)), '3 days ago');
		assert.equal(said(before(7)), undefined);
		assert.equal(said(before(400)), undefined);
	});

	test('goes by days where there is no time of day, and says nothing of what is still to come', () => {
		assert.equal(en.ago(before(0, 3), now, false), 'today');
		assert.equal(en.ago(before(0, 13), now, false), 'yesterday');
		assert.equal(en.ago(before(-1), now, false), undefined);
		assert.equal(en.ago(before(0, -1), now, true), undefined);
	});

	test('is said of what is to come, too, where that is asked for', () => {
		assert.equal(en.near(before(0, 0, 5), now), '5 minutes ago');
		assert.equal(en.near(before(0, -2, -10), now), 'in 2 hours');
		assert.equal(en.near(before(-1, -2), now), 'tomorrow');
		assert.equal(ar.near(before(-30), now), '29 ديسمبر 2026');
	});

	test('is said in the language and the digits of the reader', () => {
		assert.equal(ar.ago(before(0, 3), now, true), 'قبل 3 ساعات');
		assert.equal(ar.ago(before(1, 2), now, true), 'أمس');
		const local = localFor('ar', 'arab');
		assert.equal(local.ago(before(0, 3), now, true), 'قبل ٣ ساعات');
		assert.equal(local.dateOf(now), '٢٩ نوفمبر ٢٠٢٦');
		assert.equal(localFor('en-GB').dateOf(now), '29 November 2026');
	});
});

describe('the date of an article in the list', () => {
	test('is «yesterday» in words, and the names of months where they are short', () => {
		assert.equal(en.shortDate(before(1, 2), now, true), 'yesterday');
		assert.equal(ar.shortDate(before(1, 2), now, true), 'أمس');
		assert.equal(ar.shortDate(before(3), now, true), '26 نوفمبر');
		assert.equal(localFor('en-GB').shortDate(before(3), now, true), '26 Nov');
	});
});
