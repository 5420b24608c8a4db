import assert from 'node:assert/strict';
import {test} from 'node:test';
import {factHeights} from '../../../source/reader/layout/fact-heights.ts';

test('facts that fit have all the rows they want', () => {
	assert.deepEqual(factHeights([2, 3, 1], 6, 0), [2, 3, 1]);
	assert.deepEqual(factHeights([2, 3, 1], 60, 2), [2, 3, 1]);
});

test('where they do not fit they share evenly, and the selected one has what is left', () => {
	assert.deepEqual(factHeights([3, 3, 3], 4, 0), [2, 1, 1]);
	assert.deepEqual(factHeights([3, 3, 3], 4, 2), [1, 1, 2]);
	assert.deepEqual(factHeights([3, 3, 3], 7, 1), [2, 3, 2]);
});

test('with fewer rows than facts each has one', () => {
	assert.deepEqual(factHeights([3, 3, 3], 2, 1), [1, 1, 1]);
});
