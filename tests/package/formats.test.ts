import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {test} from 'node:test';
import {example, take} from '../article/take.ts';
import {khabar} from '../support/khabar.ts';

const folder = new URL('../article/examples/', import.meta.url).pathname;

for (const file of readdirSync(folder)) {
	test(`the packages in the bundle read ${file} as they do by themselves`, async () => {
		const {articles} = await take(example(file), {file: folder + file});
		const {stdout, stderr, code} = await khabar(['print', folder + file]);
		assert.deepEqual([stderr, code], ['', 0]);
		const texts = articles.flatMap(({title, paragraphs}) => [title, ...paragraphs]);
		assert.ok(texts.length > 0);
		const lines = stdout.split('\n');
		assert.deepEqual(
			texts.filter(text => !lines.includes(text)),
			[],
		);
	});
}
