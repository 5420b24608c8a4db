import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';

const root = mkdtempSync(join(tmpdir(), 'khabar-words-'));
after(() => rmSync(root, {recursive: true}));
process.env.XDG_CACHE_HOME = join(root, 'cache');

const words = 'alpha bravo charlie delta echo foxtrot'.split(' ');

/** The catalogue of a folder with a file for each of the words and one of two, looked through but not ready for searching. */
async function unindexed(name: string): Promise<Catalogue> {
	const folder = join(root, name);
	mkdirSync(folder);
	const article = (word: string) => JSON.stringify({title: 'T', paragraphs: [`A ${word}.`]});
	const write = (name: string, content: string) => {
		writeFileSync(join(folder, name), content);
		// What was written just now is read again each time.
		utimesSync(join(folder, name), 1, 1);
	};
	for (const word of words) write(`${word}.json`, article(word));
	write('two.jsonl', `${article('golf')}\n${article('hotel')}`);
	const catalogue = Catalogue.ofFolder(folder);
	for await (const _ of catalogue.update(undefined, {words: false}));
	return catalogue;
}

const update = async (catalogue: Catalogue) => {
	for await (const _ of catalogue.update({slice: 0, pause: 0}));
};

const count = (catalogue: Catalogue, sql: string) =>
	catalogue.read(database => (database.prepare(`SELECT count(*) AS count FROM ${sql}`).get() as {count: number}).count);
const found = (catalogue: Catalogue, word: string) => count(catalogue, `word WHERE word MATCH '${word}'`);

test('articles are listed before their words are ready, and found afterwards', async () => {
	const catalogue = await unindexed('later');
	assert.deepEqual([count(catalogue, 'article'), count(catalogue, 'unindexed')], [8, 8]);
	assert.equal(found(catalogue, 'bravo'), 0);
	await update(catalogue);
	assert.equal(count(catalogue, 'unindexed'), 0);
	for (const word of [...words, 'golf', 'hotel']) assert.equal(found(catalogue, word), 1, word);
});

test('how many are ready is told while their words are made', async () => {
	const catalogue = await unindexed('told');
	const told: unknown[] = [];
	for await (const {words} of catalogue.update({slice: 0, pause: 0})) if (words) told.push([words.done, words.all]);
	assert.deepEqual(told, [...Array.from({length: 8}, (_, i) => [i + 1, 8]), [8, 8]]);
});

test('what changes or goes in between is found as it is then', async () => {
	const catalogue = await unindexed('between');
	rmSync(join(catalogue.folder!, 'alpha.json'));
	writeFileSync(join(catalogue.folder!, 'bravo.json'), JSON.stringify({title: 'T', paragraphs: ['A newer one.']}));
	await update(catalogue);
	assert.equal(count(catalogue, 'unindexed'), 0);
	assert.deepEqual(
		['alpha', 'bravo', 'newer', 'charlie'].map(word => found(catalogue, word)),
		[0, 0, 1, 1],
	);
});

test('an article whose file was away for a moment is found when it is back as it was', async () => {
	const catalogue = await unindexed('away');
	const file = join(catalogue.folder!, 'charlie.json');
	const updating = catalogue.update({slice: 0, pause: 0});
	do await updating.next();
	while (count(catalogue, 'unindexed') === 8);
	renameSync(file, `${file}.away`);
	for await (const _ of updating);
	assert.deepEqual([found(catalogue, 'charlie'), found(catalogue, 'delta'), catalogue.isFresh], [0, 1, false]);
	renameSync(`${file}.away`, file);
	await update(catalogue);
	assert.equal(found(catalogue, 'charlie'), 1);
});

test('two who make words at once make each once', async () => {
	const one = await unindexed('both');
	const other = Catalogue.ofFolder(one.folder!);
	await Promise.all([update(one), update(other)]);
	assert.equal(count(one, 'word'), 8);
	assert.equal(found(other, 'echo'), 1);
});
