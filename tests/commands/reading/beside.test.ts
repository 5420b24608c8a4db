import assert from 'node:assert/strict';
import {mkdirSync, rmSync} from 'node:fs';
import {after, describe, test} from 'node:test';
import {setTimeout} from 'node:timers/promises';
import type {View} from '../../../source/article/listing.ts';
import {articleFinder} from '../../../source/commands/reading/beside/article-finder.ts';
import {LibraryThread, NoThread} from '../../../source/commands/reading/beside/library-thread.ts';
import {makeSearchReady} from '../../../source/commands/reading/beside/search-ready.ts';
import {updateBeside} from '../../../source/commands/reading/beside/update-beside.ts';
import {storiesBeside, storyFinder} from '../../../source/commands/reading/stories.ts';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {catalogueFile} from '../../../source/library/files/user-folders.ts';
import type {CatalogueShelf} from '../../../source/library/shelf/shelf.ts';
import {noStates} from '../../../source/library/storage/reading-states.ts';
import {entryFacts} from '../../../source/reader/state/entry.ts';
import type {Shelf} from '../../../source/reader/state/shelf.ts';
import type {Action} from '../../../source/reader/update.ts';
import {folderOfMany, idsIn, ownRoot, updated} from '../../library/catalogue-folders.ts';

const root = ownRoot('beside');
/** More than are read where the keys are, and more than are looked through for a phrase there. */
const many = 120;
const phrase: View = {sort: 'newest', query: '"Common ground"'};

const idsOf = (shelf: Shelf) => shelf.entries(0, shelf.count).map(({summary}) => summary.id);
async function until(isSo: () => boolean): Promise<void> {
	while (!isSo()) await setTimeout(2);
}

/** A folder with its catalogue and its thread. */
async function library(name: string) {
	const path = folderOfMany(root, name, many);
	const catalogue = await updated(path);
	const thread = new LibraryThread(catalogue);
	after(() => {
		thread.stop();
		catalogue.close();
	});
	return {path, catalogue, thread};
}

/** A thread that cannot be started. */
const noThread = {
	// biome-ignore lint/correctness/useYield: it fails before it gives anything
	async *run(): AsyncGenerator<never> {
		throw new NoThread();
	},
	stop() {},
} as unknown as LibraryThread;

/** Leaves a search to the finder; gives the lists that it sends, the last one with all that there is. */
async function search(catalogue: Catalogue, thread: LibraryThread, view: View): Promise<CatalogueShelf[]> {
	catalogue.leavesLongSearches = true;
	let shelf: Shelf = catalogue.select({sort: 'newest'}, noStates).select(view);
	const sent: CatalogueShelf[] = [];
	const finder = articleFinder(catalogue, thread, action => {
		assert.equal(action.type, 'found');
		const {before, shelf: next} = action as Extract<Action, {type: 'found'}>;
		assert.equal(before, shelf);
		shelf = next;
		sent.push(next as CatalogueShelf);
		finder.show(next);
	});
	assert.ok(shelf.isSearching);
	assert.equal(shelf.count, 0);
	finder.show(shelf);
	await until(() => !shelf.isSearching);
	return sent;
}

