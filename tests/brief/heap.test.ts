import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {Heap} from '../../source/brief/heap.ts';

test('a heap gives its items back greatest first', () => {
	fc.assert(
		fc.property(fc.array(fc.integer()), items => {
			const heap = new Heap<number>((a, b) => a - b);
			for (const item of items) heap.push(item);
			const found = items.map(() => heap.pop());
			assert.deepEqual(
				found,
				items.toSorted((a, b) => b - a),
			);
			assert.equal(heap.pop(), undefined);
		}),
		{seed: 20250320},
	);
});
