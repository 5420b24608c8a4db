import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compareWithFribidi, hasFribidi, rowPairs} from '../support/fribidi.ts';
import {paragraphs} from './paragraphs.ts';

/** How many rows of all paragraphs differ for each known reason: [rows, lam-alef over marks, row seen without context]. */
const expected = {
	rtl: {1000: [15, 3, 0], 76: [29, 4, 1], 40: [46, 4, 3], 20: [92, 4, 9]},
	ltr: {1000: [15, 3, 0], 76: [29, 4, 3], 40: [46, 4, 12], 20: [92, 4, 23]},
};

for (const direction of ['rtl', 'ltr'] as const)
	for (const [width, [count, ligatures, context]] of Object.entries(expected[direction]))
		test(`rows of ${width} columns with base ${direction} are what fribidi makes of their logical text`, {
			skip: !hasFribidi && 'fribidi is not installed',
		}, () => {
			const rows = paragraphs.flatMap(text => rowPairs(text, direction, Number(width)));
			const {unexplained, explained} = compareWithFribidi(rows, direction);
			assert.deepEqual(unexplained, []);
			assert.equal(rows.length, count);
			assert.deepEqual(explained, {ligatures, context});
		});
