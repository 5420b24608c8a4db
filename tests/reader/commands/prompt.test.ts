import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {modeOf} from '../../../source/reader/state/mode.ts';
import {update} from '../../../source/reader/update.ts';
import {type LookedFor, ofPlace, withLookedFor} from '../../../source/search/looked-for.ts';
import {rowText} from '../../../source/text/row.ts';
import {statusRow} from '../../../source/ui/status-row.ts';
import {en} from '../../support/messages.ts';
import {act, press, start, write} from '../../support/reader-states.ts';

const searching = (text: string) => write(press(start(), '/'), text);
const shown = (state: ReturnType<typeof start>) => rowText(statusRow(state, en, []));

describe('the line that is written in', () => {
	test('takes letters, blanks and the letters that are keys elsewhere', () => {
		assert.equal(searching('j k q ? 1 كلمة').prompt!.text, 'j k q ? 1 كلمة');
	});

	test('takes what is pasted on one line, without what could act on a terminal', () => {
		const pasted = act(press(start(), '/'), {type: 'paste', text: 'غزة\n\u001b[31mاليوم'});
		assert.equal(pasted.prompt!.text, 'غزة اليوم');
		assert.equal(act(start(), {type: 'paste', text: 'jj'}).list.selected, 0);
	});

	test('Backspace deletes a letter with its marks, Ctrl-W a word, Ctrl-U all; on nothing they close it', () => {
		assert.equal(press(searching('سلامٌ'), 'backspace').prompt!.text, 'سلا');
		assert.equal(press(searching('بيان الوزير'), 'ctrl+w').prompt!.text, 'بيان ');
		const empty = press(searching('بيان'), 'ctrl+u');
		assert.equal(empty.prompt!.text, '');
		assert.equal(modeOf(press(empty, 'backspace')), 'list');
	});

	test('arrows move the way they point: in Arabic the left one goes on', () => {
		assert.equal(press(searching('بيان'), 'home', 'left').prompt!.caret, 1);
		assert.equal(press(searching('بيان'), 'right').prompt!.caret, 3);
		assert.equal(press(searching('text'), 'left').prompt!.caret, 3);
		assert.equal(press(searching('abc'), 'home', 'x').prompt!.text, 'xabc');
		assert.equal(press(searching('abc'), 'left', 'left', 'backspace').prompt!.text, 'bc');
	});

	test('Esc leaves it with nothing changed, Enter on nothing searches for nothing', () => {
		assert.equal(press(searching('بيان'), 'escape').shelf.view.query, undefined);
		assert.equal(press(searching(' '), 'return').shelf.view.query, undefined);
	});

	test('Enter on nothing leaves who searched for nothing where he is, and ends a search', () => {
		const state = press(start(), 'j', 'j');
		assert.deepEqual(press(state, '/', 'return').list, state.list);
		assert.equal(press(searching('المدار'), 'return', '/', 'return').shelf.view.query, undefined);
	});

	test('it begins empty, and the arrow up brings what was looked for last', () => {
		assert.equal(press(searching('وزير'), 'return', '/').prompt!.text, '');
		assert.equal(press(searching('وزير'), 'return', '/', 'up').prompt!.text, 'وزير');
		assert.equal(press(searching('وزير'), 'return', 'escape', '/', 'up').prompt!.text, 'وزير');
		const found = press(write(press(start(), 'return', '/'), 'الوكالة'), 'return');
		assert.equal(press(found, 'escape', '/', 'return', '/', 'up').prompt!.text, 'الوكالة');
	});

	const lookedFor = [
		{text: 'three', by: 'words'},
		{text: 'place', by: 'letters'},
		{text: 'two', by: 'words'},
		{text: 'one', by: 'words'},
	] as const;
	const old = {...start(), lookedFor};

	test('arrows go through what was looked for in earlier sessions, to the oldest and back to what was begun', () => {
		const begun = write(press(old, '/'), 'new');
		const texts = (...keys: string[]) => press(begun, ...keys).prompt!.text;
		assert.deepEqual(
			[1, 2, 3, 4].map(times => texts(...Array(times).fill('up'))),
			['three', 'two', 'one', 'one'],
		);
		assert.equal(texts('up', 'ctrl+p', 'ctrl+n'), 'three');
		assert.equal(texts('up', 'up', 'down', 'down', 'down'), 'new');
		assert.equal(press(begun, 'up', 'up', 'x', 'up').prompt!.text, 'three', 'a changed text is a new one');
		assert.equal(press(begun, 'up').prompt!.caret, 'three'.length);
	});

	test('searches among all articles and those in one are apart; a number and the help have none', () => {
		assert.equal(press(old, 'return', '/', 'up', 'up').prompt!.text, 'place');
		assert.equal(press(old, ':', 'up').prompt!.text, '');
		assert.equal(press(old, '?', '/', 'up').prompt!.text, '');
	});

	test('what is looked for is remembered once, as the newest, and the edge is asked to keep it', () => {
		const {state, effects} = update(write(press(old, '/'), ' one '), {type: 'key', key: 'return'});
		assert.deepEqual(
			state.lookedFor.map(({text}) => text),
			['one', 'three', 'place', 'two'],
		);
		assert.deepEqual(effects, [{type: 'remember', lookedFor: {text: 'one', by: 'words'}}]);
		assert.deepEqual(update(press(old, '/', 'x', 'escape', '/'), {type: 'key', key: 'return'}).effects, []);
	});

	test('of each kind the newest hundred are remembered', () => {
		let all: readonly LookedFor[] = [{text: 'place', by: 'letters'}];
		for (let count = 0; count < 150; count++) all = withLookedFor(all, {text: `${count}`, by: 'words'});
		assert.equal(ofPlace(all, 'all').length, 100);
		assert.equal(all[0]!.text, '149');
		assert.equal(all.at(-1)!.text, 'place');
	});

	test('it shows Arabic from the right with the caret after the last letter, and of a long line what is round the caret', () => {
		assert.match(shown(searching('بيان')), /^ Look for +ﻥﺎﻴﺑ *$/);
		const long = searching(`${'كلمة '.repeat(40)}آخر`);
		assert.match(shown(long), /ﺮﺧﺁ/);
		assert.equal([...shown(long)].length, 80);
		assert.doesNotMatch(shown(press(searching('first '.repeat(40)), 'home')), /^ Look for +irst/);
	});
});

describe(':q, as in vim and less', () => {
	test('goes back to the list from an article, and leaves khabar in the list', () => {
		const inArticle = press(start(), 'return', ':', 'q', 'return');
		assert.deepEqual([inArticle.article, inArticle.prompt, inArticle.done], [undefined, undefined, false]);
		assert.equal(press(inArticle, ':', 'q', 'return').done, true);
	});

	test('means the same with the Arabic keyboard, and other letters are no number', () => {
		assert.equal(press(start(), ':', 'ض', 'return').done, true);
		assert.deepEqual(press(start(), ':', 'z', 'return').notice, {type: 'noNumber', text: 'z'});
	});
});
