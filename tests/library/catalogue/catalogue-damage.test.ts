import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, realpathSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, test} from 'node:test';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {schema} from '../../../source/library/catalogue/tables.ts';
import {catalogueFile} from '../../../source/library/files/user-folders.ts';
import {noStates} from '../../../source/library/storage/reading-states.ts';
import {randomNumbers} from '../../support/random.ts';
import {article, folderOfMany, idsIn, ownRoot, updated} from '../catalogue-folders.ts';

const root = ownRoot('damage');
const count = 40;
const folder = folderOfMany(root, 'news', count);
const file = catalogueFile(realpathSync(folder));

/** All articles are listed, and found by their words, whatever has become of the file. */
async function assertWorks(): Promise<void> {
	const catalogue = await updated(folder);
	const answer = await catalogue.whole(() => ['', 'word7', 'common'].map(query => idsIn(catalogue, {query})));
	assert.deepEqual([answer[0]!.length, answer[1], answer[2]!.length], [count, ['id-7'], count]);
	catalogue.close();
}

async function makeAnew(): Promise<void> {
	rmSync(file, {recursive: true, force: true});
	(await updated(folder)).close();
	assert.ok(existsSync(file));
}

describe('a catalogue that is', () => {
	test('missing is made', async () => {
		rmSync(dirname(file), {recursive: true, force: true});
		await assertWorks();
		await assertWorks();
	});

	test('of another version is made anew', async () => {
		await makeAnew();
		const other = new DatabaseSync(file);
		other.exec('PRAGMA user_version = 99; DROP TABLE article');
		other.close();
		await assertWorks();
	});

	test('a database of something else is made anew', async () => {
		rmSync(file);
		const other = new DatabaseSync(file);
		other.exec(`CREATE TABLE other (a); PRAGMA user_version = ${schema.version}`);
		other.close();
		await assertWorks();
	});

	test('no database is made anew', async () => {
		for (const content of ['', 'x', 'not a database\n'.repeat(1000), '\0'.repeat(8192)]) {
			writeFileSync(file, content);
			await assertWorks();
		}
	});

	test('cut off anywhere is made anew', async () => {
		await makeAnew();
		const whole = readFileSync(file);
		for (const part of [0.01, 0.3, 0.6, 0.99]) {
			writeFileSync(file, whole);
			truncateSync(file, Math.floor(whole.length * part));
			await assertWorks();
		}
	});

	test('overwritten in places is made anew when that is seen', async () => {
		const seed = 5;
		const random = randomNumbers(seed);
		await makeAnew();
		const whole = readFileSync(file);
		for (let i = 0; i < 20; i++) {
			const bytes = Buffer.from(whole);
			const start = random(bytes.length);
			const noise = Buffer.from(Array.from({length: 97}, () => random(256)));
			bytes.fill(noise, start, Math.min(bytes.length, start + 1 + random(30_000)));
			writeFileSync(file, bytes);
			// Where nothing tells, what it says may be wrong.
			const catalogue = await updated(folder);
			await catalogue.whole(() => ['', 'word7', 'common'].map(query => idsIn(catalogue, {query})));
			catalogue.close();
		}
		await makeAnew();
		await assertWorks();
	});

	test('damaged while it is in use is made anew', async () => {
		await makeAnew();
		const catalogue = await updated(folder);
		const shelf = catalogue.select({sort: 'newest'}, noStates);
		assert.equal(shelf.count, count);
		const other = new DatabaseSync(file);
		other.exec('DROP TABLE article');
		other.close();
		assert.deepEqual(shelf.entries(0, 10), []);
		assert.equal(shelf.count, 0);
		for await (const _ of catalogue.update());
		assert.equal(shelf.select(shelf.view).count, count);
		catalogue.close();
	});

	test('taken away while it is in use is made again by the next one', async () => {
		await makeAnew();
		const catalogue = await updated(folder);
		rmSync(dirname(file), {recursive: true});
		assert.equal(idsIn(catalogue).length, count);
		await assertWorks();
		for await (const _ of catalogue.update());
		assert.equal(idsIn(catalogue).length, count);
		catalogue.close();
		await assertWorks();
	});

	test('taken away while it is in use is left for the new one when that is brought up to date', async () => {
		await makeAnew();
		const catalogue = await updated(folder);
		rmSync(dirname(file), {recursive: true});
		const late = join(folder, 'late.json');
		writeFileSync(late, article({id: 'late'}));
		for (const wanted of [count + 1, count]) {
			for await (const _ of catalogue.update());
			assert.equal(idsIn(catalogue).length, wanted);
			rmSync(late, {force: true});
		}
		catalogue.close();
	});
});

describe('a catalogue lasts as long as the process where', () => {
	test('a folder has its name', async () => {
		rmSync(file, {force: true});
		mkdirSync(join(file, 'inside'), {recursive: true});
		await assertWorks();
		assert.ok(existsSync(join(file, 'inside')));
		rmSync(file, {recursive: true});
	});

	test('the cache cannot be made', async () => {
		const cache = process.env.XDG_CACHE_HOME;
		writeFileSync(join(root, 'a-file'), '');
		process.env.XDG_CACHE_HOME = join(root, 'a-file', 'cache');
		try {
			await assertWorks();
			const catalogue = Catalogue.ofFolder(folder);
			assert.ok(catalogue.isInMemory);
			catalogue.close();
		} finally {
			process.env.XDG_CACHE_HOME = cache;
		}
	});

	const small = join(root, 'small');
	const canMount = () => {
		try {
			mkdirSync(small, {recursive: true});
			execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', small], {stdio: 'ignore'});
			return true;
		} catch {
			return false;
		}
	};

	test('the disk is full', async t => {
		if (!canMount()) return t.skip('nothing may be mounted here');
		const cache = process.env.XDG_CACHE_HOME;
		process.env.XDG_CACHE_HOME = small;
		try {
			const large = folderOfMany(root, 'large', 1500);
			const catalogue = await updated(large);
			assert.ok(catalogue.isInMemory);
			assert.equal(idsIn(catalogue).length, 1500);
			assert.deepEqual(idsIn(catalogue, {query: 'word1234'}), ['id-1234']);
			catalogue.close();
		} finally {
			process.env.XDG_CACHE_HOME = cache;
			execFileSync('umount', [small]);
		}
	});
});
