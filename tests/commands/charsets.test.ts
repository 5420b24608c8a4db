import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {encoded, inUtf16} from '../article/encoded.ts';
import {khabar, ownFolders} from '../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-charsets-'));
after(() => rmSync(root, {recursive: true}));

const text = 'قال المهندس إن الجسر سيفتح صباح الغد.';
const feedOf = (title: string, description = text) =>
	`<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>News</title><item><title>${title}</title>` +
	`<description>${description}</description></item></channel></rss>`;
const title = 'افتتاح جسر جديد فوق النهر';
const lost = 'is not all UTF-8: what belongs to no character is shown as U+FFFD';

/** A feed in which one byte belongs to no character. */
const broken = () => {
	const [head, tail] = feedOf('جسر X جديد').split('X');
	return Buffer.concat([Buffer.from(head!), Buffer.from([0xff]), Buffer.from(tail!)]);
};

/** A folder with these files in it, and khabar with a library of its own. */
function folderWith(files: Readonly<Record<string, Uint8Array | string>>) {
	const folder = mkdtempSync(join(root, 'files-'));
	const library = join(folder, 'library');
	mkdirSync(library);
	for (const [name, contents] of Object.entries(files)) writeFileSync(join(folder, name), contents);
	const env = {...ownFolders(), KHABAR_LIBRARY: library};
	const run = async (...args: readonly string[]) => {
		const {stdout, stderr, code} = await khabar(
			args.map(arg => (arg in files ? join(folder, arg) : arg)),
			{env},
		);
		return {stdout, stderr: stderr.replaceAll(`${folder}/`, ''), code};
	};
	const titles = () =>
		readdirSync(library)
			.filter(name => name.endsWith('.json'))
			.map(name => (JSON.parse(readFileSync(join(library, name), 'utf8')) as {title: string}).title);
	return {folder, run, titles};
}

describe('khabar with what is not UTF-8', () => {
	test('adds what was written, whatever is declared, and says nothing', async () => {
		const files = {
			'lies.xml': encoded(feedOf(title), 'windows-1256'),
			'wide.xml': inUtf16(feedOf(`${title} أمس`), false),
			'french.xml': encoded(feedOf('Décès à Orléans', 'L’été.'), 'windows-1252'),
			'controls.xml': feedOf(`${title}\x08 اليوم\0`),
		};
		const {run, titles} = folderWith(files);
		assert.deepEqual(await run('add', ...Object.keys(files)), {stdout: '4 added\n', stderr: '', code: 0});
		assert.deepEqual(titles().sort(), ['Décès à Orléans', title, `${title} أمس`, `${title} اليوم`].sort());
	});

	test('adds an article with a broken byte, tells it once, and does not fail', async () => {
		const {run, titles} = folderWith({'broken.xml': broken()});
		const place = feedOf('جسر X جديد').split('\n')[1]!.indexOf('X') + 1;
		const told = `khabar: broken.xml:2:${place}: ${lost}\n`;
		assert.deepEqual(await run('add', 'broken.xml'), {stdout: '1 added\n', stderr: told, code: 0});
		assert.deepEqual(titles(), ['جسر \ufffd جديد']);
		// What is kept is whole.
		assert.deepEqual((await run('list')).stderr, '');
		const {stdout, ...rest} = await run('list', 'broken.xml');
		assert.match(stdout, /جسر \ufffd جديد/);
		assert.deepEqual(rest, {stderr: told, code: 0});
	});

	test('checks that it is, and fails', async () => {
		const json = '{"title": "عنوان", "paragraphs": ["ن\x01ص", 4]}';
		const {run} = folderWith({'broken.xml': broken(), 'raw.json': json});
		const broke = await run('check', 'broken.xml');
		assert.match(broke.stderr, /^khabar: broken\.xml:2:\d+: is not all UTF-8/);
		assert.equal(broke.code, 1);
		assert.deepEqual(await run('check', 'raw.json'), {
			stdout: '',
			stderr:
				'khabar: raw.json:1:37: is not JSON: expected a closing quote, found U+0001\n' +
				'khabar: raw.json:1:42: paragraphs[1]: must be text, not a number\n',
			code: 1,
		});
	});

	test('prints an article of a folder again as it was read', async () => {
		const article = JSON.stringify({title, paragraphs: [text]});
		const files = {
			'a.json': encoded(article, 'windows-1256'),
			'b.json': inUtf16(article, true),
			'c.json': article.replace('جسر', 'ج\0سر'),
		};
		const {folder, run} = folderWith(files);
		for (const [name, contents] of Object.entries(files)) {
			const library = join(folder, `in-${name}`);
			mkdirSync(library);
			writeFileSync(join(library, name), contents);
			// The first time the file is read, and the second time only what the catalogue does not hold of it.
			for (let time = 0; time < 2; time++) {
				const {stdout, stderr, code} = await run('print', name[0]!, '--library', library);
				assert.deepEqual([stderr, code], ['', 0], name);
				assert.ok(stdout.includes(title) && stdout.includes(text), stdout);
			}
		}
	});
});
