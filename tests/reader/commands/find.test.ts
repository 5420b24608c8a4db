import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {textsOf} from '../../../source/article/paragraph/paragraph.ts';
import {visibleRows} from '../../../source/reader/layout/viewport.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import {openArticle} from '../../../source/reader/state/open-article.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {rowText} from '../../../source/text/row.ts';
import {statusRow} from '../../../source/ui/status-row.ts';
import {ar, en} from '../../support/messages.ts';
import {act, arabic, article, effectsOf, press, startWith, write} from '../../support/reader-states.ts';

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

describe('finding by a regular expression', () => {
	const texts = textsOf(paragraphs);
	const writing = write(press(reading, '/', 'ctrl+r'), 'ه.ف');
	const row = (state: ReaderState, messages = en) => rowText(statusRow(state, messages, []));
	/** The places of «هدف» as the edge finds them. */
	const places = Int32Array.from(
		texts.flatMap((text, i) => [...text.matchAll(/هدف/g)].flatMap(({index}) => [i, index, index + 3])),
	);
	const found = (expression = 'ه.ف') =>
		({
			type: 'expression',
			key: 'long',
			expression,
			paragraphs: openArticle(reading).entry.article.paragraphs as string[],
			found: places,
		}) as const;

	test('is switched on and off with Ctrl-R, which the prompt says, and only in an article', () => {
		assert.match(row(writing), /^ Expression /);
		assert.match(row(press(writing, 'ctrl+r')), /^ Look for +/);
		assert.equal(press(writing, 'ctrl+r').article!.find!.by, 'letters');
		const inList = press(startWith([article('long', paragraphs)]), '/', 'ctrl+r');
		assert.match(row(inList), /^ Look for +/);
	});

	test('asks for the places, goes to the first one when they come, and n and N go on', () => {
		assert.equal(writing.article!.find!.at, undefined);
		const shown = act(writing, found());
		assert.equal(place(shown), 5);
		let state = press(shown, 'return');
		assert.equal(state.article!.find!.by, 'expression');
		state = press(state, 'n', 'n');
		assert.equal(place(state), 15);
		state = press(state, 'N');
		assert.equal(place(state), 5);
		assert.equal(press(state, 'escape').article!.find, undefined);
	});

	test('takes places that come after Enter, and none of an expression that has changed', () => {
		const kept = press(writing, 'return');
		assert.equal(place(act(kept, found('ه'))), undefined);
		const shown = act(kept, found());
		assert.equal(place(shown), 5);
		assert.equal(place(press(shown, 'ctrl+o')), 5);
		assert.equal(press(shown, 'ctrl+o').article!.current, 0);
	});

	test('says what is wrong with what is no expression, and Enter does not leave it', () => {
		const wrong = press(write(press(reading, '/', 'ctrl+r'), 'ab('), 'return');
		assert.equal(modeOf(wrong), 'prompt');
		assert.match(row(wrong), /Not an expression: a parenthesis has no/);
		assert.equal(wrong.notice!.type, 'noExpression');
		assert.doesNotMatch(row(press(wrong, 'backspace')), /Not an expression/);
		assert.doesNotMatch(row(wrong, ar), /parenthesis/);
	});

	test('says that one was given up that takes too long, and does not ask for it again', () => {
		const tooLong = act(press(writing, 'return'), {...found(), found: 'tooLong'});
		assert.equal(tooLong.article!.find!.came, 'tooLong');
		assert.deepEqual(effectsOf(tooLong, 'n'), []);
	});

	test('comes back from what was looked for as an expression, and letters as letters', () => {
		const later = press(act(writing, found()), 'return');
		const letters = press(write(press(later, '/'), 'قمر'), 'return');
		const first = press(letters, '/', 'up');
		assert.deepEqual([first.prompt!.text, first.prompt!.isExpression], ['قمر', false]);
		const second = press(first, 'up');
		assert.deepEqual([second.prompt!.text, second.prompt!.isExpression], ['ه.ف', true]);
		assert.equal(press(second, 'down', 'down').prompt!.isExpression, false);
	});
});
