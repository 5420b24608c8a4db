import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Paragraph} from '../../../../source/article/paragraph/paragraph.ts';
import {blankRowsAfter} from '../../../../source/reader/layout/paragraph/spacing.ts';
import {article, press, startWith} from '../../../support/reader-states.ts';
import {row} from '../../../support/rich-articles.ts';

const heading = (level: number): Paragraph => ({text: 'Heading', kind: 'heading', level});
const item = (text: string, more: object = {}): Paragraph => ({text, kind: 'item', ...more});
const long = 'word '.repeat(60).trim();

const cases: readonly [name: string, paragraphs: readonly Paragraph[], blank: readonly number[], width?: number][] = [
	['paragraphs of text', ['One', 'Two', 'Three'], [1, 1, 0]],
	['a large heading', ['One', heading(2), 'Two'], [2, 1, 0]],
	['a small heading', ['One', heading(3), 'Two'], [1, 0, 0]],
	['headings one after the other', [heading(1), heading(2), heading(3), 'One'], [1, 1, 0, 0]],
	['short items', ['One', item('a'), item('b'), item('c', {depth: 2}), 'Two'], [1, 0, 0, 1, 0]],
	['long items', [item(long), item(long), item('c')], [1, 1, 0]],
	[
		'one list after another',
		[item('a'), item('b', {number: 1}), item('c', {number: 2}), item('d', {number: 1})],
		[1, 0, 1, 0],
	],
	['a picture and what is said of it', [{text: 'a', kind: 'image'}, {text: 'b', kind: 'caption'}, 'One'], [0, 1, 0]],
	['what is said of a table', [{text: 'a', kind: 'caption'}, row(['x', 'y'], true), row(['1', '2'])], [0, 0, 0]],
	['rows of a table that does not fit', [row(['one', 'two'], true), row(['1', '2']), row(['3', '4'])], [1, 1, 0], 5],
	['two tables', [row(['x', 'y'], true), row(['1', '2']), row(['x'], true), row(['1'])], [0, 1, 0, 0]],
	['quotations', [{text: 'a', kind: 'quote'}, {text: 'b', kind: 'quote', depth: 2}, 'One'], [1, 1, 0]],
];

for (const [name, paragraphs, blank, width = 40] of cases)
	test(`blank rows: ${name}`, () => {
		assert.deepEqual(
			paragraphs.map((_, i) => blankRowsAfter(paragraphs, i, {width, direction: 'ltr'})),
			blank,
		);
	});

test('going to the next paragraph passes over a rule, unless the article ends with it', () => {
	const rule: Paragraph = {text: '', kind: 'rule'};
	const state = press(startWith([{...article('rules', []), paragraphs: ['One', rule, rule, 'Two', rule]}]), 'return');
	const currents = [['j'], ['j', 'j'], ['j', 'k'], ['j', 'j', 'k']].map(keys => press(state, ...keys).article!.current);
	assert.deepEqual(currents, [3, 4, 0, 3]);
});
