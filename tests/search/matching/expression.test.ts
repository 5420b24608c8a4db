import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {faults} from '../../../source/messages/en/faults.ts';
import {expressionFault, placesIn} from '../../../source/search/matching/expression.ts';

describe('a regular expression', () => {
	test('of letters, classes, properties and sets has no fault', () => {
		for (const expression of ['وزير', 'a|b', '\\d+', '\\p{Lu}{2,}', '[\\p{L}--[a-z]]', '^.{3}$', '(a+)+$'])
			assert.equal(expressionFault(expression), undefined, expression);
	});

	test('that is none says why, in a sentence that the messages know', () => {
		const wrong = [
			'(',
			')',
			'[a',
			'a{',
			'a{2',
			'*',
			'a**',
			'a{3,1}',
			'[b-a]',
			'[(]',
			'\\p{Nothing}',
			'\\',
			'\\j',
			'\\k<a>',
		];
		const unknown = wrong
			.map(expression => [expression, expressionFault(expression)] as const)
			.filter(([, fault]) => !faults.some(known => known === fault));
		assert.deepEqual(unknown, []);
		assert.equal(expressionFault('/giv: ('), 'a parenthesis has no partner');
	});

	test('marks whole graphemes of the paragraph that is asked for', () => {
		const places = Int32Array.of(0, 1, 2, 2, 0, 1, 2, 4, 5, 7, 0, 1);
		assert.deepEqual(placesIn(places, 0, 'abc'), [{start: 1, end: 2}]);
		assert.deepEqual(placesIn(places, 1, 'abc'), []);
		assert.deepEqual(placesIn(places, 2, 'بِ لا'), [
			{start: 0, end: 2},
			{start: 4, end: 5},
		]);
		assert.deepEqual(placesIn(places, 7, 'a'), [{start: 0, end: 1}]);
		assert.deepEqual(placesIn(places, 8, 'a'), []);
		assert.deepEqual(placesIn(new Int32Array(0), 0, 'a'), []);
	});
});
