import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {article, press, startWith} from '../../support/reader-states.ts';

const sentences = Array.from({length: 6}, (_, i) => `Sentence ${i} tells of the town.`);
const keyFacts = sentences.slice(0, 4).map(text => ({text: text.slice(0, -1), paragraph: 0}));
/** All of it is on the screen, so that no motion within it moves the window. */
const small = article('small', [sentences.join(' '), 'Other text.'], {language: 'en', keyFacts});
const reading = press(startWith([small]), 'return');

describe('a count', () => {
	test('goes as far by sentence and by fact as the key so often, though the window stays', () => {
		const sentence = (...keys: string[]) => press(reading, ...keys).article!.sentence;
		assert.deepEqual(sentence('3', ')'), sentence(')', ')', ')'));
		assert.deepEqual(sentence('5', ')', '2', '('), sentence(')', ')', ')'));
		const fact = (...keys: string[]) => press(reading, ...keys).article!.fact;
		assert.deepEqual([fact('3', '.'), fact('.', '.', '.')], [2, 2]);
		assert.deepEqual(fact('9', '9', '9', '.'), 3);
	});

	test('passes unread articles over without opening them', () => {
		const some = Array.from({length: 6}, (_, i) => article(`a${i}`, [`News number ${i} of the town.`]));
		const opened = ({states}: ReaderState) => [...states.keys()];
		const first = press(startWith(some), 'return');
		const third = press(first, '3', 'n');
		assert.equal(third.article!.entry.key, 'a3');
		assert.deepEqual(opened(third), ['a0', 'a3']);
		assert.equal(press(third, '<').article!.entry.key, 'a0');
		assert.deepEqual(opened(press(first, '3', '>')), ['a0', 'a3']);
		// Beyond the last one there is none to go to.
		assert.deepEqual(opened(press(first, '9', '9', '9', 'n')), ['a0', 'a5']);
		const last = press(startWith(some), 'G', 'return', '2', 'n');
		assert.equal(last.article!.entry.key, 'a1');
		assert.deepEqual(press(startWith(some.slice(0, 1)), 'return', '3', 'n').notice, {type: 'noUnread'});
	});
});
