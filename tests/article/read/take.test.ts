import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import type {Article} from '../../../source/article/article.ts';
import {textsOf} from '../../../source/article/paragraph/paragraph.ts';
import {formatProblem} from '../../../source/article/problem.ts';
import {parseArticles} from '../../../source/article/read/parse.ts';
import {takeArticles} from '../../../source/article/read/take.ts';
import {example, take, takeText} from '../take.ts';

test('a text as people keep one becomes its article, without what else stood on the page', async () => {
	const {articles, problems} = await take(example('ceasefire-call.txt'), {name: 'ceasefire-call'});
	const shipped = readFileSync(new URL('../../../articles/ceasefire-call.json', import.meta.url));
	const [expected] = parseArticles(shipped, 'ceasefire-call.json').articles as [Article];
	assert.deepEqual(problems, []);
	assert.equal(articles.length, 1);
	assert.equal(articles[0]!.title, expected.title);
	// A full stop too many is the only thing that was corrected by hand.
	assert.deepEqual(
		textsOf(articles[0]!.paragraphs).map(text => text.replace(/\.\.$/, '.')),
		expected.paragraphs,
	);
	assert.equal(articles[0]!.id, 'ceasefire-call');
	assert.deepEqual(articles[0]!.origin, {from: 'test', shape: 'plain text'});
});

test('a first line that nobody sees is no title', async () => {
	const news = 'عنوان الخبر\n\nنص الخبر.';
	for (const line of ['\u200f', '\ufeff \u200c', '\u001b[0m']) {
		for (const end of ['\n', '\r', '\r\n']) {
			const {articles, problems} = await takeText(` \n${line}${end}${news}`);
			assert.deepEqual(problems, []);
			assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs], ['عنوان الخبر', ['نص الخبر.']]);
		}
	}
	assert.deepEqual((await takeText('\u3164')).problems, ['test: title: has no text']);
});

test('a text without line breaks is its own title, and is cut where sentences end', async () => {
	const sentence =
		'قالت وزارة الصحة إن حملة التطعيم ستشمل جميع المحافظات ابتداء من الأسبوع المقبل حتى نهاية الشهر الجاري.';
	const {articles} = await takeText(Array(12).fill(sentence).join(' '));
	assert.equal(articles[0]!.title, `${sentence.slice(0, 100).replace(/ \S*$/, '')}…`);
	assert.equal(articles[0]!.paragraphs.join(' '), Array(12).fill(sentence).join(' '));
	assert.equal(articles[0]!.paragraphs.length, 4);
});

test('a document of one object, pretty-printed or on one line, is no JSON Lines, and its name is its id', async () => {
	const value = {title: 'عنوان', paragraphs: ['نص'], source: {}};
	const article = {...value, source: 'مصدر'};
	for (const text of [JSON.stringify(article), `${JSON.stringify(article)}\n\n`, JSON.stringify(article, null, '\t')]) {
		const {articles, problems} = await takeText(text);
		assert.deepEqual([articles.map(({id}) => id), problems], [['name'], []]);
	}
	const split = '{"tags": {}}\n, "title": ';
	assert.deepEqual((await takeText(split)).problems, [
		'test:2:1: is not JSON: expected the end of the text, found ","',
	]);
});

test('JSON Lines are told by their first line, and each is an article named by its line', async () => {
	const line = JSON.stringify({title: 'عنوان', paragraphs: ['نص']});
	const text = `\ufeff\n${line}\r\n\n${line}\n{"title": "لا شيء"}\nnone\n${line}`;
	for (const size of [1, 2, 5, 1000]) {
		const {articles, problems} = await take(Buffer.from(text), {}, size);
		assert.deepEqual(
			articles.map(({id}) => id),
			['name-2', 'name-4', 'name-7'],
		);
		assert.deepEqual(problems, [
			'test:5: paragraphs: is missing',
			'test:6:1: is not JSON: expected a value, found "n"',
		]);
	}
});

test('JSON Lines whose first line is broken are told by the name of their file', async () => {
	const line = JSON.stringify({title: 'عنوان', paragraphs: ['نص']});
	const {articles, problems} = await takeText(`{"title": "عنو\n${line}\n${line}\n`, {file: 'day.jsonl'});
	assert.equal(articles.length, 2);
	assert.deepEqual(problems, ['day.jsonl:1:15: is not JSON: it ends too early, inside the string that opens at 1:11']);
});

