import assert from 'node:assert/strict';
import {test} from 'node:test';
import {khabar} from '../support/khabar.ts';

const article = {
	title: 'أسعار النفط',
	language: 'ar',
	source: 'الصحيفة',
	url: 'https://news.example/oil',
	paragraphs: [
		{
			text: 'أعلنت أوبك خفض الإنتاج.',
			marks: [
				[6, 10, 'link', 'https://opec.example/'],
				[0, 5, 'strong'],
			],
		},
		{text: 'الأرقام', kind: 'heading', level: 2},
		{text: 'نفط برنت', kind: 'item'},
		{text: 'نفط دبي', kind: 'item', depth: 2},
		{
			text: 'السعر الشهر',
			kind: 'row',
			header: true,
			cells: [
				[0, 5],
				[6, 11],
			],
		},
		{
			text: '81 أكتوبر',
			kind: 'row',
			cells: [
				[0, 2],
				[3, 9],
			],
		},
		{text: 'ناقلة في الميناء', kind: 'image', url: 'https://news.example/a.png'},
		{text: 'قفا نبك\nمن ذكرى', kind: 'verse'},
		{text: '', kind: 'rule'},
		{
			text: 'وفق وكالة أوبك',
			marks: [
				[10, 14, 'link', 'https://opec.example/'],
				[4, 9, 'link', 'mailto:a@b.example'],
			],
		},
	],
};

const written = `أسعار النفط
\u2068الصحيفة\u2069

أعلنت أوبك‹1› خفض الإنتاج.


الأرقام

• نفط برنت
  ◦ نفط دبي

السعر  الشهر
─────────────
81     أكتوبر

[صورة: ناقلة في الميناء]

قفا نبك
من ذكرى

────────────────────────

وفق وكالة‹2› أوبك‹1›

https://news.example/oil

‹1› https://opec.example/
‹2› mailto:a@b.example
`;

test('print writes kinds with their signs, numbers the links, and ends with their addresses', async () => {
	const {stdout, stderr} = await khabar(['print', '-'], {input: JSON.stringify(article)});
	assert.equal(stderr, '');
	assert.equal(stdout, written);
});
