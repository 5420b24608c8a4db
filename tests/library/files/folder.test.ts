import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {chmod, mkdir, mkdtemp, rm, symlink, truncate, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join, relative} from 'node:path';
import {after, test} from 'node:test';
import {formatProblem} from '../../../source/article/problem.ts';
import {readArticles} from '../../../source/library/files/folder.ts';

const root = await mkdtemp(join(tmpdir(), 'khabar-folder-'));
await chmod(root, 0o755);
after(() => rm(root, {recursive: true}));

const article = (fields: object = {}) => JSON.stringify({title: 'T', paragraphs: ['P'], ...fields});
const withoutPipes = process.platform === 'win32' && 'there are no named pipes here';

/** Makes a folder under the root, of files by their name. */
async function folder(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
	const path = join(root, name);
	await mkdir(path);
	for (const [file, content] of Object.entries(files)) {
		await mkdir(dirname(join(path, file)), {recursive: true});
		await writeFile(join(path, file), content);
	}
	return path;
}

/** What a reader sees, with paths as from the root. */
async function read(...paths: string[]) {
	const {articles, problems} = await readArticles(paths);
	return {
		ids: articles.map(({id}) => id),
		problems: problems.map(problem => formatProblem({...problem, file: relative(root, problem.file)})),
	};
}

test('a folder gives its files of news in the order of their names', async () => {
	const path = await folder('plain', {
		'b.json': article(),
		'a.JSON': article(),
		'c.json': `[${article()}, ${article({id: 'own'})}]`,
		'notes.md': 'not an article',
		'.hidden.json': 'not looked at',
		'deeper/d.json': article(),
		'folder.json/e.json': article(),
	});
	assert.deepEqual(await read(path), {ids: ['a', 'b', 'c-1', 'own'], problems: []});
});

test('bad files are told one by one and the others open', async () => {
	const path = await folder('mixed', {'1.json': '', '2.json': article(), '3.json': '{"title": 3}', '4.json': '[{'});
	assert.deepEqual(await read(path), {
		ids: ['2'],
		problems: [
			'mixed/1.json: is empty',
			'mixed/3.json: title: must be text, not a number',
			'mixed/4.json:1:3: is not JSON: it ends too early, inside the object that opens at 1:2',
		],
	});
});

test('a missing path is told and the others open', async () => {
	const path = await folder('present', {'a.json': article()});
	assert.deepEqual(await read(join(root, 'nowhere'), path, join(path, 'a.json', 'x')), {
		ids: ['a'],
		problems: ['nowhere: no such file or folder', 'present/a.json/x: no such file or folder'],
	});
});

test('an empty folder and a folder without news are told', async () => {
	const empty = await folder('empty');
	const other = await folder('other', {'notes.md': '', '.hidden.json': article()});
	assert.deepEqual(await read(empty, other), {
		ids: [],
		problems: ['empty: no articles in this folder', 'other: no articles in this folder'],
	});
});

test('no paths give no articles', async () => {
	assert.deepEqual(await read(), {ids: [], problems: []});
});

test('the same id in two files is told apart', async () => {
	const path = await folder('same', {
		'a.json': article({id: 'x'}),
		'b.json': article({id: 'x'}),
		'x-2.json': article(),
	});
	assert.deepEqual(await read(path), {ids: ['x', 'x-3', 'x-2'], problems: []});
});

test('a file named twice is read once', async () => {
	const path = await folder('twice', {'a.json': article(), 'b.json': article()});
	assert.deepEqual(await read(join(path, 'b.json'), path, join(path, '..', 'twice', 'a.json')), {
		ids: ['b', 'a'],
		problems: [],
	});
});

test('a file over the limit is told by its size, without being read', async () => {
	const path = await folder('large', {'a.json': article(), 'b.json': ''});
	await truncate(join(path, 'b.json'), 2 ** 40).catch(() => truncate(join(path, 'b.json'), 2 ** 27));
	assert.deepEqual(await read(path), {
		ids: ['a'],
		problems: ['large/b.json: is larger than 64 MiB, the most that is read'],
	});
});

test('a link to a file is followed, one that leads nowhere or in a circle is told', async () => {
	const path = await folder('links', {'a.json': article(), 'outside.md': article()});
	await symlink('outside.md', join(path, 'b.json'));
	await symlink('gone.json', join(path, 'c.json'));
	await symlink('d.json', join(path, 'd.json'));
	assert.deepEqual(await read(path), {
		ids: ['a', 'b'],
		problems: ['links/c.json: no such file or folder', 'links/d.json: a symbolic link that leads nowhere'],
	});
});

test('a file that may not be read is told', {skip: !process.geteuid && 'no modes of files here'}, async () => {
	const path = await folder('locked', {'a.json': article(), 'b.json': article()});
	execFileSync('chmod', ['000', join(path, 'b.json')]);
	// Modes do not bind root.
	const isRoot = process.geteuid!() === 0;
	if (isRoot) process.seteuid!(65_534);
	try {
		assert.deepEqual(await read(path), {ids: ['a'], problems: ['locked/b.json: permission denied']});
	} finally {
		if (isRoot) process.seteuid!(0);
	}
});

test('a file that fails while it is read is told', {skip: process.platform !== 'linux' && 'needs /proc'}, async () => {
	const path = await folder('failing', {'a.json': article()});
	await symlink('/proc/self/mem', join(path, 'b.json'));
	assert.deepEqual(await read(path), {
		ids: ['a'],
		problems: ['failing/b.json: cannot be read: EIO: i/o error, read'],
	});
});

test('a device is not read', {skip: withoutPipes}, async () => {
	const {problems} = await readArticles(['/dev/zero']);
	assert.deepEqual(problems.map(formatProblem), ['/dev/zero: is neither a file nor a folder']);
});

test('a pipe is read when it is named, and left alone when it lies in a folder', {skip: withoutPipes}, async () => {
	const path = await folder('pipes', {'a.json': article()});
	const pipe = join(path, 'pipe.json');
	execFileSync('mkfifo', [pipe]);
	assert.deepEqual(await read(path), {ids: ['a'], problems: []});
	const [reading] = await Promise.all([read(pipe), writeFile(pipe, article())]);
	assert.deepEqual(reading, {ids: ['pipe'], problems: []});
});
