import assert from 'node:assert/strict';
import {closeSync, openSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readLate} from '../../../source/terminal/session/late-input.ts';

describe('reading what is still on its way', () => {
	it('does not wait at a terminal from which nothing more will come', () => {
		const fd = openSync('/dev/null', 'r');
		const taken: Uint8Array[] = [];
		let asked = 0;
		readLate(
			fd,
			bytes => taken.push(bytes),
			() => ++asked > 0,
			1000,
		);
		closeSync(fd);
		assert.deepEqual([taken, asked], [[], 1]);
	});

	it('reads no more than is expected', () => {
		const fd = openSync('/dev/zero', 'r');
		let length = 0;
		readLate(
			fd,
			bytes => {
				length += bytes.length;
			},
			() => length < 10_000,
			1000,
		);
		closeSync(fd);
		assert.equal(length, 3 * 4096);
	});

	it('does nothing where there is no terminal any more', () => {
		readLate(
			9999,
			() => assert.fail(),
			() => true,
			1000,
		);
	});
});