test('JSON Lines whose first line is broken are told by the next one, and no document is taken for them', async () => {
	const line = JSON.stringify({title: 'عنوان', paragraphs: ['نص']});
	const broken = `{"title": "عنو\n${line}\n${line}\n`;
	for (const size of [1, 7, 1000]) {
		const {articles, problems} = await take(Buffer.from(broken), {}, size);
		assert.equal(articles.length, 2);
		assert.deepEqual(problems, ['test:1:15: is not JSON: it ends too early, inside the string that opens at 1:11']);
	}
	for (const document of [
		`{"articles": [\n${line},\n${line}\n]}`,
		`{"status": "ok", "articles":\n[\n${line}\n,\n${line}]}`,
		`{\n"articles": [${line},\n${line}]\n}`,
		`{"articles": [${line},\n${line}\n]}`,
	]) {
		const {articles, problems} = await takeText(document);
		assert.deepEqual([articles.length, problems], [document.match(/عنوان/g)!.length, []]);
	}
	const inner = `{"title": "عنوان", "text": "نص", "source":\n{"name": "مصدر"}\n}`;
	assert.deepEqual((await takeText(inner)).problems, []);
});

test('a line of 1 GB is told of and skipped in little memory, and the lines after it are read', async () => {
	const line = Buffer.from(`${JSON.stringify({id: 'a', title: 'عنوان', paragraphs: ['نص']})}\n`);
	async function* lines(): AsyncGenerator<Uint8Array> {
		yield line;
		yield Buffer.from('{"title": "');
		const block = Buffer.alloc(2 ** 20, 'x');
		for (let count = 0; count < 1024; count++) yield block;
		yield Buffer.from('"}\n');
		yield line;
	}
	let most = 0;
	const read: string[] = [];
	const before = process.memoryUsage().rss;
	for await (const {articles, problems} of takeArticles(lines(), {file: 'day', name: 'day'})) {
		most = Math.max(most, process.memoryUsage().rss);
		read.push(...articles.map(({id}) => id), ...problems.map(formatProblem));
	}
	assert.deepEqual(read, ['a', 'day:2: is larger than 64 MiB, the most that is read', 'a']);
	assert.ok(most - before < 200 * 2 ** 20, `${Math.round((most - before) / 2 ** 20)} MiB more`);
});

test('a first line, or a document, over the limit is not read to its end', async () => {
	for (const [start, problem] of [
		['{"title": "', 'day:1: is larger than 64 MiB, the most that is read'],
		['[{"title": "', 'day: is larger than 64 MiB, the most that is read'],
		['عنوان\n', 'day: is larger than 64 MiB, the most that is read'],
	] as const) {
		let given = 0;
		let closed = false;
		async function* endless(): AsyncGenerator<Uint8Array> {
			try {
				yield Buffer.from(start);
				for (; given < 100; given++) yield Buffer.alloc(2 ** 20, 'x');
			} finally {
				closed = true;
			}
		}
		const read: string[] = [];
		for await (const {problems} of takeArticles(endless(), {file: 'day', name: 'day'})) {
			read.push(...problems.map(formatProblem));
		}
		assert.deepEqual(read, [problem]);
		assert.equal(given, start.startsWith('{') ? 100 : 63);
		assert.ok(closed);
	}
});

test('of two articles with one id both are given', async () => {
	const article = {id: 'same', title: 'عنوان', paragraphs: ['نص']};
	const {articles} = await takeText(JSON.stringify([article, {...article, title: 'آخر'}]));
	assert.deepEqual(
		articles.map(({id, title}) => [id, title]),
		[
			['same', 'عنوان'],
			['same', 'آخر'],
		],
	);
});

test('a document that holds no text is told of', async () => {
	assert.deepEqual((await takeText(' \n')).problems, ['test: is empty']);
	assert.deepEqual((await take(new Uint8Array(), {})).problems, ['test: is empty']);
	assert.deepEqual((await take(Buffer.from([0x1f, 0x8b, 0x08, 0xff]), {})).problems, ['test: is data, not text: gzip']);
});
