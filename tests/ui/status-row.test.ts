import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Messages} from '../../source/messages/messages.ts';
import type {ReaderState} from '../../source/reader/state/state.ts';
import {rowText} from '../../source/text/row.ts';
import {sourceText} from '../../source/ui/sources-view.tsx';
import {noticeText, statusRow} from '../../source/ui/status-row.ts';
import {ar, en} from '../support/messages.ts';
import {press, start} from '../support/reader-states.ts';

const row = (state: ReaderState, messages: Messages, standing = '1/3') =>
	rowText(statusRow(state, messages, [standing]));

describe('the keys in the status row', () => {
	test('are left out whole where there is no room, and the help stays longest', () => {
		for (let columns = 1; columns <= 100; columns++) {
			const said = row(start({columns, rows: 24}), en);
			const [, ...hints] = said.trim().split(/ {2,}/);
			const keys = hints.filter(hint => hint !== '1/3');
			const whole = ['Enter open', '/ search', 'B brief', 'q quit', '? help'];
			if (columns > 16) for (const key of keys) assert.ok(whole.includes(key), `${columns}: ${said}`);
			if (keys.length > 0 && columns > 16) assert.equal(keys.at(-1), '? help', `${columns}: ${said}`);
		}
	});

	test('are all there where they have room', () =>
		assert.match(row(start(), en), /Enter open {2}\/ search {2}B brief {2}q quit {2}\? help/));
});

test('the line for a number says that it wants a number, and not a text to look for', () => {
	assert.match(row(press(start(), ':'), en), /^ ?Go to number/);
	assert.match(row(press(start(), '/'), en), /^ ?Look for/);
	assert.notEqual(row(press(start(), ':'), ar), row(press(start(), '/'), ar));
});

test('why a source failed is said in the language of the reader', () => {
	const line = {kind: 'source', name: 'A', all: 3, unread: 1, error: 'answers 404 Not Found'} as const;
	assert.match(sourceText(line, ar), /يجيب/);
	assert.match(sourceText(line, en), /answers 404 Not Found/);
});

test('what an update brought is told of the sources that answered', () => {
	const told = (added: number, sources: number, failed: readonly string[], messages = en) =>
		noticeText({type: 'updated', added, sources, failed}, start(), messages).replace(/[\u2066-\u2069]/g, '');
	assert.equal(told(2, 3, []), '2 new in 3 sources');
	assert.equal(told(0, 3, ['Bad']), 'Nothing new in 2 sources · 1 failed: Bad');
	assert.equal(told(0, 1, ['Bad']), 'No source answered · 1 failed: Bad');
	assert.equal(told(0, 0, []), 'No source is due yet');
	assert.equal(told(0, 0, [], ar), 'لم يحن موعد أي مصدر');
	assert.equal(told(3, 2, [], ar), '3 مقالات جديدة في مصدرين');
});

test('keys that mean nothing are shown as the keyboard that is on writes them', () => {
	const shown = (...keys: string[]) => row(press(start(), ...keys), ar).replace(/[\u2066-\u2069]/g, '');
	const arabic = shown('ئ', 'و');
	assert.ok(!arabic.includes('z'), arabic);
	assert.ok(shown('z', 'x').includes('zx'));
});
