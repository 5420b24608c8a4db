import assert from 'node:assert/strict';
import {test} from 'node:test';
import {formatProblem} from '../../../source/article/problem.ts';
import {takeArticles} from '../../../source/article/read/take.ts';
import type {Reading} from '../../../source/article/reading.ts';

/** As `khabar facts -` takes articles from another program. */
const stream = {file: '-', name: 'line', lines: true};

/** The bytes in chunks of one size, so that characters and lines fall across them. */
async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
	for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function read(chunks: AsyncIterable<Uint8Array>) {
	const ids: string[] = [];
	const problems: string[] = [];
	for await (const reading of takeArticles(chunks, stream)) {
		ids.push(...reading.articles.map(article => article.id));
		problems.push(...reading.problems.map(formatProblem));
	}
	return {ids, problems};
}

const readLines = (bytes: Uint8Array, size = 3) => read(chunksOf(bytes, size));

const line = (fields: object) => JSON.stringify({title: 'عنوان', paragraphs: ['نص'], ...fields});

test('each line is an article, wherever the chunks fall', async () => {
	const bytes = new TextEncoder().encode(`${line({id: 'a'})}\r\n\n \t\n${line({})}\n${line({id: 'c'})}`);
	for (const size of [1, 2, 7, 64, bytes.length]) {
		assert.deepEqual(await readLines(bytes, size), {ids: ['a', 'line-4', 'c'], problems: []});
	}
});

test('a bad line is told by its number and the others open', async () => {
	const text = `${line({id: 'a'})}\n{"title":\n${line({paragraphs: []})}\n${line({id: 'd'})}\nnope\n`;
	assert.deepEqual(await readLines(new TextEncoder().encode(text)), {
		ids: ['a', 'd'],
		problems: [
			'-:2:10: is not JSON: it ends too early, inside the object that opens at 2:1',
			'-:3: paragraphs: has no text',
			'-:5:1: is not JSON: expected a value, found "n"',
		],
	});
});

test('a line that is not UTF-8 is told by its number and place', async () => {
	const bytes = Buffer.concat([
		Buffer.from(`${line({id: 'a'})}\n{"`),
		Buffer.from([0xe9]),
		Buffer.from(`"}\n${line({id: 'c'})}`),
	]);
	assert.deepEqual(await readLines(bytes), {
		ids: ['a', 'c'],
		problems: ['-:2:3: is not UTF-8: byte 2 belongs to no character'],
	});
});

test('a line separator inside a string does not end the line', async () => {
	const text = '{"id": "a", "title": "T\u2028t", "paragraphs": ["P\u0085p"]}\n';
	assert.deepEqual(await readLines(new TextEncoder().encode(text)), {ids: ['a'], problems: []});
});

test('a line over the limit is told and skipped', async () => {
	async function* long(): AsyncGenerator<Uint8Array> {
		for (let count = 0; count < 65; count++) yield Buffer.alloc(2 ** 20, 'x');
		yield Buffer.from(`\n${line({id: 'next'})}\n`);
	}
	assert.deepEqual(await read(long()), {
		ids: ['next'],
		problems: ['-:1: is larger than 64 MiB, the most that is read'],
	});
});

test('an article is given before the next line has come', async () => {
	let asked = 0;
	async function* slow(): AsyncGenerator<Uint8Array> {
		asked++;
		yield Buffer.from(`${line({id: 'a'})}\n`);
		asked++;
		yield Buffer.from(line({id: 'b'}));
	}
	const readings = takeArticles(slow(), stream);
	const first = await readings.next();
	assert.equal(first.value?.articles[0]?.id, 'a');
	assert.equal(asked, 1);
});

test('an article on a line needs no title, and keeps its blank paragraphs, so that their numbers hold', async () => {
	const text =
		'{"title": null, "paragraphs": ["", "نص", " "], "keyFacts": [{"text": "نص", "paragraph": 1}]}\n{"paragraphs": ["x"]}\n';
	const readings: Reading[] = [];
	for await (const reading of takeArticles(chunksOf(new TextEncoder().encode(text), 7), stream)) readings.push(reading);
	const [first, second] = readings;
	assert.deepEqual(first!.articles[0]!.paragraphs, ['', 'نص', '']);
	assert.deepEqual(first!.articles[0]!.keyFacts, [{text: 'نص', paragraph: 1}]);
	assert.equal(second!.articles[0]!.title, '');
});
