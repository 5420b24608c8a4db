import assert from 'node:assert/strict';
import {execFileSync, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, before, describe, test} from 'node:test';
import packageJson from '../../package.json' with {type: 'json'};
import {PtyProgram} from '../support/pty.ts';
import {compileCacheTests} from './compile-cache-tests.ts';
import {formatTests} from './format-tests.ts';

const root = path.resolve(import.meta.dirname, '../..');
const name = `khabar-${process.platform}-${process.arch}`;
const built = path.join(root, 'executables', name);

/** Only root may change the root folder of a process; others run the executable where they are, with an empty PATH. */
const canChangeRoot = process.getuid?.() === 0;
const isOwnNode = process.versions.node === packageJson.devDependencies.node;
const skip =
	process.platform !== 'linux'
		? 'the test knows the libraries of Linux only'
		: !isOwnNode && 'this is not the Node that executables are made of';

describe('khabar as one file', {skip}, () => {
	const jail = mkdtempSync(path.join(tmpdir(), 'khabar-jail-'));
	const [command, prefix] = canChangeRoot ? ['/usr/sbin/chroot', [jail, '/khabar']] : [path.join(jail, 'khabar'), []];
	/** In /proc no folder can be made, by root neither: a home that cannot be written. */
	const bare = {PATH: '/nonexistent', HOME: '/proc', TERM: 'xterm-256color', LANG: 'C.UTF-8'};
	const run = (parameters: readonly string[], env = {}) => {
		const options = {env: {...bare, ...env}, encoding: 'utf8'} as const;
		const {status, stdout, stderr} = spawnSync(command as string, [...(prefix as string[]), ...parameters], options);
		return {status, stdout, stderr};
	};
	const make = () => {
		execFileSync(process.execPath, [path.join(root, 'source/build/executable/executable.ts')], {stdio: 'ignore'});
		return createHash('sha256').update(readFileSync(built)).digest('hex');
	};
	let first: string;

	before(() => {
		first = make();
		copyFileSync(built, path.join(jail, 'khabar'));
		// All else that the file needs: the libraries of C and C++, and the folder of processes, which stays empty.
		const libraries = execFileSync('ldd', [built], {encoding: 'utf8'}).match(/\/\S+/g) ?? [];
		for (const library of canChangeRoot ? libraries : []) {
			mkdirSync(path.join(jail, path.dirname(library)), {recursive: true});
			copyFileSync(library, path.join(jail, library));
		}
	});

	after(() => rmSync(jail, {recursive: true}));

	test('says how it was built', () => {
		const stdout = `${packageJson.version} (one file for linux-${process.arch}, with Node ${process.version})\n`;
		assert.deepEqual(run(['--version']), {status: 0, stdout, stderr: ''});
	});

	test('brings its articles along', () => {
		const articles = readdirSync(path.join(root, 'articles')).length;
		const {status, stdout, stderr} = run(['list']);
		assert.deepEqual({status, lines: stdout.split('\n').length - 1, stderr}, {status: 0, lines: articles, stderr: ''});
	});

	test('loads what few starts need: pages, Markdown, the schema', () => {
		const page = '<!doctype html><title>A page</title><article><p>First words.</p><p>Last words.</p></article>';
		const pages = spawnSync(command as string, [...(prefix as string[]), 'print', '--markdown', '-'], {
			input: page,
			env: bare,
			encoding: 'utf8',
		});
		assert.match(pages.stdout, /^# A page\n[\s\S]*First words\.\n\nLast words\./);
		assert.equal(JSON.parse(run(['schema']).stdout).title, 'An article of khabar');
	});

	test('opens the reader on a terminal, and gives the screen back', async () => {
		const env = Object.fromEntries(Object.keys(process.env).map(key => [key, undefined]));
		await using program = new PtyProgram(command as string, prefix as string[], {env: {...env, ...bare}, cwd: '/'});
		await program.waitFor('Welcome to khabar');
		program.type('\r');
		await program.waitFor(() => program.screen().every(row => !row.includes('Welcome')));
		program.type('\r');
		await program.waitFor(/^ Text/);
		program.type('qq');
		assert.equal(await program.ended(), 0);
		assert.equal(program.buffer, 'normal');
	});

	test('searches for phrases, and makes a brief, in its thread', async () => {
		const library = path.join(jail, 'news');
		mkdirSync(library);
		for (let i = 0; i < 60; i++) {
			const article = {title: `Title ${i}`, paragraphs: [`The harbour opened again on day ${i} of the year.`]};
			writeFileSync(path.join(library, `${i}.json`), JSON.stringify(article));
		}
		mkdirSync(path.join(jail, 'home'));
		const home = canChangeRoot ? '/home' : path.join(jail, 'home');
		const env = Object.fromEntries(Object.keys(process.env).map(key => [key, undefined]));
		const parameters = [...(prefix as string[]), '--library', canChangeRoot ? '/news' : library];
		await using program = new PtyProgram(command as string, parameters, {env: {...env, ...bare, HOME: home}, cwd: '/'});
		await program.waitFor(/List +1\/60/);
		program.type('/');
		program.type('"harbour opened"');
		program.type('\r');
		await program.waitFor(/List +1\/60 /);
		await program.waitFor(() => !program.screen().at(-1)!.includes('searching'));
		assert.match(program.screen().at(-1)!, /List +1\/60/);
		program.type('B');
		await program.waitFor(/Brief +1\//);
		program.type('qqq');
		assert.equal(await program.ended(), 0);
	});

	// The same as for the package, where nothing keeps the file from the folders of the tests.
	formatTests([built]);
	compileCacheTests([built]);

	test('is the same bytes when it is made again', () => assert.equal(make(), first));
});
