import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {textsOf} from '../../../source/article/paragraph/paragraph.ts';
import {visibleRows} from '../../../source/reader/layout/viewport.ts';
import {modeOf} from '../../../source/reader/state/mode.ts';
import {openArticle} from '../../../source/reader/state/open-article.ts';
import type {ReaderState} from '../../../source/reader/state/state.ts';
import {act, arabic, article, press, start, startWith, write} from '../../support/reader-states.ts';

const sixty = Array.from({length: 60}, (_, i) => `الفقرة ${i + 1}. ${arabic}`);
const list = startWith(Array.from({length: 40}, (_, i) => article(`a${i}`, sixty)));
const reading = press(list, 'return');
const current = (state: ReaderState) => state.article!.current;
const keys = (state: ReaderState, typed: string) => press(state, ...typed);

describe('counts', () => {
	test('repeat what moves, and name what is gone to', () => {
		assert.equal(keys(list, '5j').list.selected, 5);
		assert.equal(keys(list, '12j3k').list.selected, 9);
		assert.equal(keys(list, '10G').list.selected, 9);
		assert.equal(keys(list, '50%').list.selected, 19);
		assert.equal(current(keys(reading, '5j')), 5);
		assert.equal(current(keys(reading, '10G')), 9);
		assert.equal(current(keys(reading, '50%')), 30);
		assert.equal(keys(reading, '3]').article!.entry.key, 'a3');
		assert.equal(keys(reading, '999]').article!.entry.key, 'a39');
		assert.equal(current(keys(reading, '99999999j')), 59);
	});

	test('end with Esc and with a key that means nothing, and 0 does not begin one', () => {
		assert.equal(press(list, '5', 'escape', 'j').list.selected, 1);
		assert.equal(press(list, '5', 'escape').done, false);
		assert.equal(press(list, '5', 'X', 'j').list.selected, 1);
		assert.deepEqual(press(list, '0').notice, {type: 'unknownKey', keys: ['0']});
	});

	test('are not taken from the digits of the facts', () => {
		assert.equal(press(start(), 'return', 'tab', '2').begun, undefined);
	});
});

describe('motions', () => {
	test('{ and } go by paragraph, however tall one is, ( and ) by sentence', () => {
		const tall = press(start(), 'j', 'return');
		assert.deepEqual([current(press(tall, '}')), current(press(tall, '}', '}'))], [1, 2]);
		assert.equal(current(press(tall, '}', '}', '{')), 1);
		const first = press(reading, ')');
		const words = ({article}: ReaderState) => {
			const {paragraph, range} = article!.sentence!;
			return textsOf(article!.entry.article.paragraphs)[paragraph]!.slice(range.start, range.end);
		};
		assert.equal(words(first), 'الفقرة 1.');
		assert.equal(words(press(first, ')')), arabic);
		assert.equal(words(press(first, ')', ')')), 'الفقرة 2.');
		assert.equal(words(press(first, ')', ')', '(')), arabic);
		assert.equal(press(first, 'j').article!.sentence, undefined);
	});

	test('H, M and L go to what stands at the top, in the middle and at the bottom of the screen', () => {
		const deep = keys(reading, '30G');
		const {layout, top, geometry} = openArticle(deep);
		const shown = visibleRows(layout, top, geometry.text.rows)
			.filter(({paragraph, row}) => row < layout.rowCount(paragraph))
			.map(({paragraph}) => paragraph);
		assert.equal(current(press(deep, 'H')), shown[0]);
		assert.equal(current(press(deep, 'L')), shown.at(-1));
		assert.ok(current(press(deep, 'M')) > shown[0]! && current(press(deep, 'M')) < shown.at(-1)!);
		assert.deepEqual(
			[press(list, 'L').list.selected, press(list, 'L', 'M').list.selected, press(list, 'L', 'H').list.selected].map(
				at => at >= 0,
			),
			[true, true, true],
		);
		assert.ok(press(list, 'L').list.selected > press(list, 'M').list.selected);
	});

	test('zt, zz and zb scroll the current paragraph to the top, the middle and the bottom', () => {
		const deep = keys(reading, '30G');
		const rowOf = (state: ReaderState) => {
			const {layout, top, geometry} = openArticle(state);
			return visibleRows(layout, top, geometry.text.rows).findIndex(({paragraph}) => paragraph === 29);
		};
		const [top, middle, bottom] = ['zt', 'zz', 'zb'].map(typed => rowOf(keys(deep, typed)));
		assert.equal(top, 0);
		assert.ok(middle! > top! && bottom! > middle!);
		assert.equal(current(keys(deep, 'zb')), 29);
	});

	test('Ctrl-D and Ctrl-U move by half of what Ctrl-F and Ctrl-B do', () => {
		const rows = ({article}: ReaderState) => article!.top.paragraph;
		assert.ok(rows(press(reading, 'ctrl+d')) > 0);
		assert.ok(rows(press(reading, 'ctrl+d')) < rows(press(reading, 'ctrl+f')));
		assert.equal(rows(press(reading, 'ctrl+d', 'ctrl+u')), 0);
	});

	test(': goes to a number in the digits of any script, and says what is none', () => {
		assert.equal(current(press(write(press(reading, ':'), '12'), 'return')), 11);
		assert.equal(current(press(write(press(reading, ':'), '١٢'), 'return')), 11);
		assert.equal(press(write(press(list, ':'), '7'), 'return').list.selected, 6);
		assert.deepEqual(press(write(press(reading, ':'), 'x'), 'return').notice, {type: 'noNumber', text: 'x'});
		assert.equal(current(press(write(press(keys(reading, '5j'), ':'), '12'), 'escape')), 5);
	});
});

