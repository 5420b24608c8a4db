import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
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

test('marks of facts are kept in their order, and two khabars that mark facts of one article keep both', () => {
	const mark = (text: string, is: 'key' | 'none' = 'key') => ({text, paragraph: 2, is});
	const [one, other] = [new ReadingStates(fileOf('facts'), noWarning), new ReadingStates(fileOf('facts'), noWarning)];
	one.put([['a', {...half, facts: [mark('first'), {...mark('second', 'none'), paragraph: null}]}]]);
	const seen = other.get(['a']).get('a')!;
	assert.deepEqual(seen.facts, [mark('first'), {...mark('second', 'none'), paragraph: null}]);
	one.put([['a', {...half, facts: [mark('first', 'none'), mark('third')]}]]);
	// The other khabar knows nothing of the third, and takes only the first away.
	other.put([['a', {...seen, facts: seen.facts!.filter(({text}) => text !== 'first').concat(mark('fourth'))}]]);
	const kept = new ReadingStates(fileOf('facts'), noWarning);
	assert.deepEqual(kept.get(['a']).get('a')!.facts, [mark('third'), mark('fourth')]);
	assert.deepEqual(
		kept.all().map(([, {facts}]) => facts?.length),
		[2],
	);
	kept.put([['a', half]]);
	assert.equal('facts' in kept.get(['a']).get('a')!, false);
	for (const states of [one, other, kept]) states.close();
});

test('a file from before there were marks of facts goes on with what it has', () => {
	const file = fileOf('before-facts');
	const first = new ReadingStates(file, noWarning);
	first.put([['a', half]]);
	first.close();
	const before = new DatabaseSync(file);
	before.exec('DROP TABLE fact_mark');
	before.close();
	const states = new ReadingStates(file, noWarning);
	assert.deepEqual(states.get(['a']).get('a'), half);
	states.put([['a', {...half, facts: [{text: 'first', paragraph: 0, is: 'key'}]}]]);
	assert.equal(states.get(['a']).get('a')!.facts?.length, 1);
	states.close();
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

/** The names in the folder of a file, without those that SQLite needs while it works. */
const namesBeside = (file: string) =>
	readdirSync(dirname(file))
		.filter(name => !/-(?:wal|shm)$|\.lock$/.test(name))
		.sort();

/** A file with many states, no process having it open. */
function filled(name: string): string {
	const file = fileOf(name);
	const states = new ReadingStates(file, noWarning);
	states.put(Array.from({length: 2000}, (_, i) => [`article-${String(i).padStart(5, '0')}`, half] as const));
	states.close();
	return file;
}

/** What may happen to a file, by name: each gives its new contents. */
const damages: Readonly<Record<string, (contents: Buffer) => Buffer>> = {
	'is no database': () => Buffer.from('not a database, but the user may know what it is'),
	'is cut off': contents => contents.subarray(0, contents.length / 2),
	'is cut off in its first page': contents => contents.subarray(0, 1000),
	'is all zeros': contents => Buffer.alloc(contents.length),
	'has garbage in the middle': contents => {
		const damaged = Buffer.from(contents);
		for (let i = 4096; i < damaged.length; i++) damaged[i] = (i * 2_654_435_761) >>> 24;
		return damaged;
	},
};

for (const [name, damage] of Object.entries(damages)) {
	test(`a file that ${name} is set aside where only the user can read it, once, and a new one is used`, () => {
		const file = filled(`damaged ${name}`);
		const contents = damage(readFileSync(file));
		writeFileSync(file, contents);
		const {states, warnings} = warned(file);
		states.get(['article-00001']);
		states.keysOf('read');
		states.put([['new', half]]);
		states.close();
		assert.equal(warnings.length, 1);
		const [, aside = ''] = /: is damaged; it is kept as (\S+), and a new one takes its place$/.exec(warnings[0]!) ?? [];
		assert.match(aside, /^state\.sqlite\.damaged-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d$/);
		assert.deepEqual(readFileSync(join(dirname(file), aside)), contents);
		assert.equal(statSync(join(dirname(file), aside)).mode & 0o777, 0o600);
		assert.deepEqual(namesBeside(file), ['state.sqlite', aside]);
		const again = new ReadingStates(file, noWarning);
		assert.deepEqual(again.get(['new']).get('new'), half);
		again.close();
	});
}

test('of a damaged file what stands before the damage is taken over', () => {
	const file = filled('partly damaged');
	const contents = readFileSync(file);
	// The pages behind the first half are overwritten; what leads to those before them is not.
	for (let i = Math.floor(contents.length / 8192) * 4096; i < contents.length; i++) contents[i] = 0x5a;
	writeFileSync(file, contents);
	const {states} = warned(file);
	const kept = states.all().length;
	states.close();
	assert.ok(kept > 0 && kept < 2000, `${kept} of 2000`);
});

for (const table of ['state', 'changed', 'fact_mark', 'place_mark'])
	test(`a file of which only the table ${table} is damaged is set aside, and the next khabar has nothing to tell`, () => {
		const file = filled(`damaged ${table}`);
		const database = new DatabaseSync(file);
		const {rootpage} = database.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table) as {
			rootpage: number;
		};
		const {page_size: size} = database.prepare('PRAGMA page_size').get() as {page_size: number};
		database.close();
		writeFileSync(file, readFileSync(file).fill(0x55, (rootpage - 1) * size, rootpage * size));
		const {states, warnings} = warned(file);
		states.all();
		states.put([['new', half]]);
		states.close();
		assert.equal(warnings.length, 1);
		assert.match(warnings[0]!, /: is damaged; it is kept as /);
		const again = new ReadingStates(file, noWarning);
		assert.deepEqual(again.get(['new']).get('new'), half);
		again.close();
	});

test('of several khabars that find the damage one sets the file aside, and all go on with the new one', () => {
	const file = filled('damaged for two');
	writeFileSync(file, 'garbage');
	const [one, other] = [warned(file), warned(file)];
	one.states.put([['a', half]]);
	other.states.put([['b', half]]);
	for (const {states} of [one, other]) {
		assert.deepEqual([...states.get(['a', 'b']).keys()].sort(), ['a', 'b']);
		states.close();
	}
	assert.deepEqual([one.warnings.length, other.warnings.length], [1, 0]);
	assert.equal(namesBeside(file).length, 2);
});

test('where no file can be made reading goes on without', () => {
	writeFileSync(join(root, 'a-file'), '');
	const {states, warnings} = warned(join(root, 'a-file', 'khabar', 'state.sqlite'));
	states.put([['a', half]]);
	assert.deepEqual([...states.get(['a'])], [['a', half]]);
	states.close();
	assert.equal(warnings.length, 1);
	assert.match(warnings[0]!, /^what you read is not remembered: .*it is not a folder/);
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
