import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import type {Start} from '../support/khabar.ts';

/** That compiled code is kept where nobody else can write, however khabar is started. */
export function compileCacheTests([command, ...before]: Start): void {
	const root = mkdtempSync(join(tmpdir(), 'khabar-compile-'));
	after(() => rmSync(root, {recursive: true}));

	/** Runs khabar where nothing says where the user's files are, but for `env`. */
	function run(temporary: string, env: Record<string, string>, args: readonly string[] = ['--version']): void {
		const {HOME: _, XDG_CACHE_HOME: __, NODE_COMPILE_CACHE: ___, ...others} = process.env;
		const {status} = spawnSync(command, [...before, ...args], {
			cwd: root,
			env: {...others, TMPDIR: temporary, ...env},
		});
		assert.equal(status, 0);
	}

	/** The folders of a cache that have code of the program: one for each build of khabar and version of Node. */
	const builds = (cache: string) => readdirSync(join(cache, 'khabar/code'));

	/** The files with code, and what they hold. */
	function kept(cache: string): Map<string, Buffer> {
		const [build] = builds(cache);
		const folder = join(cache, 'khabar/code', build!);
		return new Map(readdirSync(folder).map(name => [join(folder, name), readFileSync(join(folder, name))]));
	}

	function folder(name: string, mode = 0o700): string {
		const path = join(root, name);
		mkdirSync(path);
		chmodSync(path, mode);
		return path;
	}

	describe('compiled code', () => {
		test('is kept nowhere when the user has no folder for it: never where others write', () => {
			const temporary = folder('tmp', 0o1777);
			for (const env of [{}, {HOME: ''}, {XDG_CACHE_HOME: 'relative'}, {HOME: '.'}] as Record<string, string>[])
				run(temporary, env);
			assert.deepEqual(readdirSync(temporary), []);
			assert.ok(!existsSync(join(root, 'relative')) && !existsSync(join(root, '.cache')));
		});

		test('is kept in the folder of the user’s own cache', () => {
			const cache = folder('cache');
			run(folder('tmp2'), {XDG_CACHE_HOME: cache});
			assert.notDeepEqual(readdirSync(join(cache, 'khabar')), []);
		});

		test('is not looked for in a folder where others can have put it', () => {
			const cache = folder('shared');
			mkdirSync(join(cache, 'khabar'));
			chmodSync(join(cache, 'khabar'), 0o777);
			run(folder('tmp3'), {XDG_CACHE_HOME: cache});
			assert.deepEqual(readdirSync(join(cache, 'khabar')), []);
		});

		test('is kept once, and again when much more was compiled', () => {
			const cache = folder('again');
			const temporary = folder('tmp4');
			const after = (...args: string[]) => {
				run(temporary, {XDG_CACHE_HOME: cache}, args);
				return kept(cache);
			};
			const little = after('--version');
			assert.deepEqual(after('--version'), little);
			const more = after('guide', '--lang', 'en');
			for (const [file, code] of little) assert.ok(code.length <= more.get(file)!.length, file);
			assert.ok(more.size > little.size);
			assert.deepEqual(after('guide', '--lang', 'en'), more);
			assert.deepEqual(after('--version'), more);
		});

		test('does no harm when it was cut off, or never written, and is made anew', () => {
			const cache = folder('damaged');
			const temporary = folder('tmp5');
			run(temporary, {XDG_CACHE_HOME: cache});
			const damages: ((file: string, code: Buffer) => void)[] = [
				(file, code) => truncateSync(file, code.length / 2),
				file => truncateSync(file, 3),
				(file, code) => writeFileSync(file, code.fill(0, 64, Math.min(4096, code.length))),
				file => writeFileSync(file, 'something else'),
			];
			for (const damage of damages) {
				const whole = kept(cache);
				for (const [file, code] of whole) damage(file, Buffer.from(code));
				run(temporary, {XDG_CACHE_HOME: cache});
				for (const [file, code] of kept(cache)) assert.ok(code.length > whole.get(file)!.length * 0.9, file);
			}
		});

		test('of another build goes when it is more than a month old', () => {
			const cache = folder('old');
			const [old, recent] = ['old', 'recent'].map(name => join(cache, 'khabar/code', name));
			for (const path of [old!, recent!]) mkdirSync(path, {recursive: true});
			const days = (count: number) => Date.now() / 1000 - count * 24 * 60 * 60;
			utimesSync(old!, days(32), days(32));
			utimesSync(recent!, days(20), days(20));
			run(folder('tmp6'), {XDG_CACHE_HOME: cache});
			assert.ok(!existsSync(old!) && existsSync(recent!));
			assert.equal(builds(cache).length, 2);
		});

		test('can be read by the user alone', () => {
			const cache = folder('own');
			run(folder('tmp7'), {XDG_CACHE_HOME: cache});
			for (const file of kept(cache).keys()) assert.equal(statSync(file).mode & 0o077, 0, file);
		});
	});
}
