import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import type {Paragraph} from '../../source/article/paragraph/paragraph.ts';
import {kindOf, marksOf} from '../../source/article/paragraph/paragraph.ts';
import {parseArticles} from '../../source/article/read/parse.ts';
import {takeArticles} from '../../source/article/read/take.ts';
import {khabar, ownFolders} from '../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-structure-'));
after(() => rmSync(root, {recursive: true}));

const prose =
	'The ferry between the two islands will sail again from Monday, after eleven weeks in the dock, the port said.';
const page = `<!doctype html><html lang="en"><title>Ferry to sail again</title><body><article><h1>Ferry to sail again</h1>
<p>${prose}</p><h2>Fares <i>in</i> May</h2><ul><li>One<ol start=4><li>Two</ol></ul><blockquote>Glad.<pre>a\n\tb</pre></blockquote>
<table><tr><th>A<th>B<tr><td>1<td></table><p>x<sup>2</sup> <a href="https://a.example/خبر?a=1&amp;b">خبر</a> <ruby>東<rt>ひがし</ruby></p>
<figure><img src="https://a.example/1.png" alt="Two boats"><figcaption>At sea</figcaption></figure><hr><p>Roses<br>Violets</p><p>${prose}</p></article></body></html>`;
const markdown = `# Tea\n\n${prose}\n\n- [x] one\n\n> two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n~~~\n\tcode\n~~~\n`;

for (const [name, document, kinds] of [
	['page.html', page, 'heading item quote code row image caption rule verse text'],
	['tea.md', markdown, 'item quote row code text'],
] as const) {
	test(`the paragraphs of ${name} are the same in the file that \`add\` writes`, async () => {
		const file = join(root, name);
		writeFileSync(file, document);
		const library = join(root, `library-${name}`);
		const {code, stdout} = await khabar(['add', file, '--library', library], {env: ownFolders()});
		assert.equal(code, 0, stdout);
		const [kept] = readdirSync(library);
		const {articles, problems} = parseArticles(readFileSync(join(library, kept!)), kept!);
		assert.deepEqual(problems, []);
		const read: Paragraph[] = [];
		for await (const reading of takeArticles(Buffer.from(document), {file: name, name})) {
			read.push(...reading.articles.flatMap(({paragraphs}) => paragraphs));
		}
		assert.deepEqual(articles[0]!.paragraphs, read);
		assert.deepEqual(new Set(read.map(kindOf)), new Set(kinds.split(' ')));
		const again = await khabar(['add', file, '--library', library], {env: ownFolders()});
		assert.match(again.stdout, /unchanged/);
		if (name === 'page.html') {
			assert.deepEqual(
				new Set(read.flatMap(marksOf).map(([, , mark]) => mark)),
				new Set(['emphasis', 'sup', 'link', 'ruby']),
			);
		}
	});
}
