import assert from 'node:assert/strict';
import {mkdirSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {parseArticles} from '../../../source/article/read/parse.ts';
import {catalogueFile} from '../../../source/library/files/user-folders.ts';
import {KeptIndex} from '../../../source/library/keep/kept-index.ts';
import {article, folderOfMany, idsIn, ownRoot, updated} from '../catalogue-folders.ts';

const root = ownRoot('kept-index');

/** The index of a folder with three articles, and the file of its catalogue. */
async function indexOf(name: string) {
	const folder = folderOfMany(root, name, 3);
	const catalogue = await updated(folder);
	return {folder, catalogue, file: catalogueFile(realpathSync(folder)), index: new KeptIndex(catalogue)};
}

const articleOf = (id: string) =>
	parseArticles(Buffer.from(article({id, title: id, paragraphs: [id]})), `${id}.json`).articles[0]!;

const note = (index: KeptIndex, id: string) => index.noteWritten(`${id}.json`, articleOf(id), {size: 1, modified: 1});

const isFound = (index: KeptIndex, id: string) => index.find({article: articleOf(id), digest: 'none'}).length > 0;

test('notes that cannot be written are kept for some time and then dropped', async () => {
	const {catalogue, file, index} = await indexOf('busy');
	// A catalogue that nobody can write to.
	const other = new DatabaseSync(file);
	other.exec("CREATE TRIGGER no BEFORE INSERT ON file BEGIN SELECT RAISE(FAIL, 'not now'); END");
	note(index, 'new');
	for (const expected of [true, true, false]) {
		index.settle();
		assert.equal(isFound(index, 'new'), expected);
	}
	other.exec('DROP TRIGGER no');
	other.close();
	note(index, 'newer');
	index.close();
	assert.ok(idsIn(catalogue).includes('newer'));
	catalogue.close();
});

for (const [what, spoil] of [
	[
		'of another version',
		(file: string) => {
			const other = new DatabaseSync(file);
			other.exec('PRAGMA user_version = 99');
			other.close();
		},
	],
	['no database', (file: string) => writeFileSync(file, 'not a database\n'.repeat(1000))],
	['a folder', (file: string) => mkdirSync(file)],
] as const) {
	test(`a catalogue whose file is suddenly ${what} ends no work`, async () => {
		const {folder, catalogue, file} = await indexOf(what.replaceAll(' ', '-'));
		for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, {force: true});
		spoil(file);
		const index = new KeptIndex(catalogue);
		note(index, 'new');
		index.settle();
		assert.ok(isFound(index, 'new'));
		assert.ok(isFound(index, 'id-1'));
		index.close();
		catalogue.close();
		writeFileSync(join(folder, 'new.json'), article({id: 'new'}));
		const again = await updated(folder);
		assert.deepEqual(idsIn(again).sort(), ['id-0', 'id-1', 'id-2', 'new']);
		again.close();
	});
}

test('a catalogue that turns out damaged ends no work', async () => {
	const {catalogue, file, index} = await indexOf('damaged');
	const other = new DatabaseSync(file);
	other.exec('DROP TABLE article');
	other.close();
	note(index, 'new');
	assert.ok(isFound(index, 'new'));
	index.settle();
	assert.ok(isFound(index, 'new'));
	index.close();
	catalogue.close();
});
