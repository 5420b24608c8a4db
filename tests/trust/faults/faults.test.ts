import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {killedWhileAdding} from './killed.ts';
import {killedWhileIndexing} from './killed-index.ts';
import {killedWhileReading} from './killed-reading.ts';

/** A share of what `npm run trust` tries. */
describe('khabar, killed at any moment', () => {
	const seed = Date.now() % 1_000_000;

	test('while it adds, leaves whole articles', async () => {
		assert.deepEqual((await killedWhileAdding(seed, 4)).won, []);
	});

	test('while it makes a catalogue, leaves it sound, and the next search finds everything', async () => {
		assert.deepEqual((await killedWhileIndexing(seed, 5)).won, []);
	});

	test('while somebody reads, keeps what was shown a second before', async () => {
		assert.deepEqual((await killedWhileReading(seed, 8)).won, []);
	});
});
