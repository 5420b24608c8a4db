import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import stringWidth from 'string-width';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-direction-'));
after(() => rmSync(root, {recursive: true}));

const title = 'Nokia تعود إلى سوق الهواتف بجهاز جديد';
const paragraphs = [
	'HMD قالت إن الجهاز الجديد يصل إلى المتاجر في مارس المقبل بسعر 250 دولارا.',
	'«Reuters»: ارتفع سهم الشركة 4% بعد الإعلان.',
	'5G و Wi-Fi في كل الطرز.',
];
const english = 'The company did not comment.';
const html = `<article><h1>${title}</h1>${[...paragraphs, english].map(text => `<p>${text}</p>`).join('')}</article>`;
const escaped = [...paragraphs, english].map(text => `&lt;p&gt;${text}&lt;/p&gt;`).join('');
const own = {title, paragraphs: [...paragraphs, english]};

/** The same article as others give it, with its language and without. */
const files: Readonly<Record<string, string>> = {
	'feed.xml': `<rss version="2.0"><channel><title>صحيفة</title><item><title>${title}</title><description>${escaped}</description></item></channel></rss>`,
	'feed-en.xml': `<rss version="2.0"><channel><title>صحيفة</title><language>en-US</language><item><title>${title}</title><description>${escaped}</description></item></channel></rss>`,
	'page.html': `<html lang="ar"><head><title>${title}</title></head><body>${html}</body></html>`,
	'page-without.html': `<html><head><title>${title}</title></head><body>${html}</body></html>`,
	'text.txt': [title, ...paragraphs, english].join('\n\n'),
	'own.json': JSON.stringify(own),
	'own-auto.json': JSON.stringify({...own, direction: 'auto', language: 'ar'}),
	'own-said.json': JSON.stringify({...own, direction: 'rtl'}),
};
const width = 60;
/** Where the rows of an output stand that were laid out for a number of columns: at the right edge, or the left. */
const sides = (rows: string): string =>
	rows
		.split('\n')
		.filter(Boolean)
		.map(row => (row.startsWith(' ') && stringWidth(row) === width ? 'right' : row.startsWith(' ') ? '?' : 'left'))
		.join(' ');

describe('an Arabic article whose title and paragraphs begin with Latin letters', () => {
	for (const [name, contents] of Object.entries(files))
		test(`stands at the right side, and its English paragraph at the left: ${name}`, async () => {
			const path = join(root, name);
			writeFileSync(path, contents);
			const env = ownFolders();
			const shown = ['--width', String(width), '--bidi', 'app', '--shaping', 'app'];
			const print = await khabar(['print', path, ...shown], {env});
			assert.match(sides(print.stdout), /^(right ){5,}left$/, print.stdout);
			const {stdout} = await khabar(['list', path, '--json'], {env});
			assert.equal(JSON.parse(stdout).direction, 'rtl');
			const brief = await khabar(['brief', path, ...shown], {env});
			assert.match(sides(brief.stdout), /^right right right( right)*( left)?$/, brief.stdout);
		});

	test('the list, `khabar list` and the article show its title alike', async () => {
		const library = mkdtempSync(join(root, 'library-'));
		writeFileSync(join(library, 'a.json'), JSON.stringify({...own, id: 'a', published: '2026-01-02'}));
		writeFileSync(join(library, 'b.json'), JSON.stringify({...own, id: 'b', published: '2026-01-01', title: english}));
		const env = {...ownFolders(), TERM: 'xterm-256color'};
		const visual = (await khabar(['print', join(library, 'a.json'), '--bidi', 'app', '--shaping', 'app'])).stdout.split(
			'\n',
		)[0]!;
		assert.match(visual, /Nokia$/);

		await using list = new PtyProgram(process.execPath, [khabarFile, 'list', '--library', library], {env});
		assert.equal(await list.ended(), 0);
		const [first, second] = list.screen().filter(row => row.trim() !== '');
		assert.equal(first!.trim(), `a · 2026-01-02 · ${visual}`);
		assert.ok(first!.startsWith('   '));
		assert.equal(second!.trimEnd(), `${english} · 2026-01-01 · b`);

		await using reader = new PtyProgram(process.execPath, [khabarFile, '--library', library], {env});
		await reader.waitFor('List 1/2');
		assert.ok(reader.screen()[2]!.includes(` ${visual}  `), reader.screen().join('\n'));
		reader.type('\r');
		await reader.waitFor('Text ¶');
		assert.equal(reader.screen()[0]!.trimEnd(), visual.padStart(78));
	});
});
