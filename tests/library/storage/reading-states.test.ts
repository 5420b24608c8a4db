import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {after, test} from 'node:test';
import {untouched} from '../../../source/article/reading-state.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-states-'));
after(() => rmSync(root, {recursive: true}));

const noWarning = (message: string) => assert.fail(message);
const fileOf = (name: string) => join(root, name, 'state.sqlite');

/** States of which the warnings are collected. */
function warned(file: string): {states: ReadingStates; warnings: string[]} {
	const warnings: string[] = [];
	return {states: new ReadingStates(file, warning => warnings.push(warning)), warnings};
}

const half = {
	...untouched,
	top: {paragraph: 3, offset: 7},
	current: 4,
	percent: 50,
	opened: '2025-03-01T10:00:00.000Z',
};

test('what was put is there the next time, all of it', () => {
	const first = new ReadingStates(fileOf('kept'), noWarning);
	first.put([
		['a', half],
		['b', {...untouched, starred: true}],
	]);
	first.close();
	const next = new ReadingStates(fileOf('kept'), noWarning);
	assert.deepEqual(next.all(), [
		['a', half],
		['b', {...untouched, starred: true}],
	]);
	assert.deepEqual([...next.get(['a', 'nowhere'])], [['a', half]]);
	assert.deepEqual([next.keysOf('starred'), next.keysOf('read')], [['b'], []]);
	next.close();
});

test('one who knows an older state takes nothing from what another wrote since', () => {
	const [one, other] = [new ReadingStates(fileOf('stale'), noWarning), new ReadingStates(fileOf('stale'), noWarning)];
	one.put([['a', half]]);
	assert.equal(other.get(['a']).get('a')!.percent, 50);
	one.put([['a', {...half, percent: 100, read: true, starred: true}]]);
	// The place is as the last one says; how far it was read, and the marks, are not taken back by who never saw them.
	other.put([['a', {...half, percent: 60, top: {paragraph: 9, offset: 0}}]]);
	const kept = one.get(['a']).get('a')!;
	assert.deepEqual([kept.percent, kept.read, kept.starred, kept.top.paragraph], [100, true, true, 9]);
	// Who sees a mark can take it back.
	one.put([['a', {...kept, read: false}]]);
	assert.equal(other.get(['a']).get('a')!.read, false);
	one.close();
	other.close();
});

test('a file of a later khabar is left as it is, and reading goes on without', () => {
	const file = fileOf('later');
	new ReadingStates(file, noWarning).close();
	const later = new DatabaseSync(file);
	later.exec('PRAGMA user_version = 2');
	later.close();
	const before = readFileSync(file);
	const {states, warnings} = warned(file);
	states.put([['a', half]]);
	assert.deepEqual([...states.get(['a'])], [['a', half]]);
	states.close();
	assert.deepEqual(warnings, [`what you read is not remembered: ${file}: of another version of khabar (2, not 1)`]);
	assert.deepEqual(readFileSync(file), before);
});

test('a file that is no database is left as it is, and reading goes on without', () => {
	mkdirSync(join(root, 'damaged'));
	writeFileSync(fileOf('damaged'), 'not a database, but the user may know what it is');
	const {states, warnings} = warned(fileOf('damaged'));
	states.put([['a', half]]);
	assert.deepEqual([...states.get(['a'])], [['a', half]]);
	states.close();
	assert.equal(warnings.length, 1);
	assert.match(warnings[0]!, /state\.sqlite: file is not a database$/);
	assert.equal(readFileSync(fileOf('damaged'), 'utf8'), 'not a database, but the user may know what it is');
});

test('where no file can be made reading goes on without', () => {
	writeFileSync(join(root, 'a-file'), '');
	const {states, warnings} = warned(join(root, 'a-file', 'khabar', 'state.sqlite'));
	states.put([['a', half]]);
	assert.deepEqual([...states.get(['a'])], [['a', half]]);
	states.close();
	assert.equal(warnings.length, 1);
	assert.match(warnings[0]!, /^what you read is not remembered: .*ENOTDIR/);
});

test('on a full disk what cannot be written waits, and is written when there is room', t => {
	const small = join(root, 'small');
	mkdirSync(small);
	try {
		execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=300k', 'tmpfs', small], {stdio: 'ignore'});
	} catch {
		return t.skip('nothing may be mounted here');
	}
	try {
		const {states, warnings} = warned(join(small, 'state.sqlite'));
		states.put([['a', half]]);
		assert.throws(() => writeFileSync(join(small, 'filling'), Buffer.alloc(300_000)), /ENOSPC/);
		const many = Array.from({length: 2000}, (_, i) => [`key ${i}`, half] as const);
		states.put(many);
		assert.equal(warnings.length, 1);
		assert.match(warnings[0]!, /^what you read is not remembered: .*full/);
		assert.deepEqual([states.get(['a']).get('a'), states.get(['key 7']).get('key 7')], [half, half]);
		rmSync(join(small, 'filling'));
		execFileSync('mount', ['-o', 'remount,size=4m', small]);
		states.put([['b', half]]);
		assert.equal(warnings.length, 1);
		states.close();
		const next = new ReadingStates(join(small, 'state.sqlite'), noWarning);
		assert.equal(next.all().length, 2002);
		next.close();
	} finally {
		execFileSync('umount', [small]);
	}
});
