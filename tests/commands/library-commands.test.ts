import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {
	closeSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	realpathSync,
	rmSync,
	utimesSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {text} from 'node:stream/consumers';
import {after, describe, test} from 'node:test';
import {untouched} from '../../source/article/reading-state.ts';
import {catalogueFile, statesFile} from '../../source/library/files/user-folders.ts';
import {ReadingStates} from '../../source/library/storage/reading-states.ts';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-library-commands-'));
after(() => rmSync(root, {recursive: true}));

const library = join(root, 'library');
mkdirSync(library);
const put = (name: string, fields: object) =>
	writeFileSync(join(library, name), JSON.stringify({paragraphs: ['نص.'], ...fields}));
put('a.json', {
	id: 'a',
	title: 'عودة السوق',
	published: '2025-03-01',
	source: 'صحيفة',
	language: 'ar',
	tags: ['اقتصاد'],
	paragraphs: ['بداية.', 'افتتحت السوق المصرية أبوابها. ثم أغلقت.'],
});
put('b.json', {
	id: 'b',
	title: 'A longer one',
	url: 'https://example.com/b',
	published: '2025-03-03',
	language: 'en',
	paragraphs: ['one two three'],
});
put('c.json', {id: 'c', title: 'أسواق مصرية', published: '2025-03-02', source: 'وكالة', language: 'ar'});

const env = ownFolders();
const run = (...args: string[]) => khabar([...args, '--library', library], {env});
const lines = (text: string) => text.trimEnd().split('\n');
const objects = (text: string) => lines(text).map(line => JSON.parse(line));

const states = new ReadingStates(statesFile(env), message => assert.fail(message));
states.put([
	['a@صحيفة', {...untouched, read: true, percent: 100, opened: '2025-03-04T10:00:00.000Z'}],
	['b@example.com', {...untouched, starred: true, percent: 30, top: {paragraph: 0, offset: 4}}],
]);
states.close();

describe('khabar list', () => {
	test('writes an article a line: id, date, source, title', async () => {
		assert.deepEqual(await run('list'), {
			stdout: 'b\t2025-03-03\t\tA longer one\nc\t2025-03-02\tوكالة\tأسواق مصرية\na\t2025-03-01\tصحيفة\tعودة السوق\n',
			stderr: '',
			code: 0,
		});
	});

	test('keeps to what is asked for', async () => {
		const ids = async (...args: string[]) =>
			lines((await run('list', ...args)).stdout).map(line => line.split('\t')[0]);
		assert.deepEqual(await ids('--unread'), ['b', 'c']);
		assert.deepEqual(await ids('--starred'), ['b']);
		assert.deepEqual(await ids('--source', 'وكالة'), ['c']);
		assert.deepEqual(await ids('--language', 'ar', '--limit', '1'), ['c']);
		assert.deepEqual(await ids('--tag', 'اقتصاد'), ['a']);
		assert.deepEqual(await ids('--sort', 'longest'), ['a', 'b', 'c']);
		assert.deepEqual(await ids('--sort', 'unread'), ['b', 'c', 'a']);
		assert.deepEqual(await ids('--since', '1d'), ['']);
	});

	test('takes sources and tags as a search takes words, in part where only one is meant', async () => {
		put('e.json', {id: 'e', title: 'خبر آخر', source: 'BBC عربي', tags: ['الأسواق']});
		const ids = async (...args: string[]) => objects((await run('list', '--json', ...args)).stdout).map(({id}) => id);
		assert.deepEqual(await ids('--source', 'bbc'), ['e']);
		assert.deepEqual(await ids('--source', 'وكاله'), ['c']);
		assert.deepEqual(await ids('--tag', 'الاسواق'), ['e']);
		assert.deepEqual(await run('list', '--source', 'CNN'), {
			stdout: '',
			stderr: 'khabar: no source is called CNN; there are: BBC عربي, صحيفة, وكالة\n',
			code: 1,
		});
		rmSync(join(library, 'e.json'));
	});

	test('writes JSON Lines with what is kept of reading', async () => {
		const [b, , a] = objects((await run('list', '--json')).stdout);
		assert.deepEqual(a, {
			schema: 'khabar.list/1',
			id: 'a',
			key: 'a@صحيفة',
			title: 'عودة السوق',
			source: 'صحيفة',
			published: '2025-03-01',
			language: 'ar',
			direction: 'rtl',
			tags: ['اقتصاد'],
			words: 7,
			read: true,
			starred: false,
			percent: 100,
			opened: '2025-03-04T10:00:00.000Z',
		});
		assert.deepEqual([b.read, b.starred, b.percent, 'opened' in b], [false, true, 30, false]);
		assert.equal(b.url, 'https://example.com/b');
	});

	test('lists other files and folders, and tells what it cannot read', async () => {
		const bad = join(root, 'bad.json');
		writeFileSync(bad, '{"title": 3}');
		const {stdout, stderr, code} = await run('list', join(library, 'a.json'), bad);
		assert.deepEqual([stdout.split('\t')[0], code], ['a', 1]);
		assert.match(stderr, /bad\.json: title: must be text, not a number\n$/);
	});
});

test('a library that was named and is not there is told of by every command', async () => {
	const missing = join(root, 'missing');
	const commands = [['list'], ['search', 'one'], ['brief'], ['print', 'one'], ['facts'], []];
	const ended = await Promise.all([
		...commands.map(command => khabar([...command, '--library', missing], {env})),
		khabar(['search', 'one'], {env: {...env, KHABAR_LIBRARY: missing}}),
	]);
	for (const end of ended)
		assert.deepEqual(end, {stdout: '', stderr: `khabar: ${missing}: no such file or folder\n`, code: 1});
});

test('what another process keeps from being read is told, and the rest is listed', {timeout: 30_000}, async () => {
	const folder = join(root, 'locked');
	mkdirSync(folder);
	const write = (id: string) => writeFileSync(join(folder, `${id}.json`), '{"title": "T", "paragraphs": ["One."]}');
	const list = () => khabar(['list', folder], {env});
	write('known');
	await list();
	write('new');
	const other = new DatabaseSync(catalogueFile(realpathSync(folder), env));
	other.exec('BEGIN IMMEDIATE');
	assert.deepEqual(await list(), {
		stdout: 'known\t\t\tT\n',
		stderr:
			'khabar: new articles are not read: another khabar, perhaps one that was stopped, has locked the catalogue\n',
		code: 1,
	});
	other.close();
	assert.equal(lines((await list()).stdout).length, 2);
});

test('every command notices that what is known of articles is damaged, and reads them again', async () => {
	const folder = join(root, 'damaged');
	mkdirSync(folder);
	for (let i = 0; i < 60; i++) {
		const file = join(folder, `id-${i}.json`);
		writeFileSync(file, JSON.stringify({title: `Title id-${i}`, paragraphs: ['One two three.']}));
		utimesSync(file, 1, 1);
	}
	const runIn = (command: string) => khabar([...command.split(' '), '--library', folder], {env});
	await runIn('list');
	const catalogue = catalogueFile(realpathSync(folder), env);
	/** Overwrites the first page of the articles, or of an index of theirs. */
	const damage = (name: string) => {
		const database = new DatabaseSync(catalogue);
		const {rootpage} = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(name)!;
		const size = database.prepare('PRAGMA page_size').get()!.page_size as number;
		database.close();
		const file = openSync(catalogue, 'r+');
		writeSync(file, Buffer.alloc(size, 'noise'), 0, size, (Number(rootpage) - 1) * size);
		closeSync(file);
	};
	for (const command of ['list', 'brief', 'print id-7', 'facts']) {
		const whole = await runIn(command);
		assert.deepEqual([whole.stdout.includes('id-7'), whole.code], [true, 0], command);
		for (const name of ['article', 'newest']) {
			damage(name);
			assert.deepEqual(await runIn(command), whole, `${command} after damage to ${name}`);
		}
	}
});

describe('khabar search', () => {
	test('writes the best first, with the sentence', async () => {
		const {stdout, stderr, code} = await run('search', 'المصرية');
		assert.deepEqual([stderr, code], ['', 0]);
		const plain = stdout.replace(/[\u2068\u2069]/g, '');
		assert.equal(
			plain,
			'أسواق مصرية\nوكالة · 2025-03-02 · c\nنص.\n\nعودة السوق\nصحيفة · 2025-03-01 · a\nافتتحت السوق المصرية أبوابها. ¶ 2\n',
		);
	});

	test('says when there are no words to look for', async () => {
		for (const query of ['', '*', '"'])
			assert.deepEqual(await run('search', query), {
				stdout: '',
				stderr: 'khabar: there are no words to look for\n',
				code: 0,
			});
	});

	test('writes JSON Lines', async () => {
		const [c, a] = objects((await run('search', '--json', 'المصرية')).stdout);
		assert.deepEqual([c.id, c.paragraph, c.ranges], ['c', null, []]);
		assert.equal(a.schema, 'khabar.search/1');
		assert.deepEqual([a.id, a.paragraph, a.sentence.slice(a.ranges[0].start, a.ranges[0].end)], ['a', 1, 'المصرية']);
		const [b] = objects((await run('search', '--json', 'longer')).stdout);
		assert.deepEqual([b.id, b.url, 'url' in a], ['b', 'https://example.com/b', false]);
	});

	test('keeps to what is asked for, and says what there is besides', async () => {
		const limited = await run('search', '--json', '--limit', '1', 'المصرية');
		assert.equal(objects(limited.stdout).length, 1);
		assert.equal(limited.stderr, 'khabar: the best 1 of 2 articles; --limit shows more\n');
		const filtered = await run('search', '--json', '--source', 'صحيفة', 'المصرية');
		assert.deepEqual(
			objects(filtered.stdout).map(({id}) => id),
			['a'],
		);
		assert.deepEqual(await run('search', 'لاشيءهنا'), {stdout: '', stderr: 'khabar: nothing found\n', code: 0});
	});

	test('finds what was written into a file that was there', async () => {
		put('d.json', {id: 'd', title: 'خبر قديم'});
		utimesSync(library, 1, 1);
		assert.equal((await run('search', '--json', 'فريد')).stdout, '');
		put('d.json', {id: 'd', title: 'خبر فريد'});
		assert.equal(objects((await run('search', '--json', 'فريد')).stdout)[0].id, 'd');
		rmSync(join(library, 'd.json'));
	});

	test('finds what came since, and no longer what went', async () => {
		put('d.json', {id: 'd', title: 'خبر فريد'});
		assert.equal(objects((await run('search', '--json', 'فريد')).stdout)[0].id, 'd');
		rmSync(join(library, 'd.json'));
		assert.equal((await run('search', '--json', 'فريد')).stdout, '');
	});
});

test('khabar facts tells of an article that goes while others are written, and goes on', async () => {
	const folder = join(root, 'going');
	mkdirSync(folder);
	// Many times what a pipe holds while nobody reads.
	const article = {title: 'T', paragraphs: ['One.'], keyFacts: ['words and words '.repeat(500)]};
	for (let i = 100; i < 200; i++) writeFileSync(join(folder, `${i}.json`), JSON.stringify(article));
	const child = spawn(process.execPath, [khabarFile, 'facts', '--json', '--library', folder], {
		env: {...process.env, ...env},
	});
	await once(child.stdout, 'readable');
	rmSync(join(folder, '198.json'));
	const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
	assert.deepEqual(
		objects(stdout).map(({id}) => Number(id)),
		[...Array.from({length: 98}, (_, i) => 100 + i), 199],
	);
	assert.equal(stderr, `khabar: ${join(folder, '198.json')}: no such file or folder\n`);
	assert.equal(code, 1);
});

describe('khabar state', () => {
	test('says where it is and how much', async () => {
		const {stdout} = await run('state');
		assert.equal(stdout, `${statesFile(env)}\n2 opened or marked, 1 read, 1 starred\n`);
	});

	test('writes all of it as JSON Lines', async () => {
		assert.deepEqual(objects((await run('state', '--json')).stdout), [
			{
				schema: 'khabar.state/1',
				key: 'a@صحيفة',
				read: true,
				starred: false,
				percent: 100,
				opened: '2025-03-04T10:00:00.000Z',
				top: {paragraph: 0, offset: 0},
				current: 0,
			},
			{
				schema: 'khabar.state/1',
				key: 'b@example.com',
				read: false,
				starred: true,
				percent: 30,
				top: {paragraph: 0, offset: 4},
				current: 0,
			},
		]);
	});

	test('works without where nothing can be kept, and says so', async () => {
		const file = join(root, 'a-file');
		writeFileSync(file, '');
		const {stdout, stderr, code} = await khabar(['state', '--json'], {env: {...env, XDG_STATE_HOME: file}});
		assert.deepEqual([stdout, code], ['', 1]);
		assert.match(stderr, /^khabar: what you read is not remembered: .*\n$/);
	});
});
