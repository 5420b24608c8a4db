import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {khabar} from '../support/khabar.ts';

/** What `khabar check` says of a file with this text, without the folder that the file is in. */
async function check(name: string, text: string) {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-check-'));
	const file = join(folder, name);
	writeFileSync(file, text);
	const {stdout, stderr, code} = await khabar(['check', file]);
	assert.equal(stdout, '');
	return {lines: stderr.replaceAll(`khabar: ${folder}/`, '').split('\n').slice(0, -1), code};
}

test('a file without problems is passed over in silence', async () => {
	const article = {
		title: 'عنوان',
		paragraphs: ['نص', ' '],
		published: '2026-01-02',
		keyFacts: [{text: 'نص', paragraph: 0}],
	};
	assert.deepEqual(await check('good.json', JSON.stringify(article)), {lines: [], code: 0});
	assert.deepEqual(await check('good.txt', 'عنوان\n\nنص الخبر.'), {lines: [], code: 0});
});

test('every problem of an article is told with its line, column and path', async () => {
	const text = `{
	"title": 7,
	"paragraphs": ["نص", 4,
		null],
	"authors": {"name": "ن"},
	"direction": "up",
	"keyFacts": [{"paragraph": 0}]
}`;
	assert.deepEqual(await check('bad.json', text), {
		lines: [
			'bad.json:2:11: title: must be text, not a number',
			'bad.json:3:23: paragraphs[1]: must be text, not a number',
			'bad.json:4:3: paragraphs[2]: must be text, not null',
			'bad.json:5:13: authors: must be text or a list, not an object',
			'bad.json:6:15: direction: must be "ltr", "rtl" or "auto"',
			'bad.json:7:15: keyFacts[0].text: is missing',
		],
		code: 1,
	});
});

test('what would only be left out is a problem too', async () => {
	const text = `[{
	"title": "عنوان", "paragraphs": ["نص", " "],
	"published": "أمس",
	"modified": "2026-02-30"
}, {
	"id": "a", "title": "عنوان", "paragraphs": ["نص", " "],
	"keyFacts": ["بلا فقرة", {"text": "حقيقة", "paragraph": 1}, {"text": "حقيقة", "paragraph": 2}]
}]`;
	assert.deepEqual(await check('left-out.json', text), {
		lines: [
			'left-out.json:3:15: [0].published: is not an ISO 8601 date',
			'left-out.json:4:14: [0].modified: is not an ISO 8601 date',
			'left-out.json:7:58: [1].keyFacts[1].paragraph: is not the number of a paragraph with text',
			'left-out.json:7:93: [1].keyFacts[2].paragraph: is not the number of a paragraph with text',
		],
		code: 1,
	});
	const marked = `{"title": "عنوان", "paragraphs": [{"text": "نص", "marks": [[0, 1, "strong"],
	[0, 99, "strong"], [2, 1, "emphasis"]]},
	{"text": "a b", "kind": "row", "cells": [[0, 1], [2, 9]]}]}`;
	assert.deepEqual(await check('marked.json', marked), {
		lines: [
			'marked.json:2:2: paragraphs[0].marks[1]: is not a place in the text, which has 2 UTF-16 units',
			'marked.json:2:21: paragraphs[0].marks[2]: is not a place in the text, which has 2 UTF-16 units',
			'marked.json:3:51: paragraphs[1].cells[1]: is not a place in the text, which has 3 UTF-16 units',
		],
		code: 1,
	});
	const twice = JSON.stringify([1, 2, 3].map(() => ({id: 'same', title: 'عنوان', paragraphs: ['نص']})));
	assert.deepEqual(await check('twice.json', twice), {
		lines: Array(2).fill('twice.json: more than one article has the id same'),
		code: 1,
	});
});

