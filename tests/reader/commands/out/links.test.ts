import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Paragraph} from '../../../../source/article/paragraph/paragraph.ts';
import {modeOf} from '../../../../source/reader/state/mode.ts';
import {linksGeometry} from '../../../../source/reader/windows/links-window.ts';
import {act, article, effectsOf, press, startWith} from '../../../support/reader-states.ts';

const paragraphs: readonly Paragraph[] = [
	{
		text: 'أعلنت أوبك خفض الإنتاج، وفق بيان.',
		marks: [
			[6, 10, 'link', 'https://opec.example/a b'],
			[28, 32, 'link', 'https://opec.example/statement'],
		],
	},
	'بلا روابط.',
	{
		text: 'المصدر، مرة أخرى',
		kind: 'caption',
		marks: [
			[0, 6, 'link', 'https://opec.example/statement'],
			[8, 11, 'link', 'mailto:news@paper.example'],
			[12, 16, 'link', 'javascript:alert(1)'],
		],
	},
];
const news = {...article('news', []), paragraphs, url: 'https://paper.example/1'};
const open = press(startWith([news, article('bare', ['نص.'])]), 'return');
const menu = press(open, 'O');

const addresses = (effects: ReturnType<typeof effectsOf>) =>
	effects.map(effect => (effect.type === 'openAddress' ? effect.address : effect));

describe('O', () => {
	test('shows each address once, in the order of the text, those that can be opened only', () => {
		assert.equal(modeOf(menu), 'links');
		assert.deepEqual(menu.links!.links, [
			{number: 1, text: 'أوبك', address: 'https://opec.example/a%20b'},
			{number: 2, text: 'بيان', address: 'https://opec.example/statement'},
			{number: 3, text: 'مرة', address: 'mailto:news@paper.example'},
		]);
	});

	test('says that an article has no links', () => {
		const bare = press(open, 'q', 'j', 'return', 'O');
		assert.equal(modeOf(bare), 'text');
		assert.deepEqual(bare.notice, {type: 'noLinks'});
	});

	test('and Enter open the link at the pointer, and a digit the link of that number', () => {
		assert.deepEqual(addresses(effectsOf(menu, 'return')), ['https://opec.example/a%20b']);
		const third = act(menu, {type: 'selectLink', link: 2});
		assert.deepEqual(addresses(effectsOf(third, 'return')), ['mailto:news@paper.example']);
		assert.deepEqual(addresses(effectsOf(menu, '2')), ['https://opec.example/statement']);
		assert.deepEqual(effectsOf(menu, '4'), []);
	});

	test('and y copy the address at the pointer', () => {
		const second = act(menu, {type: 'selectLink', link: 1});
		assert.deepEqual(effectsOf(second, 'y'), [{type: 'copy', part: 'link', text: 'https://opec.example/statement'}]);
	});

	test('leads back to where the reader was, and where no browser is the menu stays', () => {
		for (const key of ['escape', 'q', 'O']) {
			const back = press(open, 'j', 'O', key);
			assert.equal(modeOf(back), 'text');
			assert.equal(back.article!.current, 1);
		}
		const opened = {by: 'nothing', copied: 'sent'} as const;
		const failed = act(menu, {type: 'opened', address: 'https://opec.example/a%20b', opened});
		assert.equal(modeOf(failed), 'links');
		assert.deepEqual(failed.notice, {type: 'noBrowser', result: 'sent'});
	});

	test('fills the screen exactly at any size, and keeps room for the address', () => {
		for (let rows = 1; rows <= 60; rows++) {
			const {menuRows, ruleRows, addressRows, statusRows} = linksGeometry({...menu, size: {columns: 80, rows}});
			const parts = [menuRows, ruleRows, addressRows, statusRows];
			assert.ok(parts.every(part => part >= 0) && parts.reduce((sum, part) => sum + part) <= rows, `${rows}: ${parts}`);
			assert.ok(rows < 3 || (menuRows >= 1 && addressRows >= 1), `${rows}: ${parts}`);
		}
	});
});
