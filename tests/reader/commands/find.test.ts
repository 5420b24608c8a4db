import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {visibleRows} from '../../../source/reader/layout/viewport.ts';
import {modeOf, openArticle, type ReaderState} from '../../../source/reader/state/state.ts';
import {arabic, article, press, startWith, write} from '../../support/reader-states.ts';

const paragraphs = Array.from({length: 30}, (_, i) => (i % 10 === 5 ? `${arabic} الهدف هنا، والهدف هناك.` : arabic));
const reading = press(startWith([article('long', paragraphs)], {columns: 60, rows: 14}), 'return');
const place = (state: ReaderState) => state.article!.find?.at?.paragraph;
const shownParagraphs = (state: ReaderState) => {
	const {layout, top, geometry} = openArticle(state);
	return visibleRows(layout, top, geometry.text.rows).map(({paragraph}) => paragraph);
};

describe('finding in an article', () => {
	test('shows the first place while it is written, and Esc goes back to where one was', () => {
		const writing = write(press(reading, '/'), 'هدف');
		assert.equal(modeOf(writing), 'prompt');
		assert.equal(place(writing), 5);
		assert.ok(shownParagraphs(writing).includes(5));
		assert.equal(writing.states.get('long')!.current, 0, 'it is only looked at');
		const back = press(writing, 'escape');
		assert.deepEqual(back.article!.top, reading.article!.top);
		assert.equal(back.article!.find, undefined);
	});

	test('n and N go from place to place, round both ends, and say so', () => {
		let state = press(write(press(reading, '/'), 'الهدف'), 'return');
		const offset = () => state.article!.find!.at!.offset;
		const first = offset();
		state = press(state, 'n');
		assert.deepEqual([place(state), offset() > first], [5, true]);
		state = press(state, 'n');
		assert.equal(place(state), 15);
		state = press(state, 'n', 'n', 'n');
		assert.deepEqual([place(state), state.article!.find!.came], [25, undefined]);
		state = press(state, 'n');
		assert.deepEqual([place(state), state.article!.find!.came], [5, 'around']);
		state = press(state, 'N');
		assert.deepEqual([place(state), state.article!.find!.came], [25, 'around']);
	});

	test('what is nowhere moves nothing, and says so', () => {
		const state = press(write(press(reading, '/'), 'zebra'), 'return');
		assert.equal(state.article!.find!.came, 'nowhere');
		assert.deepEqual(state.article!.top, reading.article!.top);
	});

	test('after moving on, n goes on from where one is', () => {
		const state = press(write(press(reading, '/'), 'الهدف'), 'return', 'G', 'n');
		assert.equal(place(state), 5);
		const back = press(write(press(reading, '/'), 'الهدف'), 'return', 'G', 'N');
		assert.equal(place(back), 25);
	});

	test('Esc ends the finding first, then goes back to the list', () => {
		const found = press(write(press(reading, '/'), 'الهدف'), 'return', 'escape');
		assert.equal(modeOf(found), 'text');
		assert.equal(found.article!.find, undefined);
		assert.equal(modeOf(press(found, 'escape')), 'list');
	});
});
