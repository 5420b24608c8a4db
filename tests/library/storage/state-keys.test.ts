import assert from 'node:assert/strict';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {noStates} from '../../../source/library/storage/reading-states.ts';
import {article, folderOf, ownRoot, updated} from '../catalogue-folders.ts';

const root = ownRoot('state-keys');

/** What the reading state of each article of a folder is kept by, by title. */
async function keysIn(folder: string): Promise<Readonly<Record<string, string>>> {
	const catalogue = await updated(folder);
	const shelf = catalogue.select({sort: 'newest'}, noStates);
	const keys = shelf.entries(0, shelf.count).map(({summary: {title, key}}) => [title, key]);
	catalogue.close();
	return Object.fromEntries(keys);
}

const numbered = (title: string, fields: object = {}) => article({id: '7', title, ...fields});

test('articles of different places that count alike have reading states of their own', async () => {
	const keys = await keysIn(
		folderOf(root, 'places', {
			'a.json': numbered('Of a site', {url: 'https://a.example/7', source: 'Paper'}),
			'b.json': numbered('Of another', {url: 'https://b.example/7', source: 'Paper'}),
			'c.json': numbered('Of a source', {source: 'Paper'}),
			'd.json': numbered('Of nowhere'),
			'e.json': numbered('Of nowhere else'),
		}),
	);
	assert.equal(new Set(Object.values(keys)).size, 5);
	const [elsewhere] = Object.values(await keysIn(folderOf(root, 'other', {'x.json': numbered('Elsewhere')})));
	assert.equal(Object.values(keys).includes(elsewhere!), false);
});

test('a reading state stays with its article whatever came first and when the cache is thrown away', async () => {
	const folder = folderOf(root, 'order', {'b.json': numbered('B', {source: 'Paper B'})});
	const before = await keysIn(folder);
	folderOf(root, 'order', {'a.json': numbered('A', {source: 'Paper A'})});
	const both = await keysIn(folder);
	assert.equal(both.B, before.B);
	rmSync(process.env.XDG_CACHE_HOME!, {recursive: true});
	assert.deepEqual(await keysIn(folder), both);
	rmSync(join(folder, 'a.json'));
	assert.deepEqual(await keysIn(folder), before);
});

test('the same article has the same reading state in any folder', async () => {
	const text = numbered('The same', {url: 'https://a.example/7'});
	const [one, other] = [
		await keysIn(folderOf(root, 'one', {'one.json': text})),
		await keysIn(folderOf(root, 'copy', {'copied.json': text})),
	];
	assert.deepEqual(one, other);
	const addressed = article({id: 'https://a.example/7', title: 'Addressed'});
	const keys = await keysIn(folderOf(root, 'addressed', {'a.json': addressed}));
	assert.deepEqual(keys, {Addressed: 'https://a.example/7'});
});
