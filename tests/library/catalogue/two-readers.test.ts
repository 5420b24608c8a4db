import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {article, folderOf, idsIn, ownRoot} from '../catalogue-folders.ts';

const root = ownRoot('two-readers');
const count = 3000;
const lines = Array.from({length: count}, (_, i) =>
	article({id: `id-${i}`, paragraphs: [`وقف إطلاق النار ${i}. `.repeat(20)]}),
);
const wanted = Array.from({length: count}, (_, i) => `id-${i}`).sort();
const folder = (name: string) => folderOf(root, name, {'all.jsonl': lines.join('\n')});

/** In turns with others. */
async function read(catalogue: Catalogue): Promise<void> {
	for await (const _ of catalogue.update({slice: 20, pause: 1}));
}

test('two that read one file at once keep each of its articles once', async () => {
	const path = folder('at-once');
	const catalogues = [Catalogue.ofFolder(path), Catalogue.ofFolder(path)] as const;
	await Promise.all(catalogues.map(read));
	for (const catalogue of catalogues) assert.deepEqual(idsIn(catalogue).sort(), wanted);
});

test('a file that was left in the middle is read by the next at once', async () => {
	const path = folder('left');
	const updating = Catalogue.ofFolder(path).update({slice: 20, pause: 0});
	for (let i = 0; i < 5; i++) await updating.next();
	await updating.return(undefined);
	const next = Catalogue.ofFolder(path);
	let steps = 0;
	for await (const _ of next.update({slice: 10_000, pause: 0})) steps++;
	assert.ok(steps < 20, `it waited: ${steps} steps`);
	assert.deepEqual(idsIn(next).sort(), wanted);
});
