import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ReaderState} from '../../source/reader/state.ts';
import {articles, press, start, startWith} from '../support/reader-states.ts';

const marks = (state: ReaderState, key: string) => {
	const {read = false, starred = false} = state.states.get(key) ?? {};
	return [read, starred];
};

describe('marks', () => {
	test('m and s mark the selected article, and take the mark away again', () => {
		const marked = press(start(), 'j', 'm', 's');
		assert.deepEqual(marks(marked, 'tall'), [true, true]);
		assert.deepEqual(marks(press(marked, 'm'), 'tall'), [false, true]);
		assert.deepEqual(marks(marked, 'short'), [false, false]);
	});

	test('in an article they mark that one, and reading on does not mark it read again', () => {
		const end = press(start(), 'return', 'G');
		assert.deepEqual(marks(end, 'short'), [true, false]);
		const unread = press(end, 'm', 'k', 'G');
		assert.deepEqual(marks(unread, 'short'), [false, false]);
	});

	test('u takes back one mark after the other and selects its article, but not what was read meanwhile', () => {
		const marked = press(start(), 'm', 'j', 's', 'j');
		const once = press(marked, 'u');
		assert.deepEqual(
			[marks(once, 'tall'), marks(once, 'short'), once.list.selected],
			[[false, false], [true, false], 1],
		);
		const twice = press(once, 'u');
		assert.deepEqual([marks(twice, 'short'), twice.list.selected], [[false, false], 0]);
		assert.equal(press(twice, 'u'), twice);
		const readOn = press(start(), 's', 'return', 'j', 'j', 'u');
		assert.equal(readOn.states.get('short')!.current, 2);
		assert.deepEqual(marks(readOn, 'short'), [false, false]);
	});

	test('a mark keeps the place that was kept before', () => {
		const states = new Map([
			['short', {top: {paragraph: 3, offset: 0}, current: 4, percent: 50, read: false, starred: false}],
		]);
		const marked = press(startWith(articles, undefined, states), 's');
		assert.equal(marked.states.get('short')!.current, 4);
	});
});
