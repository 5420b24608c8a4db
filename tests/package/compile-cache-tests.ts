import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import type {Start} from '../support/khabar.ts';

/** That compiled code is kept where nobody else can write, however khabar is started. */
export function compileCacheTests([command, ...before]: Start): void {
	const root = mkdtempSync(join(tmpdir(), 'khabar-compile-'));
	after(() => rmSync(root, {recursive: true}));

	/** Runs khabar where nothing says where the user's files are, but for `env`. */
	function run(temporary: string, env: Record<string, string>): void {
		const {HOME: _, XDG_CACHE_HOME: __, NODE_COMPILE_CACHE: ___, ...others} = process.env;
		const {status} = spawnSync(command, [...before, '--version'], {
			cwd: root,
			env: {...others, TMPDIR: temporary, ...env},
		});
		assert.equal(status, 0);
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
	});
}
