import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';

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

test('khabar print writes a text as it is laid out, without holding all of it', async () => {
	const sentence = 'وصل الوفد إلى العاصمة يوم الأحد لبحث اتفاق التجارة بين البلدين. ';
	const text = sentence.repeat(40_000);
	const folder = mkdtempSync(join(tmpdir(), 'khabar-print-'));
	const file = join(folder, 'long.json');
	const paragraphs = [text, ...Array.from({length: 4000}, (_, i) => `${i} ${sentence.repeat(10)}`)];
	writeFileSync(file, JSON.stringify({id: 'long', title: 'مقال طويل', paragraphs}));
	const count = `
		const {write} = process.stdout;
		let longest = 0;
		process.stdout.write = function (text, ...rest) {
			longest = Math.max(longest, text.length);
			return write.call(this, text, ...rest);
		};
		process.on('exit', () => process.stderr.write(String(longest)));`;
	const {stdout, stderr} = spawnSync(
		process.execPath,
		['--import', `data:text/javascript,${encodeURIComponent(count)}`, khabarFile, 'print', file],
		{encoding: 'utf8', env: {...process.env, ...ownFolders()}, maxBuffer: 2 ** 26},
	);
	assert.ok(stdout === `مقال طويل\n\n${paragraphs.map(one => one.trim()).join('\n\n')}\n`, 'it is all written');
	assert.ok(Number(stderr) < 100_000, `${stderr} at once`);
});
