import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {knownRuns, longRuns} from './runs.ts';

/** A share of what `npm run trust` tries. */
describe('work on runs of the same', () => {
	test('grows with their length where it once grew with its square', async () => {
		assert.deepEqual((await knownRuns(100_000)).won, []);
	});

	test('grows with their length in fields of all formats', async () => {
		const seed = Date.now() % 1_000_000;
		console.log(`seed ${seed}`);
		assert.deepEqual((await longRuns(seed, 25, 50_000)).won, []);
	});
});
