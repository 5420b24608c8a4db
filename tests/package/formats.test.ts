import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {textsOf} from '../../source/article/paragraph/paragraph.ts';
import {example, take} from '../article/take.ts';
import {khabar, ownFolders} from '../support/khabar.ts';

const folder = new URL('../article/examples/', import.meta.url).pathname;

for (const file of readdirSync(folder)) {
	test(`the packages in the bundle read ${file} as they do by themselves`, async () => {
		const {articles} = await take(example(file), {file: folder + file});
		const {stdout, stderr, code} = await khabar(['print', folder + file]);
		assert.deepEqual([stderr, code], ['', 0]);
		const texts = articles.flatMap(({title, paragraphs}) => [title, ...textsOf(paragraphs)]);
		assert.ok(texts.length > 0);
		const lines = stdout.split('\n');
		assert.deepEqual(
			texts.filter(text => !lines.includes(text)),
			[],
		);
	});
}

/** Of a file with one article the catalogue keeps no text: it is read again at once, and nothing can be waited for. */
test('an article of another format that is read again from its folder has its references read', async () => {
	const env = ownFolders();
	const news = join(env.XDG_CACHE_HOME!, 'news');
	mkdirSync(news, {recursive: true});
	const text = 'The agency said &hellip; that Q&amp;A is over.';
	writeFileSync(join(news, 'one.json'), JSON.stringify({id: 'one', title: 'Q&amp;A', text, meta_lang: 'en'}));
	for (const time of ['first', 'second']) {
		const {stdout, stderr, code} = await khabar(['print', 'one', '--library', news], {env});
		assert.deepEqual([stderr, code], ['', 0], time);
		const lines = stdout.split('\n');
		for (const line of ['Q&A', 'The agency said … that Q&A is over.'])
			assert.ok(lines.includes(line), `${time}: ${line}`);
	}
});
