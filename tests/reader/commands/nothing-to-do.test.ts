import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {arrayShelf} from '../../support/array-shelf.ts';
import {act, article, articles, press, start, startWith} from '../../support/reader-states.ts';

const noticeOf = (...keys: readonly string[]) => press(start(), ...keys).notice;

describe('a key that can do nothing says why', () => {
	test('u, where no mark can be taken back', () => {
		assert.deepEqual(noticeOf('u'), {type: 'nothingToUndo'});
		assert.deepEqual(noticeOf('s', 'u', 'u'), {type: 'nothingToUndo'});
	});

	test('] and [ at the ends of the list', () => {
		assert.deepEqual(noticeOf('return', '['), {type: 'firstArticle'});
		assert.deepEqual(noticeOf('G', 'return', ']'), {type: 'lastArticle'});
		assert.equal(noticeOf('return', ']'), undefined);
	});

	test('< where the reader did not come from another article', () =>
		assert.deepEqual(noticeOf('return', '<'), {type: 'noJump'}));

	test('what is about an article, where the list has none', () => {
		for (const keys of [['N'], ['s'], ['i'], ['delete'], ['d', 'd']])
			assert.deepEqual(press(startWith([]), ...keys).notice, {type: 'noArticle'}, keys.join(' '));
	});

	test('# in an article without links', () => assert.deepEqual(noticeOf('return', '#'), {type: 'noLinks'}));
});

test('+ and - say how long lines are, which a narrow screen does not show', () => {
	assert.deepEqual(noticeOf('return', '+'), {type: 'lineLength', columns: 76});
	assert.deepEqual(noticeOf('return', '-', '-'), {type: 'lineLength', columns: 64});
});

describe('an article whose deletion was taken back', () => {
	const without = articles.filter(({id}) => id !== 'tall');

	test('is selected in the list again', () => {
		const deleted = act(press(start(), 'j'), {type: 'deletion', deletion: {key: 'tall'}});
		const gone = {...deleted, shelf: {...arrayShelf(without), select: () => arrayShelf(articles)}};
		const elsewhere = {...gone, list: {selected: 0, top: 0}};
		const back = act(elsewhere, {type: 'broughtBack', key: 'tall', isBack: true});
		assert.deepEqual([back.list.selected, back.notice], [1, {type: 'broughtBack'}]);
	});

	test('leaves an article alone that is open meanwhile', () => {
		const reading = press(startWith([article('a', ['One.']), article('b', ['Two.'])]), 'return');
		const back = act(reading, {type: 'broughtBack', key: 'b', isBack: true});
		assert.deepEqual([back.article?.entry.key, back.list.selected], ['a', 0]);
	});
});
