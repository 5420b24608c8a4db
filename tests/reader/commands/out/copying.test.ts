import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Paragraph} from '../../../../source/article/paragraph/paragraph.ts';
import {hasLongCode} from '../../../../source/reader/commands/in-text.ts';
import {modeOf} from '../../../../source/reader/state/mode.ts';
import {openArticle} from '../../../../source/reader/state/open-article.ts';
import {rowText} from '../../../../source/text/row.ts';
import {listRows} from '../../../../source/ui/list/list-rows.ts';
import {en} from '../../../support/messages.ts';
import {act, article, effectsOf, press, startWith} from '../../../support/reader-states.ts';

const paragraphs = ['الفقرةُ الأولى: لا «BBC» ﻻ.', 'می‌خواهم 12.5٪', 'A third one.'];
const news = article('news', paragraphs, {
	title: 'العنوانُ لا',
	source: 'جريدة',
	authors: ['كاتب', 'كاتبة'],
	published: '2025-03-18T10:00:00+03:00',
	url: 'https://example.com/أخبار',
	keyFacts: [
		{text: 'الفقرة الأولى', paragraph: 0},
		{text: 'A third one', paragraph: 2},
	],
});
const bare = article('bare', ['نص.'], {title: 'بلا رابط'});
const list = startWith([news, bare]);
const open = press(list, 'return');

const textOf = (state: typeof list, ...keys: string[]) => {
	const effects = effectsOf(state, ...keys);
	return effects.map(effect => (effect.type === 'copy' ? [effect.part, effect.text] : effect));
};

describe('y and a letter', () => {
	test('copy a part of the article as it is written', () => {
		assert.deepEqual(textOf(open, 'y', 'p'), [['paragraph', paragraphs[0]]]);
		assert.deepEqual(textOf(open, 'j', 'y', 'p'), [['paragraph', paragraphs[1]]]);
		assert.deepEqual(textOf(open, 'y', 'f'), [['fact', 'الفقرة الأولى']]);
		assert.deepEqual(textOf(open, 'y', 't'), [['title', 'العنوانُ لا']]);
		assert.deepEqual(textOf(open, 'y', 'u'), [['address', 'https://example.com/أخبار']]);
		const whole = `العنوانُ لا\nجريدة · كاتب، كاتبة · 2025-03-18\nhttps://example.com/أخبار\n\n${paragraphs.join('\n\n')}\n`;
		assert.deepEqual(textOf(open, 'y', 'a'), [['article', whole]]);
	});

	test('copy what is structured with its signs', () => {
		const structured: readonly Paragraph[] = [
			{text: 'قال الوزير1', marks: [[10, 11, 'sup']]},
			{text: 'بند', kind: 'item', number: 3},
			{text: 'قول', kind: 'quote'},
			{text: 'a = 1\n  b', kind: 'code'},
		];
		const reader = press(startWith([{...bare, paragraphs: structured}]), 'return');
		assert.deepEqual(textOf(reader, 'y', 'p'), [['paragraph', 'قال الوزير[1]']]);
		const whole = 'بلا رابط\n\nقال الوزير[1]\n\n3. بند\n\n│ قول\n\n  a = 1\n    b\n';
		assert.deepEqual(textOf(reader, 'y', 'a'), [['article', whole]]);
	});

	test('copy the selected fact, also from the menu of facts, which does not move meanwhile', () => {
		const inMenu = act(press(open, 'tab'), {type: 'selectFact', fact: 1});
		const asked = press(inMenu, 'y');
		assert.equal(modeOf(asked), 'copy');
		assert.deepEqual(textOf(asked, 'f'), [['fact', 'A third one']]);
		assert.equal(modeOf(press(asked, 'f')), 'facts');
	});

	test('scroll no more: for that there is Ctrl-Y', () => {
		assert.equal(modeOf(press(open, 'y')), 'copy');
		assert.equal(modeOf(press(open, 'ctrl+y')), 'text');
	});

	test('copy nothing after Esc or any other letter, which then does nothing else', () => {
		for (const key of ['escape', 'q', 'x', 'j', 'G', 'space', 'return']) {
			assert.deepEqual(effectsOf(open, 'y', key), [], key);
			const after = press(open, 'y', key);
			assert.deepEqual([modeOf(after), after.article?.current], ['text', 0], key);
		}
	});

	test('say so where there is no such part', () => {
		const withoutAddress = press(startWith([bare]), 'return');
		const {notice} = press(withoutAddress, 'y', 'u');
		assert.deepEqual(notice, {type: 'nothingToCopy', part: 'address'});
		assert.deepEqual(effectsOf(withoutAddress, 'y', 'u'), []);
	});
});

