import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {khabarFile} from '../../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-homes-'));
chmodSync(root, 0o755);
after(() => rmSync(root, {recursive: true}));

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const canMount = spawnSync('unshare', ['--mount', 'true']).status === 0;

/** An environment in which all that khabar keeps lies where it lies by default. */
const homeless = Object.fromEntries(
	Object.entries(process.env).filter(([name]) => name !== 'HOME' && !/^XDG_\w+_HOME$/.test(name)),
);

/** Runs commands of khabar in a home, one after the other, after a command of the shell in a mount namespace of their own. */
function inHome(home: string, mount: string, commands: readonly (readonly string[])[]) {
	const quoted = (word: string) => `'${word}'`;
	const steps = commands.map(
		args => `${[process.execPath, khabarFile, ...args].map(quoted).join(' ')} </dev/null 2>&1 >/dev/null; echo "= $?"`,
	);
	const {stdout, stderr} = spawnSync('unshare', ['--mount', 'sh', '-c', [mount, ...steps].join('\n')], {
		encoding: 'utf8',
		env: {...homeless, HOME: home, LANG: 'C'},
	});
	assert.equal(stderr, '');
	const parts = stdout.split(/^= (\d+)\n/m);
	return commands.map((_, i) => ({said: parts[2 * i]!, code: Number(parts[2 * i + 1])}));
}

/** Nothing that somebody who uses khabar has to read: the inside of the program. */
const isCrash = (said: string) => /^\s+at |node:internal|TypeError|undefined/m.test(said);

/** A file with so many articles, as JSON Lines. */
function manyArticles(count: number): string {
	const file = join(root, `${count}.jsonl`);
	const lines = Array.from({length: count}, (_, i) =>
		JSON.stringify({id: `id-${i}`, title: `خبر ${i}`, paragraphs: [`نص الخبر ${i}`]}),
	);
	writeFileSync(file, lines.join('\n'));
	return file;
}

describe('a home on a file system that may only be read', {skip: !canMount && 'needs the right to mount'}, () => {
	const home = join(root, 'read-only');
	mkdirSync(home);
	const readOnly = `'${process.execPath}' '${khabarFile}' add '${manyArticles(3)}' >/dev/null || exit
		mount --bind '${home}' '${home}' && mount -o remount,bind,ro '${home}'`;

	test('is read as any other, and each command says at most once that nothing is kept', () => {
		const commands = [
			['list'],
			['facts'],
			['search', 'خبر'],
			['brief'],
			['keys'],
			['doctor'],
			['check', khabarFile.replace(/dist.*/, 'articles')],
		];
		const ends = inHome(home, readOnly, commands);
		assert.equal(ends.length, commands.length);
		for (const [i, {said, code}] of ends.entries()) {
			const name = commands[i]!.join(' ');
			assert.equal(code, 0, `${name}: ${said}`);
			assert.ok(!isCrash(said), `${name}: ${said}`);
			const lines = said.split('\n').slice(0, -1);
			assert.equal(new Set(lines).size, lines.length, `${name}: ${said}`);
			for (const line of lines) assert.match(line, /^khabar: .*(?:not remembered|not kept)/);
		}
	});

	test('takes no new article and loses none, which is said in one line', () => {
		const [added, listed] = inHome(home, readOnly.replace('|| exit', ''), [['add', manyArticles(5)], ['list']]);
		assert.equal(added!.code, 1);
		assert.match(added!.said, /^khabar: .*cannot be written: [^\n]*\n$/);
		assert.equal(listed!.code, 0);
	});
});

describe('a home that may only be read', {skip: !canMount && 'needs the right to mount'}, () => {
	const home = join(root, 'closed-home');
	mkdirSync(home);
	const readOnly = `'${process.execPath}' '${khabarFile}' add '${manyArticles(3)}' >/dev/null || exit
		mount --bind '${home}' '${home}' && mount -o remount,bind,ro '${home}'`;

	test('keeps no list of what is muted or followed, in words that name the file and the reason', () => {
		const outline = join(root, 'other.opml');
		writeFileSync(outline, '<opml version="2.0"><body><outline text="A" xmlUrl="http://127.0.0.1/a"/></body></opml>');
		for (const {said, code} of inHome(home, readOnly, [
			['mute', 'word'],
			['import', outline],
		])) {
			assert.equal(code, 1, said);
			assert.match(said, /^khabar: [^\n]*(?:cannot be written|cannot be opened): [a-z -]+\n$/);
			assert.doesNotMatch(said, /EROFS|database|cannot be read/);
		}
	});
});

