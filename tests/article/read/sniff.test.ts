import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type DocumentKind, sniff} from '../../../source/article/read/sniff.ts';
import {takeText} from '../take.ts';

const kinds: readonly (readonly [string, DocumentKind])[] = [
	['{"title": "عنوان"}', 'json'],
	['{ }', 'json'],
	['{\n', 'json'],
	['{title: 1}', 'json'],
	["{'title': 1}", 'json'],
	['{“title”: 1}', 'json'],
	['[]', 'json'],
	['[\n\t{"title": 1}]', 'json'],
	['[[[', 'json'],
	['[null, {"title": 1}]', 'json'],
	['{عاجل} افتتاح الجسر', 'text'],
	['{{عاجل}} افتتاح الجسر', 'text'],
	['[1] افتتاح الجسر', 'text'],
	['[2025] افتتاح الجسر', 'text'],
	['[[صورة]] افتتاح الجسر', 'text'],
	['[صورة] افتتاح الجسر', 'text'],
	['<html><p>', 'page'],
	['<p>', 'page'],
	['قبل <html lang="ar">', 'page'],
	['<?xml version="1.0"?><!-- a --> <rss>', 'feed'],
	['<?xml version="1.0"?><svg>', 'other XML'],
	['< عشرة', 'text'],
	['<my-rss.0:rss>', 'feed'],
	['<_x:feed>', 'feed'],
];

for (const [start, kind] of kinds) {
	test(`${JSON.stringify(start)} begins ${kind}, after any number of blanks`, () => {
		assert.equal(sniff(start), kind);
		assert.equal(sniff('\r\n'.repeat(5000) + start), kind);
	});
}

test('a text that begins with a bracket is read as the text it is', async () => {
	for (const title of ['[1] افتتاح الجسر', '{عاجل} افتتاح الجسر']) {
		const {articles, problems} = await takeText(`${title}\n\nافتتح الجسر اليوم.`);
		assert.deepEqual([articles[0]?.title, articles[0]?.paragraphs, problems], [title, ['افتتح الجسر اليوم.'], []]);
	}
	assert.deepEqual((await takeText('{title: 1}')).problems, [
		'test:1:2: is not JSON: expected a name in double quotes or "}", found "t"',
	]);
});
