import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, test} from 'node:test';
import {makeFolders} from '../../../source/library/files/make-folders.ts';
import {khabarFile, ownFolders} from '../../support/khabar.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-folders-'));
after(() => rmSync(root, {recursive: true}));

test('a folder is made with those around it, and one that is there stays', () => {
	const folder = join(root, 'a', 'b', 'c');
	makeFolders(folder, 0o700);
	writeFileSync(join(folder, 'file'), '');
	makeFolders(folder, 0o700);
	assert.ok(existsSync(join(folder, 'file')));
	for (const path of [folder, join(root, 'a')]) assert.equal(statSync(path).mode & 0o777, 0o700);
});

test('a file in the way is told', () => {
	writeFileSync(join(root, 'file'), '');
	for (const path of ['file', 'file/b']) assert.throws(() => makeFolders(join(root, path), 0o700), {syscall: 'mkdir'});
});

/** Where no folder can be made: the system says ENOENT of the first, ENOTDIR of the second. */
for (const place of ['/proc/nope', '/dev/null/x']) {
	describe(`with ${place}`, {skip: !existsSync('/proc/self') && 'there is no /proc here'}, () => {
		/** Such a process would not end by itself, and not even hear a signal that it has a handler for. */
		const run = (args: readonly string[], env: Record<string, string>) =>
			spawnSync(process.execPath, [khabarFile, ...args], {
				env: {...process.env, ...ownFolders(), ...env},
				encoding: 'utf8',
				timeout: 15_000,
				killSignal: 'SIGKILL',
			});

		test('as the cache, articles are listed all the same', () => {
			const {status, stdout, stderr} = run(['list'], {XDG_CACHE_HOME: place});
			assert.deepEqual([status, stderr], [0, '']);
			assert.notEqual(stdout, '');
		});

		test('as the place of what is read, one line says that nothing is kept', () => {
			const {status, stdout, stderr} = run(['list'], {XDG_STATE_HOME: place});
			assert.equal(status, 0);
			assert.match(stderr, /^khabar: .*not remembered.*\n$/);
			assert.notEqual(stdout, '');
		});

		test('as the library, one line says why nothing can be added', () => {
			const {status, stderr} = run(['add', '--library', `${place}/library`, 'none'], {});
			assert.equal(status, 1);
			assert.match(stderr, /^khabar: .*cannot be written: .*\n$/);
		});
	});
}