describe('a disk that is full', {skip: !canMount && 'needs the right to mount'}, () => {
	const home = join(root, 'full');
	mkdirSync(home);
	const library = join(home, '.local/share/khabar/articles');
	const small = `mount -t tmpfs -o size=600k none '${home}'`;

	test('ends an add in one line, with all articles before it whole, and with no draft', () => {
		const kept = join(root, 'kept');
		const [added] = inHome(home, small, [['add', manyArticles(2000)]]);
		assert.equal(added!.code, 1);
		assert.match(added!.said, /^khabar: .*cannot be written: the disk is full\n$/);
		const copied = `${small}; '${process.execPath}' '${khabarFile}' add '${manyArticles(2000)}' >/dev/null 2>&1; cp -r '${library}' '${kept}'`;
		const [checked] = inHome(home, copied, [['check', kept]]);
		assert.deepEqual(checked, {said: '', code: 0});
		const {stdout} = spawnSync('find', [kept, '-type', 'f', '!', '-name', '*.json'], {encoding: 'utf8'});
		assert.equal(stdout, '');
		const count = spawnSync('find', [kept, '-name', '*.json'], {encoding: 'utf8'}).stdout.split('\n').length - 1;
		assert.ok(count > 10 && count < 2000, String(count));
	});

	test('is told by each command in the same plain words, and never in those of the system or of SQLite', () => {
		const filled = `mount -t tmpfs -o size=16m none '${home}'; '${process.execPath}' '${khabarFile}' add '${manyArticles(3)}' >/dev/null; dd if=/dev/zero of='${home}/zeros' 2>/dev/null`;
		const outline = join(root, 'list.opml');
		writeFileSync(outline, '<opml version="2.0"><body><outline text="A" xmlUrl="http://127.0.0.1/a"/></body></opml>');
		const writing = [
			['mute', 'word'],
			['import', outline],
			['delete', 'id-1'],
			['add', manyArticles(5)],
		];
		for (const [i, {said, code}] of inHome(home, filled, writing).entries()) {
			assert.equal(code, 1, `${writing[i]}: ${said}`);
			assert.match(said, /the disk is full|the disk cannot be read or written|the file cannot be opened/);
			assert.doesNotMatch(said, /ENOSPC|database|I\/O|cannot be read: /, String(writing[i]));
		}
	});

	test('keeps nobody from reading, and takes articles again when there is room', () => {
		const filled = `mount -t tmpfs -o size=16m none '${home}'; '${process.execPath}' '${khabarFile}' add '${manyArticles(3)}' >/dev/null; dd if=/dev/zero of='${home}/zeros' 2>/dev/null`;
		const ends = inHome(home, filled, [['list'], ['facts'], ['search', 'خبر'], ['brief']]);
		for (const {said, code} of ends) {
			assert.equal(code, 0, said);
			assert.ok(!isCrash(said), said);
		}
		const emptied = `${filled}; rm '${home}/zeros'`;
		assert.deepEqual(inHome(home, emptied, [['add', manyArticles(20)], ['list']]), [
			{said: '', code: 0},
			{said: '', code: 0},
		]);
	});
});

describe('a user without a home', {skip: !isRoot && 'needs the right to become another user'}, () => {
	const closed = join(root, 'closed');
	mkdirSync(closed, {mode: 0o555});
	for (const home of [closed, join(root, 'missing'), '/nonexistent/home', undefined]) {
		const run = (...args: string[]) => {
			const {status, stdout, stderr} = spawnSync(process.execPath, [khabarFile, ...args], {
				cwd: '/',
				encoding: 'utf8',
				env: {...homeless, ...(home !== undefined && {HOME: home})},
				uid: nobody,
				gid: nobody,
			});
			return {status, stdout, stderr};
		};

		test(`reads all the same: ${home ?? 'HOME is not set'}`, () => {
			for (const args of [['list'], ['facts', 'ceasefire-call'], ['keys'], ['doctor']]) {
				const {status, stdout, stderr} = run(...args);
				assert.equal(status, 0, stderr);
				assert.notEqual(stdout, '');
				assert.ok(!isCrash(stderr), stderr);
				assert.match(stderr, /^(?:khabar: [^\n]*(?:not remembered|not kept)[^\n]*\n){0,2}$/);
			}
		});

		test(`is told in one line that nothing can be added: ${home ?? 'HOME is not set'}`, () => {
			const {status, stdout, stderr} = run('add', khabarFile.replace(/dist.*/, 'articles'));
			assert.deepEqual({status, stdout}, {status: 1, stdout: ''});
			assert.match(stderr, /^khabar: [^\n]*\n$/);
			assert.ok(!isCrash(stderr), stderr);
		});
	}
});
