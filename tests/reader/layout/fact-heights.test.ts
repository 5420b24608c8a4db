import assert from 'node:assert/strict';
import {test} from 'node:test';
import {factGap, factHeights} from '../../../source/reader/layout/fact-heights.ts';

test('facts that fit have all the rows they want', () => {
	assert.deepEqual(factHeights([2, 3, 1], 6, 0), [2, 3, 1]);
	assert.deepEqual(factHeights([2, 3, 1], 60, 2), [2, 3, 1]);
});

test('where they do not fit those are shown that fit whole, from the first one on, as long as it has the selected one', () => {
	assert.deepEqual(factHeights([2, 2, 2], 4, 0), [2, 2, 0]);
	assert.deepEqual(factHeights([2, 2, 2], 4, 1), [2, 2, 0]);
	assert.deepEqual(factHeights([1, 3, 1, 2], 4, 1), [1, 3, 0, 0]);
	assert.deepEqual(factHeights([3, 3, 3], 4, 1), [0, 3, 0]);
});

test('at the end no row stays empty that a whole fact could fill', () => {
	assert.deepEqual(factHeights([2, 2, 2], 4, 2), [0, 2, 2]);
	assert.deepEqual(factHeights([2, 1, 3, 1], 4, 3), [0, 0, 3, 1]);
});

test('the selected fact is shown also where it is taller than the pane, and is cut only then', () => {
	assert.deepEqual(factHeights([1, 5, 1], 3, 1), [0, 3, 0]);
	assert.deepEqual(factHeights([3, 3, 3], 2, 1), [0, 2, 0]);
});

test('facts have a blank row between them where all of them fit with it', () => {
	assert.equal(factGap([2, 2, 2], 8), 1);
	assert.equal(factGap([2, 2, 2], 7), 0);
});
