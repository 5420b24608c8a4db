import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import type {Origin} from '../../../source/article/origin.ts';
import {said} from '../markup/said.ts';
import {takeText} from '../take.ts';

const address = 'https://notes.example/2026/tea.md';

async function read(text: string, origin: Partial<Origin> = {file: 'tea.md', address}): Promise<Article> {
	const {articles, problems} = await takeText(text, origin);
	assert.deepEqual(problems, []);
	return articles[0]!;
}

/** Each construct, as it is written after a title, and what a reader is shown. */
const constructs: readonly (readonly [what: string, markdown: string, paragraphs: readonly string[]])[] = [
	['headings', '## Two\n\n###### Six ######\n\nSetext\n---', ['heading 2: Two', 'heading 6: Six', 'heading 2: Setext']],
	['paragraphs of several lines', 'One\ntwo.\n\nThree.', ['One two.', 'Three.']],
	['hard ends of lines', 'قفا نبك  \nمن ذكرى\\\nحبيب', ['verse: قفا نبك\nمن ذكرى\nحبيب']],
	['emphasis', '*one* _two_ un*believ*able', ['/one/ /two/ un/believ/able']],
	['strong emphasis', '**one** __two__ ***both***', ['*one* *two* */both/*']],
	['emphasis in Arabic', 'قال **الوزير** إن *القرار* نهائي', ['قال *الوزير* إن /القرار/ نهائي']],
	['struck text', '~~ten~~ twelve', ['~ten~ twelve']],
	['code in a line', 'Run `npm  ci`, or ``a`b``.', ['Run `npm ci`, or `a`b`.']],
	['fenced code', '```js\nif (a) {\n\tb();\n\n}\n```', ['code: if (a) {\n    b();\n\n}']],
	['code fenced with tildes', '~~~\n```\n~~~', ['code: ```']],
	['indented code', 'So:\n\n    a\n      b', ['So:', 'code: a\n  b']],
	['lists with bullets', '- a\n- b\n\n* c', ['item: a', 'item: b', 'item: c']],
	['numbered lists', '3. a\n4. b\n\n1) c', ['item 3: a', 'item 4: b', 'item 1: c']],
	['lists in lists', '- a\n  - b\n    1. c\n- d', ['item: a', 'item depth 2: b', 'item 1 depth 3: c', 'item: d']],
	[
		'items of several paragraphs',
		'1. a\n\n   b\n\n       c\n2. d',
		['item 1: a', 'indent 1: b', 'code indent 1: c', 'item 2: d'],
	],
	['tasks', '- [ ] a\n- [x] b\n- [c] d', ['item: ☐ a', 'item: ☑ b', 'item: [c] d']],
	['quotations', '> a\nb\n>\n> c', ['quote: a b', 'quote: c']],
	['quotations in quotations', '> a\n> > b\n\nc', ['quote: a', 'quote depth 2: b', 'c']],
	['lists in quotations', '> - a\n> 1. b', ['item quoted 1: a', 'item 1 quoted 1: b']],
	[
		'tables',
		'| الفريق | النقاط |\n|---|:-:|\n| **الهلال** | ٣٠ |\n| النصر |',
		['row header: الفريق | النقاط', 'row: الهلال | ٣٠', 'row: النصر |'],
	],
	[
		'links',
		'[a](https://a.example/1 "A") and [b](../b.md)',
		['[a](https://a.example/1) and [b](https://notes.example/b.md)'],
	],
	[
		'links by reference',
		'[a][1], [b], [c][]\n\n[1]: https://a.example/1\n[b]: <https://a.example/2> "B"\n[c]: /c',
		['[a](https://a.example/1), [b](https://a.example/2), [c](https://notes.example/c)'],
	],
	[
		'addresses',
		'<https://a.example/> and https://b.example/x, not news.example',
		['[https://a.example/](https://a.example/) and [https://b.example/x](https://b.example/x), not news.example'],
	],
	['addresses for mail', '<desk@a.example>', ['[desk@a.example](mailto:desk@a.example)']],
	['no links to anything else', '[a](javascript:alert) b', ['[a](javascript:alert) b']],
	[
		'pictures',
		'Text ![The crowd](crowd.jpg "At dawn") goes on.',
		['Text goes on.', 'image https://notes.example/2026/crowd.jpg "At dawn": The crowd'],
	],
	['rules', 'a\n\n***\n\nb\n\n- - -\n\n---', ['a', 'rule:', 'b']],
	[
		'notes',
		'It rained.[^1] Twice.[^x]\n\n[^x]: By another.\n[^1]: By a witness.',
		['It rained.^1^ Twice.^2^', 'rule:', 'item 1: By a witness.', 'item 2: By another.'],
	],
	['signs that are shown', '\\*a\\* 1\\. &copy; &lt;p class="x"&gt; 3 < 4', ['*a* 1. © <p class="x"> 3 < 4']],
	['tags in code', '`<b>a</b>`\n\n```\n<p>b</p>\n```', ['`<b>a</b>`', 'code: <p>b</p>']],
	['HTML in a line', 'H<sub>2</sub>O, <kbd>Ctrl</kbd>, <b>*a*</b><!-- no -->', ['H_2_O, `Ctrl`, */a/*']],
	[
		'HTML in blocks',
		'<details><summary>More</summary>\n\nInside *it*.\n\n</details>\n\n<script>let a = 1;</script>',
		['*More*', 'Inside /it/.'],
	],
];