describe('y in the list', () => {
	test('copies title and address, without the article being read', () => {
		assert.deepEqual(textOf(list, 'y'), [['entry', 'العنوانُ لا\nhttps://example.com/أخبار']]);
		assert.deepEqual(textOf(list, 'j', 'y'), [['entry', 'بلا رابط']]);
		assert.deepEqual(effectsOf(startWith([]), 'y'), []);
	});

	test('has the status row say what was copied and how many letters, until the next key', () => {
		const row = (state: typeof list) => rowText(listRows(state, en).at(-1)!).trim();
		const told = act(list, {type: 'copied', part: 'entry', letters: 42, result: 'taken'});
		assert.match(row(told), /Copied title and address: 42 letters/);
		assert.match(
			row(act(list, {type: 'copied', part: 'entry', letters: 42, result: 'sent'})),
			/if the terminal allows it$/,
		);
		assert.match(row(act(list, {type: 'copied', part: 'entry', letters: 42, result: 'tooLong'})), /Not copied/);
		assert.match(row(act(list, {type: 'copied', part: 'entry', letters: 42, result: 'refused'})), /press Y/);
		assert.doesNotMatch(row(press(told, 'j')), /Copied/);
	});
});

describe('Y', () => {
	test('shows the article to be selected, asks for rows as they are written, and takes both back', () => {
		assert.deepEqual(effectsOf(open, 'Y'), [{type: 'sendRows', as: 'written'}]);
		for (const key of ['Y', 'q', 'escape'])
			assert.deepEqual(effectsOf(open, 'Y', key).at(-1), {type: 'sendRows', as: 'seen'}, key);
		assert.equal(modeOf(press(open, 'Y', 'q')), 'text');
	});

	test('keeps the paragraph, moves and copies as in the article', () => {
		const plain = press(open, 'j', 'Y');
		assert.deepEqual([modeOf(plain), plain.article?.current], ['plain', 1]);
		assert.deepEqual(textOf(plain, 'y', 'p'), [['paragraph', paragraphs[1]]]);
		assert.equal(press(plain, 'j', 'Y').article?.current, 2);
	});

	test('breaks long lines of code, so that all of them can be selected', () => {
		const line = 'const port = quay(basin, piles, concrete); '.repeat(5).trim();
		const code = {...news, paragraphs: [{text: line, kind: 'code' as const}]};
		const plain = press(startWith([code]), 'return', 'Y');
		const {layout} = openArticle(plain);
		const rows = Array.from({length: layout.rowCount(0)}, (_, row) =>
			rowText(layout.cells({paragraph: 0, row})).slice(2),
		);
		assert.equal(rows.join(''), line);
		assert.equal(hasLongCode(plain), false);
	});

	test('gives way to rows as pictures while something else is shown over it', () => {
		for (const [over, back] of [
			['?', 'q'],
			['i', 'q'],
		] as const)
			assert.deepEqual(effectsOf(open, 'Y', over, back), [
				{type: 'sendRows', as: 'written'},
				{type: 'sendRows', as: 'seen'},
				{type: 'sendRows', as: 'written'},
			]);
	});
});