test('problems of JSON Lines are told in their lines', async () => {
	const good = '{"title": "عنوان", "paragraphs": ["نص"]}';
	const text = `${good}\n\n{"title": "عنوان", "paragraphs": [1]}\n${good}\nnone\n  {"paragraphs": ["نص"]}`;
	assert.deepEqual(await check('day.jsonl', text), {
		lines: [
			'day.jsonl:3:35: paragraphs[0]: must be text, not a number',
			'day.jsonl:5:1: is not JSON: expected a value, found "n"',
			'day.jsonl:6:3: title: is missing',
		],
		code: 1,
	});
});

test('problems of other formats are told by the names of those', async () => {
	const feed = {version: 'https://jsonfeed.org/version/1.1', items: [{id: 'a', content_text: 5}]};
	assert.deepEqual(await check('feed.json', JSON.stringify(feed, null, '\t')), {
		lines: ['feed.json:6:20: items[0].content_text: must be text, not a number'],
		code: 1,
	});
	assert.deepEqual((await check('page.html', '<html><body></body></html>')).lines, [
		'page.html: is a page without the text of an article',
	]);
	const deep = `{"title": 5, "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
	assert.equal((await check('deep.json', deep)).lines[0], 'deep.json: title: must be text, not a number');
});

test('of several files each is checked, and one that cannot be read is told of', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-check-'));
	writeFileSync(join(folder, 'b.json'), '{}');
	const {stderr, code} = await khabar(['check', join(folder, 'a.json'), join(folder, 'b.json')]);
	assert.equal(code, 1);
	assert.deepEqual(stderr.replaceAll(`khabar: ${folder}/`, '').split('\n'), [
		'a.json: no such file or folder',
		'b.json:1:1: title: is missing',
		'b.json:1:1: paragraphs: is missing',
		'',
	]);
	assert.equal((await khabar(['check'])).code, 2);
});

test('of a folder each file of news is checked', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-check-'));
	const said = async () => {
		const {stderr, code} = await khabar(['check', folder]);
		return {lines: stderr.replaceAll(`khabar: ${folder}`, '').split('\n').slice(0, -1), code};
	};
	assert.deepEqual(await said(), {lines: [': no articles in this folder'], code: 1});
	writeFileSync(join(folder, 'a.json'), '{"title": "عنوان", "paragraphs": ["نص"]}');
	assert.deepEqual(await said(), {lines: [], code: 0});
	for (const name of ['c.json', 'b.json', '.hidden.json', 'notes.md'])
		writeFileSync(join(folder, name), '{"title": "ع"}');
	symlinkSync('gone.json', join(folder, 'd.json'));
	assert.deepEqual(await said(), {
		lines: [
			'/b.json:1:1: paragraphs: is missing',
			'/c.json:1:1: paragraphs: is missing',
			'/d.json: no such file or folder',
		],
		code: 1,
	});
});

test('each of many problems in one line has its column', async () => {
	const start = '{"title":"𝕋","paragraphs":[';
	const {lines} = await check('one-line.json', `[${Array(5000).fill(`${start}0]}`).join()}]`);
	const columns = lines.map(line => Number(line.split(':')[2]));
	const width = [...`${start}0]},`].length;
	assert.deepEqual(
		columns,
		columns.map((_, i) => 2 + i * width + [...start].length),
	);
	assert.equal(columns.length, 5000);
});

test('a problem of what is no JSON has no place that JSON would have', async () => {
	const feed = '<?xml version="1.0"?><rss version="2.0"><channel><item><category>x</category></item></channel></rss>';
	const {lines, code} = await check('feed.xml', feed);
	assert.match(lines.join('\n'), /^feed\.xml: items\[0\]\./);
	assert.equal(code, 1);
});

test('a pipe is read once', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-check-'));
	const pipe = join(folder, 'pipe');
	if (spawnSync('mkfifo', [pipe]).status !== 0) return;
	spawn('sh', ['-c', `echo '{"title":1}' > ${pipe}`]);
	const {stderr, code} = await khabar(['check', pipe]);
	assert.match(stderr, /title: must be text, not a number/);
	assert.equal(code, 1);
});
