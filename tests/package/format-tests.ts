import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Article} from '../../source/article/article.ts';
import {articleDirection} from '../../source/article/direction.ts';
import {linkEnds} from '../../source/article/paragraph/links.ts';
import {writtenParagraphs} from '../../source/reader/layout/paragraph/written.ts';
import {example, take} from '../article/take.ts';
import {khabar, ownFolders, type Start} from '../support/khabar.ts';

const folder = new URL('../article/examples/', import.meta.url).pathname;

/** The text of an article as `print` writes it. */
const written = (article: Article) =>
	writtenParagraphs(article.paragraphs, {
		direction: articleDirection(article),
		language: article.language,
		linkNumbers: paragraph => linkEnds(article.paragraphs, paragraph),
	});

/** That all formats are read, however khabar is started. */
export function formatTests(start: Start): void {
	for (const file of readdirSync(folder)) {
		test(`the packages in the bundle read ${file} as they do by themselves`, async () => {
			const {articles} = await take(example(file), {file: folder + file});
			const {stdout, stderr, code} = await khabar(['print', folder + file], {start});
			assert.deepEqual([stderr, code], ['', 0]);
			assert.ok(articles.length > 0);
			for (const article of articles) {
				assert.ok(stdout.includes(`${article.title}\n`), stdout);
				assert.ok(stdout.includes(`\n\n${written(article)}`), `${stdout}\nhas not:\n${written(article)}`);
			}
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
			const {stdout, stderr, code} = await khabar(['print', 'one', '--library', news], {env, start});
			assert.deepEqual([stderr, code], ['', 0], time);
			const lines = stdout.split('\n');
			for (const line of ['Q&A', 'The agency said … that Q&A is over.'])
				assert.ok(lines.includes(line), `${time}: ${line}`);
		}
	});
}