describe('the thread beside the reader', () => {
	test('makes the catalogue of many files, which the reader sees while it is made', async () => {
		const path = folderOfMany(root, 'made', many);
		const catalogue = Catalogue.ofFolder(path);
		const thread = new LibraryThread(catalogue);
		// As if its time here were over after the first files.
		let clock = 0;
		const {now} = performance;
		performance.now = () => now.call(performance) + clock;
		try {
			for await (const {read} of updateBeside(catalogue, thread)) if (read > 0) clock = 1e6;
		} finally {
			performance.now = now;
		}
		assert.equal(idsIn(catalogue).length, many);
		assert.deepEqual(idsIn(catalogue, {query: 'word7'}), ['id-7']);
		thread.stop();
		catalogue.close();
	});

	test('can take over before the files that are to be read are put in order', async () => {
		const catalogue = Catalogue.ofFolder(folderOfMany(root, 'unread', many));
		const seen: unknown[] = [];
		for await (const {toRead, read, changed} of catalogue.update()) {
			if (toRead === 0) continue;
			seen.push({toRead, read, changed});
			break;
		}
		assert.deepEqual(seen, [{toRead: many, read: 0, changed: 0}]);
		catalogue.close();
	});

	test('finds the articles of a phrase, the same as are found without it', async () => {
		const {catalogue, thread} = await library('phrase');
		const whole = idsIn(catalogue, phrase);
		assert.equal(whole.length, many);
		const sent = await search(catalogue, thread, phrase);
		assert.deepEqual(idsOf(sent.at(-1)!), whole);
		// What is found first stays where it is.
		for (const shelf of sent) assert.deepEqual(idsOf(shelf), whole.slice(0, shelf.count));
	});

	test('is not asked for what is found at once', async () => {
		const {catalogue} = await library('quick');
		catalogue.leavesLongSearches = true;
		const shelf = catalogue.select({sort: 'newest'}, noStates);
		for (const query of ['word7', 'common', '"One word7"'])
			assert.equal(shelf.select({...phrase, query}).isSearching, false);
	});

	test('leaves a list as it is until a new search for the same has found as much', async () => {
		const {catalogue, thread} = await library('again');
		const found = (await search(catalogue, thread, phrase)).at(-1)!;
		const again = found.select(phrase);
		assert.ok(again.isSearching);
		assert.deepEqual(idsOf(again), idsOf(found));
	});

	test('can be missing: then keys wait for the search', async () => {
		const {catalogue} = await library('missing');
		const sent = await search(catalogue, noThread, phrase);
		assert.equal(sent.length, 1);
		assert.equal(sent[0]!.count, many);
		const updating: unknown[] = [];
		for await (const progress of updateBeside(catalogue, noThread, {isLarge: true})) updating.push(progress);
		assert.ok(updating.length > 0);
	});

	test('finds the stories of a list that is still being searched', async () => {
		const {catalogue, thread} = await library('stories');
		catalogue.leavesLongSearches = true;
		const shelf = catalogue.select({sort: 'newest'}, noStates).select(phrase);
		const actions: Action[] = [];
		const finder = articleFinder(catalogue, thread, action => actions.push(action));
		const told = new Set(['id-3']);
		const find = storiesBeside(
			thread,
			finder,
			({summary}) => told.has(summary.id),
			() => [],
		);
		const stories = storyFinder(action => actions.push(action), entryFacts, find);
		stories.find(shelf);
		const found = () => actions.flatMap(action => (action.type === 'brief' ? (action.shown.stories ?? []) : []));
		await until(() => found().length > 0);
		const articles = found().flatMap(({articles}) => articles.map(({id}) => id));
		assert.deepEqual(articles.sort(), idsIn(catalogue).sort());
	});

	test('leaves a task that is given up', async () => {
		const {thread} = await library('left');
		const leaving = new AbortController();
		leaving.abort();
		const given = {view: phrase, marked: {}};
		for await (const _ of thread.run('search', given, leaving.signal)) assert.fail('it was given up');
		for await (const rows of thread.run('search', given)) {
			assert.ok(rows.length > 0);
			break;
		}
		// The thread goes on with others.
		let last: Int32Array | undefined;
		for await (last of thread.run('search', given));
		assert.equal(last?.length, many);
	});

	test('works again at once after it was ended because it had nothing to do', async t => {
		const {thread} = await library('rested');
		const given = {view: phrase, marked: {}};
		t.mock.timers.enable({apis: ['setTimeout']});
		for await (const _ of thread.run('search', given));
		t.mock.timers.tick(60_000);
		t.mock.timers.reset();
		let last: Int32Array | undefined;
		for await (last of thread.run('search', given));
		assert.equal(last?.length, many);
	});

	test('ends the tasks that go on when the user leaves, and nothing is done in its place', async () => {
		const {catalogue, thread} = await library('stopped');
		const progress = updateBeside(catalogue, thread, {isLarge: true});
		assert.equal((await progress.next()).done, false);
		catalogue.update = () => assert.fail('it was stopped');
		thread.stop();
		while (!(await progress.next()).done);
		for await (const _ of thread.run('search', {view: phrase, marked: {}})) assert.fail('it was stopped');
	});

	test('is not used where it and the reader have tables of their own', async () => {
		const {path, catalogue, thread} = await library('alone');
		const search = async () => {
			for await (const _ of thread.run('search', {view: phrase, marked: {}}));
		};
		// Where the file stood nothing can be written: the thread can only keep its tables in memory.
		const file = catalogueFile(path);
		for (const ending of ['-wal', '-shm']) rmSync(file + ending, {force: true});
		rmSync(file);
		mkdirSync(file);
		await assert.rejects(search(), NoThread);
		catalogue.follow();
		assert.ok(catalogue.isInMemory);
		rmSync(file, {recursive: true});
		await assert.rejects(search(), NoThread);
	});

	test('tells what a task fails with', async () => {
		const {catalogue, thread} = await library('fails');
		const shelf = catalogue.select({sort: 'newest'}, noStates);
		const given = {view: {...phrase, sort: 'sideways' as View['sort'], query: undefined}, marked: {}};
		await assert.rejects(async () => {
			for await (const _ of thread.run('search', given));
		}, Error);
		assert.equal(shelf.count, many);
	});
});

describe('a search that is made ready while its words are written', () => {
	const titles = ['“Common ground” -again', '…', 'A "B" title:C'];
	const shelfOf = (select: (view: View) => void) =>
		({
			view: {sort: 'newest', tag: 'sea'},
			entries: (from: number, to: number) => titles.slice(from, to).map(title => ({summary: {title}})),
			select(view: View) {
				select(view);
				return {match: () => undefined};
			},
		}) as unknown as Shelf;

	test('looks in the same list for words of titles, and never for a phrase', async () => {
		const asked: View[] = [];
		await makeSearchReady(shelfOf(view => asked.push(view)));
		assert.deepEqual(
			asked,
			['Common ground again', 'A B title C'].map(query => ({sort: 'newest', tag: 'sea', query})),
		);
	});

	test('is made ready in the thread, too, where there is one, and shows nothing', async () => {
		const {catalogue, thread} = await library('ready');
		const shelf = catalogue.select({sort: 'newest'}, noStates);
		const asked: unknown[] = [];
		const spied = {
			run(...given: Parameters<LibraryThread['run']>) {
				asked.push(given);
				return thread.run(...given);
			},
		} as unknown as LibraryThread;
		for (const one of [spied, noThread])
			await articleFinder(catalogue, one, () => assert.fail('something is shown')).makeReady(shelf);
		assert.equal(asked.length, 1);
		assert.match(JSON.stringify(asked), /"query":"\\"\p{L}{4,}\\""/u);
	});

	test('fails for nobody', async () => {
		const fail = () => {
			throw new Error('the catalogue is closed');
		};
		await makeSearchReady(shelfOf(fail));
	});
});
