import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {takeLock} from '../../../source/library/storage/process-lock.ts';

test('a lock that cannot be made says which file could not be written', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'khabar-lock-')), 'lock');
	mkdirSync(file);
	assert.throws(
		() => takeLock(file),
		({message}: Error) => message.startsWith(`${file}: cannot be written: `) && !message.includes('\n'),
	);
});

test('a lock whose file another process is making, and holds already, is not taken', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'khabar-lock-')), 'lock');
	const other = new DatabaseSync(file);
	other.exec('PRAGMA journal_mode = WAL; BEGIN IMMEDIATE');
	assert.equal(takeLock(file), undefined);
	other.close();
});

test('a lock is held by one at a time, and free again afterwards', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'khabar-lock-')), 'lock');
	{
		using lock = takeLock(file);
		assert.ok(lock);
		assert.equal(takeLock(file), undefined);
	}
	using again = takeLock(file);
	assert.ok(again);
});
