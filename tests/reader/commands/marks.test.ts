import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {untouched} from '../../../source/article/reading-state.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {act, articles, press, start, startWith} from '../../support/reader-states.ts';

const marks = (state: ReaderState, key: string) => {
	const {read = false, starred = false} = state.states.get(key) ?? {};
	return [read, starred];
};

describe('marks', () => {
	test('N and s mark the selected article, and take the mark away again', () => {
		const marked = press(start(), 'j', 'N', 's');
		assert.deepEqual(marks(marked, 'tall'), [true, true]);
		assert.deepEqual(marks(press(marked, 'N'), 'tall'), [false, true]);
		assert.deepEqual(marks(marked, 'short'), [false, false]);
	});

	test('in an article they mark that one, and reading on does not mark it read again', () => {
		const end = press(start(), 'return', 'G');
		assert.deepEqual(marks(end, 'short'), [true, false]);
		const unread = press(end, 'N', 'k', 'G');
		assert.deepEqual(marks(unread, 'short'), [false, false]);
	});

	test('u takes back one mark after the other and selects its article, but not what was read meanwhile', () => {
		const marked = press(start(), 'N', 'j', 's', 'j');
		const once = press(marked, 'u');
		assert.deepEqual(
			[marks(once, 'tall'), marks(once, 'short'), once.list.selected],
			[[false, false], [true, false], 1],
		);
		const twice = press(once, 'u');
		assert.deepEqual([marks(twice, 'short'), twice.list.selected], [[false, false], 0]);
		assert.equal(press(twice, 'u').states, twice.states);
		const readOn = press(start(), 's', 'return', 'j', 'j', 'u');
		assert.equal(readOn.states.get('short')!.current, 2);
		assert.deepEqual(marks(readOn, 'short'), [false, false]);
	});

	test('what was kept gives way to what another reader kept since, once the list is looked at anew', () => {
		const marked = press(start(), 'N', 'j', 's');
		const kept = marked.states;
		const starred = press(marked, 's').states.get('tall')!;
		const later = new Map([['short', {...untouched, starred: true, current: 3}]]);
		const state = {...marked, shelf: {...marked.shelf, select: startWith(articles, undefined, later).shelf.select}};
		const refreshed = act(press(state, 's'), {type: 'refresh', kept});
		assert.deepEqual([...refreshed.states], [['tall', starred]]);
		const undone = press(refreshed, 'u', 'u', 'u');
		assert.deepEqual(undone.states.get('short'), {...untouched, current: 3});
		// Who reads goes on from his own.
		const reading = press(state, 'k', 'return');
		assert.equal(act(reading, {type: 'refresh', kept: reading.states}).states, reading.states);
	});

	test('a mark keeps the place that was kept before', () => {
		const states = new Map([
			['short', {top: {paragraph: 3, offset: 0}, current: 4, percent: 50, read: false, starred: false}],
		]);
		const marked = press(startWith(articles, undefined, states), 's');
		assert.equal(marked.states.get('short')!.current, 4);
	});
});
