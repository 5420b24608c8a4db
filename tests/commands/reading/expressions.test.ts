import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type ExpressionFinder, expressionFinder} from '../../../source/commands/reading/expressions.ts';

const found = (finder: ExpressionFinder, expression: string, paragraphs: readonly string[]) =>
	new Promise<readonly number[] | 'tooLong'>(resolve =>
		finder.find(expression, paragraphs, places => resolve(places === 'tooLong' ? places : [...places])),
	);

/** The tests wait for the thread, which alone does not keep a process. */
const stay = setInterval(() => {}, 1000);

describe('looking for an expression', () => {
	test('gives all places, whatever the case, by the texts that are given', async () => {
		const finder = expressionFinder(20_000);
		const texts = ['A cat, a bat', 'nothing', 'The CAT'];
		assert.deepEqual(await found(finder, '[cb]at', texts), [0, 2, 5, 0, 9, 12, 2, 4, 7]);
		assert.deepEqual(await found(finder, 'x*', texts), [], 'nothing is no place');
		assert.deepEqual(await found(finder, '\\p{Lu}$', ['🔴a']), [0, 2, 3]);
		finder.stop();
	});

	test('gives up one that takes too long, and finds the next one', async () => {
		const finder = expressionFinder(1500);
		const texts = [`${'a'.repeat(1_000_000)}!`];
		assert.equal(await found(finder, '(a+)+$', texts), 'tooLong');
		assert.deepEqual(await found(expressionFinder(20_000), '!', texts), [0, 1_000_000, 1_000_001]);
		finder.stop();
	});

	test('answers only the last question', async () => {
		const finder = expressionFinder(20_000);
		let isAnswered = false;
		finder.find('(a+)+$', [`${'a'.repeat(100_000)}!`], () => {
			isAnswered = true;
		});
		assert.deepEqual(await found(finder, 'b', ['ab']), [0, 1, 2]);
		assert.equal(isAnswered, false);
		finder.stop();
		clearInterval(stay);
	});
});
