import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {View} from '../../../source/article/listing.ts';
import {articlesNamed} from '../../../source/library/catalogue/lookups.ts';
import {article, folderOf, ownRoot, updated} from '../catalogue-folders.ts';

const root = ownRoot('unread');

test('unread articles are counted in every view, and in what was searched', async () => {
	const files = Object.fromEntries(
		Array.from({length: 9}, (_, i) => [
			`${i}.json`,
			article({id: `id-${i}`, source: i % 3 === 0 ? 'A' : 'B', paragraphs: [i < 6 ? 'A common word.' : 'Another.']}),
		]),
	);
	const catalogue = await updated(folderOf(root, 'many', {...files, 'broken.json': '{'}));
	const keyOf = new Map(catalogue.read(database => articlesNamed(database, 'id-', 20)).map(({id, key}) => [id, key]));
	const read = [0, 1, 7].map(i => keyOf.get(`id-${i}`)!);
	const states = {get: () => new Map(), keysOf: (mark: string) => (mark === 'read' ? read : [])};
	const unread = (view: Partial<View>) => catalogue.select({sort: 'newest', ...view}, states).countUnread();
	assert.equal(unread({}), 6);
	assert.equal(unread({source: 'A'}), 2);
	assert.equal(unread({unread: true}), 6);
	assert.equal(unread({starred: true}), 0);
	assert.equal(unread({query: 'common'}), 4);
	assert.equal(unread({query: '"common word"', source: 'B'}), 3);
	catalogue.mutes = [{query: 'another'}];
	assert.equal(unread({}), 4);
	catalogue.close();
});