describe('Markdown has', () => {
	for (const [what, markdown, paragraphs] of constructs) {
		test(what, async () => {
			const article = await read(`# Tea\n\nFirst.\n\n${markdown}\n\nLast.`);
			assert.equal(article.title, 'Tea');
			const shown = article.paragraphs.map(said);
			assert.deepEqual(
				shown.filter(text => text !== 'First.' && text !== 'Last.').slice(0, paragraphs.length),
				paragraphs,
			);
			assert.equal(shown[0], 'First.');
			assert.ok(shown.includes('Last.'));
		});
	}
});

test('a document is Markdown where its name, its address or its header says so, and plain text where nothing does', async () => {
	const text = 'Title\n\n**a** b';
	for (const origin of [
		{file: 'a.md'},
		{file: 'A.MARKDOWN'},
		{file: 'https://a.example/x.md?raw=1'},
		{file: 'a.txt', contentType: 'text/markdown; charset=utf-8'},
	]) {
		const {origin: from, paragraphs} = await read(text, origin);
		assert.deepEqual([from?.shape, paragraphs.map(said).at(-1)], ['Markdown', '*a* b'], origin.file);
	}
	assert.deepEqual((await read(text, {file: 'a.txt'})).paragraphs, ['**a** b']);
});

test('Markdown that begins like JSON or like a page is Markdown, and a whole page is a page', async () => {
	assert.deepEqual((await read('["a"](https://a.example/) b')).paragraphs.map(said), ['["a"](https://a.example/) b']);
	assert.deepEqual((await read('<p align="center">a</p>\n\n*b*')).paragraphs.map(said), ['a', '/b/']);
	const page = `<!doctype html><html><title>T</title><body><p>${'*Not* a list of news. '.repeat(20)}</p></body></html>`;
	assert.equal((await read(page)).origin?.shape, 'HTML');
	assert.deepEqual((await takeText('# \n\n<!-- x -->', {file: 'a.md'})).problems, ['a.md: holds no words']);
});

test('what stands before the text is what the article says of itself', async () => {
	const article = await read(`---
title: "شاي: الصباح" # the title
date: 2026-01-05T06:00:00Z
author: 'Nadim O''Kurd'
tags: [tea, "old market"]
lang: ar
description: Tea in the morning.
nested:
  deeper: no
categories:
  - food
---
## A heading

نص.
`);
	const {title, published, authors, tags, language, summary} = article;
	assert.deepEqual(
		{title, published, authors, tags, language, summary, paragraphs: article.paragraphs.map(said)},
		{
			title: 'شاي: الصباح',
			published: '2026-01-05T06:00:00Z',
			authors: ["Nadim O'Kurd"],
			tags: ['tea', 'old market', 'food'],
			language: 'ar',
			summary: 'Tea in the morning.',
			paragraphs: ['heading 2: A heading', 'نص.'],
		},
	);
	const rule = await read('---\n\nText after a rule.\n\n---\n\nMore.');
	assert.deepEqual(rule.paragraphs.map(said), ['Text after a rule.', 'rule:', 'More.']);
});

test('hostile Markdown is read', async () => {
	for (const part of ['>', '> ', '- ', '[', '![', '*a ', '`', '<', '~~a', '[^1]', '|', '\ta', '&', '\\', '^[a] ']) {
		const {articles, problems} = await takeText(`x\n\n${part.repeat(20_000)}`, {file: 'a.md'});
		assert.deepEqual([articles.length, problems], [1, []], part);
	}
});