describe('marks and jumps', () => {
	test("m and a letter mark a place, ' and the letter come back to it, in this article only", () => {
		const marked = keys(reading, '20Gma');
		assert.deepEqual(marked.states.get('a0')!.places, {a: {paragraph: 19, offset: 0}});
		assert.equal(current(keys(marked, "g'a")), 19);
		assert.deepEqual(keys(marked, "]'a").notice, {type: 'noMark', letter: 'a'});
		assert.equal(current(keys(marked, "][g'a")), 19);
		assert.equal(keys(reading, 'm1').states.get('a0')!.places, undefined);
	});

	test("'' goes to where one was before the last jump, and back again", () => {
		const jumped = keys(reading, '5jG');
		assert.equal(current(keys(jumped, "''")), 5);
		assert.equal(current(keys(jumped, "''''")), 59);
	});

	test('Ctrl-O goes back through all jumps, also to other articles, Ctrl-I on again', () => {
		const jumped = press(keys(reading, '5jG]G'), 'q');
		const back = press(jumped, 'ctrl+o');
		assert.deepEqual([back.article!.entry.key, current(back)], ['a1', 59]);
		const further = press(back, 'ctrl+o', 'ctrl+o');
		assert.deepEqual([further.article!.entry.key, current(further)], ['a0', 59]);
		assert.equal(current(press(further, 'ctrl+o')), 5);
		const on = press(further, 'ctrl+o', 'ctrl+i', 'ctrl+i');
		assert.deepEqual([on.article!.entry.key, current(on)], ['a1', 0]);
		assert.deepEqual(press(list, 'ctrl+o').notice, {type: 'noJump'});
	});

	test('a fact that is chosen, and a place that is found, can be come back from', () => {
		const chosen = act(press(start(), 'return', 'tab'), {type: 'chooseFact', fact: 1});
		assert.equal(current(chosen), 8);
		assert.equal(current(press(chosen, 'ctrl+o')), 0);
		const found = press(write(press(reading, '/'), 'الفقرة 40'), 'return');
		assert.deepEqual([current(found), current(press(found, 'ctrl+o'))], [39, 0]);
	});
});

describe('a key that means nothing', () => {
	test('is named in the status row until the next key', () => {
		assert.deepEqual(press(list, 'X').notice, {type: 'unknownKey', keys: ['X']});
		assert.equal(press(list, 'X', 'j').notice, undefined);
		assert.deepEqual(press(list, 'z', 'x').notice, {type: 'unknownKey', keys: ['z', 'x']});
	});
});

describe('back and in', () => {
	test('h and ← go back, l, → and Enter go in; a right-to-left interface mirrors the arrows, not the letters', () => {
		for (const key of ['l', 'right', 'return']) assert.equal(modeOf(press(start(), key)), 'text');
		for (const key of ['h', 'left']) assert.equal(modeOf(press(start(), 'return', key)), 'list');
		const mirrored: ReaderState = {...start(), direction: 'rtl'};
		for (const key of ['l', 'left', 'return']) assert.equal(modeOf(press(mirrored, key)), 'text');
		for (const key of ['h', 'right']) assert.equal(modeOf(press(mirrored, 'return', key)), 'list');
		assert.equal(press(start(), 'h').done, false);
	});
});

describe('what is written', () => {
	test('has a length that is said when it is reached, however much is pasted', () => {
		const writing = press(list, '/');
		const pasted = act(writing, {type: 'paste', text: 'نص '.repeat(20_000)});
		assert.ok(pasted.prompt!.text.length <= 500);
		assert.equal(pasted.notice?.type, 'promptFull');
		assert.equal(press(pasted, 'backspace').notice, undefined);
		assert.equal(act(writing, {type: 'paste', text: 'نص'}).notice, undefined);
	});
});
