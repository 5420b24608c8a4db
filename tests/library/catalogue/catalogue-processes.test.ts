import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {realpathSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {catalogueFile} from '../../../source/library/files/user-folders.ts';
import {noStates, ReadingStates} from '../../../source/library/storage/reading-states.ts';
import {randomNumbers} from '../../support/random.ts';
import {article, folderOf, folderOfMany, idsIn, ownRoot, updated} from '../catalogue-folders.ts';

const root = ownRoot('processes');
const script = new URL('reading-process.ts', import.meta.url).pathname;

const begin = (folder: string, states: string, number: number): ChildProcess =>
	spawn(process.execPath, [script, folder, states, String(number)], {stdio: ['ignore', 'pipe', 'inherit']});

/** The ids and keys of the articles of a folder, by its catalogue. */
function namesIn(folder: string): {title: string; id: string; key: string; file: string}[] {
	const database = new DatabaseSync(catalogueFile(realpathSync(folder)));
	const rows = database.prepare(
		'SELECT title, id, key, name AS file FROM article JOIN file ON file.row = article.file ORDER BY title, name',
	);
	const names = rows.all().map(row => ({...row}));
	database.close();
	return names as ReturnType<typeof namesIn>;
}

/** That SQLite and FTS5 find no fault in the catalogue of a folder. */
function assertSound(folder: string): void {
	const database = new DatabaseSync(catalogueFile(realpathSync(folder)));
	assert.deepEqual({...database.prepare('PRAGMA integrity_check').get()}, {integrity_check: 'ok'});
	database.exec("INSERT INTO word (word) VALUES ('integrity-check')");
	database.close();
}

describe('several processes', () => {
	test('four at once fill one catalogue and one file of reading states', async () => {
		const folder = folderOfMany(root, 'shared', 600);
		const file = join(root, 'state', 'shared.sqlite');
		const readers = [1, 2, 3, 4].map(number => begin(folder, file, number));
		const ends = await Promise.all(readers.map(reader => once(reader, 'exit')));
		assert.deepEqual(
			ends.map(([code]) => code),
			[0, 0, 0, 0],
		);
		assertSound(folder);
		const catalogue = Catalogue.ofFolder(folder);
		assert.equal(new Set(idsIn(catalogue)).size, 600);
		assert.deepEqual(idsIn(catalogue, {query: 'word599'}), ['id-599']);
		catalogue.close();
		const states = new ReadingStates(file, message => assert.fail(message));
		assert.equal(states.keysOf('starred').length, 200);
		const shared = states.get(['shared']).get('shared')!;
		// The furthest that anybody came, and read, as one of them said, whatever the others wrote after.
		assert.deepEqual([shared.percent, shared.read], [53, true]);
		states.close();
	});

	test('one that is killed while it fills the catalogue leaves it sound, and the next goes on', async () => {
		const random = randomNumbers(7);
		const folder = folderOfMany(root, 'killed', 600);
		const file = join(root, 'state', 'killed.sqlite');
		for (let i = 0; i < 8; i++) {
			const reader = begin(folder, file, 1);
			await once(reader.stdout!, 'data');
			await setTimeout(random(250));
			reader.kill('SIGKILL');
			await once(reader, 'exit');
			// A few files change meanwhile, so that there always is something to do.
			for (let k = 0; k < 40; k++)
				writeFileSync(
					join(folder, `${random(600)}.json`),
					article({id: `new-${i}-${k}`, title: 'Title', paragraphs: ['Common ground.']}),
				);
			assertSound(folder);
		}
		const catalogue = await updated(folder);
		assert.equal(new Set(idsIn(catalogue)).size, 600);
		assert.equal(idsIn(catalogue, {query: 'common'}).length, 600);
		catalogue.close();
		assertSound(folder);
	});
});

describe('the lock of a catalogue', () => {
	const connect = (folder: string) => new DatabaseSync(catalogueFile(realpathSync(folder)));

	test('is nobody’s while khabar rests', async () => {
		const folder = folderOfMany(root, 'resting', 60);
		const catalogue = Catalogue.ofFolder(folder);
		const other = connect(folder);
		const pace = {slice: 0, pause: 0};
		let rests = 0;
		for (const words of [false, true]) {
			for await (const _ of catalogue.update(pace, {words})) {
				rests++;
				other.exec('BEGIN IMMEDIATE; ROLLBACK');
			}
		}
		assert.ok(rests > 60, `only ${rests} rests`);
		assert.deepEqual(idsIn(catalogue, {query: 'word59'}), ['id-59']);
		other.close();
		catalogue.close();
	});

	test('is waited for, and whoever waits can leave', {timeout: 20_000}, async () => {
		const folder = folderOfMany(root, 'locked', 3);
		const catalogue = Catalogue.ofFolder(folder);
		const other = connect(folder);
		other.exec('BEGIN IMMEDIATE');
		const left = catalogue.update();
		for (let i = 0; i < 3; i++) assert.equal((await left.next()).done, false);
		await left.return(undefined);
		const waiting = catalogue.update();
		await waiting.next();
		other.exec('ROLLBACK');
		for await (const _ of waiting);
		assert.equal(idsIn(catalogue, {query: 'common'}).length, 3);
		other.close();
		catalogue.close();
	});
});

describe('a folder that changes', () => {
	test('while it is looked through is caught up with', async () => {
		const folder = folderOfMany(root, 'changing', 300);
		const catalogue = Catalogue.ofFolder(folder);
		const before = catalogue.select({sort: 'newest'}, noStates);
		let step = 0;
		for await (const _ of catalogue.update({slice: 1, pause: 0})) {
			step++;
			rmSync(join(folder, `${step}.json`), {force: true});
			writeFileSync(join(folder, `${299 - step}.json`), step % 2 ? article({id: `again-${step}`}) : 'no JSON {');
			writeFileSync(join(folder, `late-${step}.json`), article({id: `late-${step}`}));
			before.entries(0, 50);
		}
		assert.ok(step > 3, `only ${step} steps`);
		for await (const _ of catalogue.update());
		const fresh = await updated(folderCopy(folder));
		assert.deepEqual(idsIn(catalogue).sort(), idsIn(fresh).sort());
		catalogue.close();
		fresh.close();
	});

	/** The same files under another name, with a catalogue of their own. */
	function folderCopy(folder: string): string {
		const other = `${folder}-renamed`;
		renameSync(folder, other);
		return other;
	}

	test('changes no list that is open, also when another view was asked for since', async () => {
		const folder = folderOfMany(root, 'listed', 300);
		const catalogue = await updated(folder);
		const list = catalogue.select({sort: 'newest'}, noStates);
		catalogue.select({sort: 'newest', unread: true}, noStates);
		for (let i = 0; i < 5; i++) rmSync(join(folder, `${i}.json`));
		for await (const _ of catalogue.update());
		assert.equal(list.entries(0, 300).length, 300);
		assert.equal(list.count, 300);
		catalogue.close();
	});

	test('by giving files other names keeps the ids of their articles', async () => {
		const folder = folderOf(root, 'renamed', {'c.json': article({id: 'x'}), 'd.json': article({id: 'y'})});
		(await updated(folder)).close();
		renameSync(join(folder, 'c.json'), join(folder, 'a.json'));
		renameSync(join(folder, 'd.json'), join(folder, 'b.json'));
		const catalogue = await updated(folder);
		assert.deepEqual(idsIn(catalogue).sort(), ['x', 'y']);
		catalogue.close();
	});

	const moves = {
		'one name further on': ['c d', 'b c', 'a b'],
		'one name back': ['a 0', 'b a', 'c b'],
		'into the places of each other': ['a temporary', 'c a', 'temporary c'],
		'round in a ring': ['a temporary', 'b a', 'c b', 'temporary c'],
	};
	for (const [i, [how, renamings]] of Object.entries(moves).entries()) {
		test(`by moving files ${how} keeps the ids and the reading states of their articles`, async () => {
			// Files of different sizes, so that each is seen to be another one.
			const files = Object.fromEntries(
				['a', 'bb', 'ccc'].map(title => [`${title[0]}.json`, article({id: title, title, url: 'https://example.com/'})]),
			);
			const folder = folderOf(root, `moved-${i}`, files);
			(await updated(folder)).close();
			const before = namesIn(folder).map(({file, ...names}) => names);
			for (const renaming of renamings) {
				const [from, to] = renaming.split(' ').map(name => join(folder, `${name}.json`));
				renameSync(from!, to!);
			}
			(await updated(folder)).close();
			assert.deepEqual(
				namesIn(folder).map(({file, ...names}) => names),
				before,
			);
		});
	}

	test('by a copy under an earlier name leaves the reading state with the file that is there already', async () => {
		const folder = folderOf(root, 'copied', {'b.json': article({title: 'without an id'})});
		(await updated(folder)).close();
		const [before] = namesIn(folder);
		writeFileSync(join(folder, 'a.json'), article({title: 'without an id'}));
		utimesSync(join(folder, 'b.json'), 1, 1);
		(await updated(folder)).close();
		assert.deepEqual(
			namesIn(folder).map(({file, id, key}) => [file, id, key]),
			[
				['a.json', 'a', `${before!.key}#2`],
				['b.json', before!.id, before!.key],
			],
		);
	});

	test('within one tick of the clock, and in nothing but its text, is read again', async () => {
		const folder = folderOf(root, 'tick', {'a.json': article({id: 'a', title: 'one'})});
		const catalogue = await updated(folder);
		const time = new Date();
		writeFileSync(join(folder, 'a.json'), article({id: 'a', title: 'two'}));
		utimesSync(join(folder, 'a.json'), time, time);
		for await (const _ of catalogue.update());
		const [entry] = catalogue.select({sort: 'newest'}, noStates).entries(0, 1);
		assert.equal(entry!.summary.title, 'two');
		catalogue.close();
	});

	test('is known to be the same, and to be another', async () => {
		const folder = folderOf(root, 'fresh', {'a.json': article()});
		await setTimeout(100);
		const catalogue = await updated(folder);
		assert.equal(catalogue.isFresh, true);
		writeFileSync(join(folder, 'b.json'), article());
		assert.equal(catalogue.isFresh, false);
		await setTimeout(100);
		for await (const _ of catalogue.update());
		assert.equal(catalogue.isFresh, true);
		rmSync(join(folder, 'a.json'));
		assert.equal(catalogue.isFresh, false);
		catalogue.close();
	});

	test('by losing an article says so in the place of it', async () => {
		const folder = folderOf(root, 'losing', {'a.json': article({id: 'a'}), 'b.json': article({id: 'b'})});
		const catalogue = await updated(folder);
		const shelf = catalogue.select({sort: 'newest'}, noStates);
		const [first] = shelf.entries(0, 1);
		rmSync(join(folder, 'a.json'));
		assert.throws(() => shelf.open(first!), {message: `${join(folder, 'a.json')}: no such file or folder`});
		writeFileSync(join(folder, 'a.json'), '{"title": 1}');
		assert.throws(() => shelf.open(first!), {message: `${join(folder, 'a.json')}: title: must be text, not a number`});
		rmSync(folder, {recursive: true});
		await assert.rejects(async () => {
			for await (const _ of catalogue.update());
		}, /losing: no such file or folder/);
		assert.equal(shelf.count, 2);
		catalogue.close();
	});
});

test('what cannot be read is tried again each time, and is news only once', {
	skip: process.platform !== 'linux' && 'needs /proc',
}, async () => {
	const folder = folderOf(root, 'unreadable', {'a.json': article({id: 'a'})});
	utimesSync(join(folder, 'a.json'), 1, 1);
	symlinkSync('/proc/self/mem', join(folder, 'b.json'));
	symlinkSync('nowhere.json', join(folder, 'c.json'));
	const catalogue = Catalogue.ofFolder(folder);
	const changes: number[] = [];
	for (let i = 0; i < 3; i++) {
		let changed = 0;
		for await (const progress of catalogue.update()) changed = progress.changed;
		changes.push(changed);
	}
	assert.deepEqual(changes.slice(1), [0, 0]);
	assert.deepEqual(
		catalogue.problems().map(({message}) => message),
		['cannot be read: EIO: i/o error, read', 'no such file or folder'],
	);
	catalogue.close();
});

test('articles of one id are told apart, and their reading with them, wherever the catalogue is made', async () => {
	const files = {'a.json': article({id: '1', title: 'A'}), 'b.json': article({id: '1', title: 'B'})};
	const folder = folderOf(root, 'same', files);
	const catalogue = await updated(folder);
	assert.deepEqual(idsIn(catalogue), ['1', '1-2']);
	const shelf = catalogue.select({sort: 'newest'}, noStates);
	const [one, other] = shelf.entries(0, 2);
	assert.notEqual(one!.summary.key, other!.summary.key);
	assert.deepEqual([shelf.open(one!).title, shelf.open(other!).title], ['A', 'B']);
	// A third that comes before them by its name takes nothing from them.
	writeFileSync(join(folder, '0.json'), article({id: '1', title: 'C'}));
	writeFileSync(join(folder, 'b.json'), article({id: '1', title: 'B again'}));
	for await (const _ of catalogue.update());
	const titles = catalogue.select({sort: 'newest'}, noStates).entries(0, 3);
	assert.deepEqual(
		titles.map(({summary}) => [summary.id, summary.title]),
		[
			['1', 'A'],
			['1-2', 'B again'],
			['1-3', 'C'],
		],
	);
	catalogue.close();
});
