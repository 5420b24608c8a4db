import assert from 'node:assert/strict';
import {test} from 'node:test';
import {letterCount} from '../../source/text/letter-count.ts';

test('letters are counted without the marks on them, and an emoji is one', () => {
	assert.deepEqual(
		['', 'خبر', 'خَبَرٌ', 'می‌خواهم', 'a b', '🔴x', '\u2068BBC\u2069'].map(letterCount),
		[0, 3, 3, 7, 3, 2, 3],
	);
});
