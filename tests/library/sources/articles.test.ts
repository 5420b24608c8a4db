import assert from 'node:assert/strict';
import fs, {mkdirSync, readdirSync, realpathSync, writeFileSync} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import {describe, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {recordsFile} from '../../../source/library/files/user-folders.ts';
import {deleteArticles, takeBack} from '../../../source/library/keep/delete-articles.ts';
import {Deleted} from '../../../source/library/keep/deleted.ts';
import {countsBySource} from '../../../source/library/sources/counts.ts';
import {openRecords} from '../../../source/library/storage/records.ts';
import {day, newUser, source} from './library-of-sources.ts';
import {openPaper, type Story} from './paper.ts';

const dated = (user: {now: () => number}, ages: readonly number[]): Story[] =>
	ages.map(age => ({id: `of-${age}`, title: `${age} days old`, date: new Date(user.now() - age * day).toISOString()}));

/** Deletes the articles of these titles, as the command does. */
async function remove(user: ReturnType<typeof newUser>, titles: readonly string[]) {
	const keys = (await user.entries())
		.filter(({summary}) => titles.includes(summary.title))
		.map(({summary}) => summary.key);
	const catalogue = Catalogue.ofFolder(user.library);
	const database = openRecords(recordsFile(realpathSync(user.library)));
	const {deleted, refused} = deleteArticles(catalogue, new Deleted(database), keys, {canBeTakenBack: true});
	database.close();
	catalogue.close();
	assert.deepEqual([deleted.length, refused], [titles.length, []]);
}

const read = async (user: ReturnType<typeof newUser>, ...titles: string[]) => {
	const keys = (await user.entries())
		.filter(({summary}) => titles.includes(summary.title))
		.map(({summary}) => summary.key);
	user.states.markRead(keys, 'all');
};

describe('the first update of a source', () => {
	test('keeps all of a thousand items, and counts those as read that are older than two weeks', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const stories = Array.from({length: 1000}, (_, i) => ({
			id: String(i),
			date: new Date(user.now() - i * (day / 10)).toISOString(),
		}));
		paper.feed('/feed', stories);
		const [first] = await user.update([source('Paper', `${paper.url}/feed`)]);
		assert.deepEqual([first!.added, first!.oldRead], [1000, 859]);
		assert.equal((await user.titles()).length, 1000);
		assert.equal((await user.titles({sort: 'newest', unread: true})).length, 141);
	});

	test('leaves what comes later unread, however old it says it is', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		paper.feed('/feed', dated(user, [1]));
		await user.update(sources);
		paper.feed('/feed', dated(user, [1, 60]));
		const [second] = await user.update(sources);
		assert.deepEqual([second!.added, second!.oldRead], [1, 0]);
		assert.deepEqual(await user.titles({sort: 'newest', unread: true}), ['1 days old', '60 days old']);
	});
});

test('what leaves the feed stays', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const sources = [source('Paper', `${paper.url}/feed`)];
	paper.feed('/feed', [{id: '1'}]);
	await user.update(sources);
	paper.feed('/feed', [{id: '2'}]);
	await user.update(sources);
	assert.deepEqual((await user.titles()).sort(), ['Story 1', 'Story 2']);
});

describe('an article whose text has changed', () => {
	test('keeps its marks, and is shown as changed if it was read, until it is opened again', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		paper.feed('/feed', [{id: '1'}, {id: '2'}]);
		await user.update(sources);
		await read(user, 'Story 1');
		const [entry] = (await user.entries()).filter(({summary}) => summary.title === 'Story 1');
		user.states.put([[entry!.summary.key, {...entry!.state, starred: true}]]);
		user.states.release();
		paper.feed('/feed', [
			{id: '1', text: 'It went on otherwise.'},
			{id: '2', text: 'This, too.'},
		]);
		const [result] = await user.update(sources);
		assert.deepEqual([result!.added, result!.updated], [0, 2]);
		const states = () =>
			user
				.entries()
				.then(entries =>
					Object.fromEntries(
						entries.map(({summary, state: {read, starred, changed}}) => [summary.title, {read, starred, changed}]),
					),
				);
		assert.deepEqual(await states(), {
			'Story 1': {read: true, starred: true, changed: true},
			'Story 2': {read: false, starred: false, changed: undefined},
		});
		const {key} = entry!.summary;
		const {changed: _, ...state} = user.states.get([key]).get(key)!;
		user.states.put([[key, {...state, opened: '2026-03-02T09:00:00Z'}]]);
		user.states.release();
		assert.deepEqual((await states())['Story 1'], {read: true, starred: true, changed: undefined});
	});

	test('is the same when its id changes and its address stays, and when http becomes https', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		paper.feed('/feed', [{id: 'old', title: 'A', link: 'http://news.example/story/a'}]);
		await user.update(sources);
		paper.feed('/feed', [{id: 'new', title: 'B', link: 'https://news.example/story/a'}]);
		await user.update(sources);
		assert.deepEqual(await user.titles(), ['B']);
	});
});

test('the same story in two feeds by one address is one article of both, and does not change to and fro', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const link = 'https://news.example/story';
	paper.feed('/one', [{id: '1', title: 'As one has it', link, text: 'The first text of it.'}]);
	paper.feed('/other', [{id: '2', title: 'As the other has it', link, text: 'The second text of it.'}]);
	const sources = [source('One', `${paper.url}/one`), source('Other', `${paper.url}/other`)];
	for (let i = 0; i < 3; i++) {
		const results = await user.update(sources);
		if (i > 0)
			assert.deepEqual(
				results.map(({updated}) => updated),
				[0, 0],
			);
		paper.feed('/one', [{id: '1', title: 'As one has it', link, text: 'The first text of it.'}, {id: `only ${i}`}]);
	}
	const [entry] = (await user.entries()).filter(({summary}) => summary.url === link);
	assert.deepEqual([entry!.summary.source, entry!.summary.alsoIn].flat().sort(), ['One', 'Other']);
	assert.equal((await user.titles()).length, 3);
	assert.deepEqual(countsOf(user), {One: {all: 3, unread: 3}, Other: {all: 1, unread: 1}});
});

function countsOf(user: ReturnType<typeof newUser>) {
	const catalogue = Catalogue.ofFolder(user.library);
	const counts = Object.fromEntries(
		[...countsBySource(catalogue, user.states)].map(([name, {all, unread}]) => [name, {all, unread}]),
	);
	catalogue.close();
	return counts;
}

test('a source has the name that the user gives it, whatever the feed calls itself today', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/feed', [{id: '1'}], {title: 'Monday Edition'});
	await user.update([source('Mine', `${paper.url}/feed`, {tags: ['world']})]);
	paper.feed('/feed', [{id: '1'}, {id: '2'}], {title: 'Tuesday Edition'});
	await user.update([source('Mine', `${paper.url}/feed`, {tags: ['world']})]);
	assert.deepEqual(
		user.files().map(({source, tags}) => [source, tags]),
		[
			['Mine', ['world']],
			['Mine', ['world']],
		],
	);
	// The user has changed the name in the file.
	await user.update([source('Ours', `${paper.url}/feed`)]);
	assert.deepEqual(new Set(user.files().map(({source}) => source)), new Set(['Ours']));
});

describe('a deleted article', () => {
	test('does not come back, whether it comes as it was, under another id, or with another text', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		const link = 'https://news.example/story';
		paper.feed('/feed', [{id: '1', link}, {id: '2'}]);
		await user.update(sources);
		await remove(user, ['Story 1']);
		for (const story of [
			{id: '1', link, title: 'Story 1!'},
			{id: '1b', link},
			{id: '1b', title: 'Quite another'},
		]) {
			paper.feed('/feed', [story, {id: '2'}]);
			const [result] = await user.update(sources);
			assert.equal(result!.added, 0, JSON.stringify(story));
		}
		assert.deepEqual(await user.titles(), ['Story 2']);
	});

	test('comes back as it was when the deletion is taken back', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		paper.feed('/feed', [{id: '1'}, {id: '2'}, {id: '3'}]);
		await user.update(sources);
		await remove(user, ['Story 3']);
		const before = user.files();
		await remove(user, ['Story 1', 'Story 2']);
		const database = openRecords(recordsFile(realpathSync(user.library)));
		assert.equal(takeBack(user.library, new Deleted(database)).length, 2);
		assert.deepEqual(user.files(), before);
		assert.equal(takeBack(user.library, new Deleted(database)).length, 1);
		assert.equal(takeBack(user.library, new Deleted(database)).length, 0);
		database.close();
		paper.feed('/feed', [{id: '1'}, {id: '2'}, {id: '3'}, {id: '4'}]);
		const [result] = await user.update(sources);
		assert.equal(result!.added, 1);
	});

	test('comes back beside a file that has its name by now, and none of both is lost', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		paper.feed('/feed', [{id: '1'}]);
		await user.update(sources);
		const [name] = readdirSync(user.library);
		await remove(user, ['Story 1']);
		writeFileSync(join(user.library, name!), '{"title": "Mine", "paragraphs": ["My own."]}');
		const database = openRecords(recordsFile(realpathSync(user.library)));
		assert.equal(takeBack(user.library, new Deleted(database)).length, 1);
		database.close();
		assert.deepEqual((await user.titles()).sort(), ['Mine', 'Story 1']);
	});

	test('stays, and is not known as deleted, when its file cannot be removed', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`)];
		paper.feed('/feed', [{id: '1'}]);
		await user.update(sources);
		const [{summary}] = (await user.entries()) as [Awaited<ReturnType<typeof user.entries>>[number]];
		const catalogue = Catalogue.ofFolder(user.library);
		const database = openRecords(recordsFile(realpathSync(user.library)));
		const deleted = new Deleted(database);
		using _ = replaced(fs, 'rmSync', () => {
			throw Object.assign(new Error('EROFS'), {code: 'EROFS', syscall: 'unlink'});
		});
		const {refused, ...rest} = deleteArticles(catalogue, deleted, [summary.key], {canBeTakenBack: true});
		assert.deepEqual(rest.deleted, []);
		assert.match(refused[0]!, /\.json: cannot be removed: the file system is read-only$/);
		assert.deepEqual(deleted.last(), []);
		database.close();
		catalogue.close();
	});
});

/** A function of a module of Node that is another one until the end of the block. */
function replaced<Module extends object, Name extends keyof Module>(module: Module, name: Name, other: Module[Name]) {
	const own = module[name];
	module[name] = other;
	syncBuiltinESMExports();
	return {
		[Symbol.dispose]() {
			module[name] = own;
			syncBuiltinESMExports();
		},
	};
}

describe('what a source keeps', () => {
	test('is what is younger, unread, or has a star; what goes does not come back', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`, {keep: {days: 90}})];
		paper.feed('/feed', dated(user, [1, 89, 91, 92, 93]));
		await user.update([source('Paper', `${paper.url}/feed`)]);
		const keyOf = async (title: string) => (await user.entries()).find(({summary}) => summary.title === title)!;
		const starred = await keyOf('92 days old');
		user.states.put([[starred.summary.key, {...starred.state, starred: true}]]);
		const unread = await keyOf('93 days old');
		user.states.put([[unread.summary.key, {...unread.state, read: false}]]);
		user.states.release();
		const [result] = await user.update(sources);
		assert.equal(result!.thinned, 1);
		assert.deepEqual(await user.titles(), ['1 days old', '89 days old', '92 days old', '93 days old']);
		paper.feed('/feed', dated(user, [1, 2, 89, 91, 92, 93]));
		const [later] = await user.update(sources);
		assert.deepEqual([later!.added, later!.thinned], [1, 0]);
	});

	test('may be so many of the newest', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`, {keep: {count: 3}}), source('Other', `${paper.url}/other`)];
		paper.feed('/feed', dated(user, [20, 21, 22, 23, 24]));
		paper.feed('/other', [{id: 'other', date: '2020-01-01T00:00:00Z'}]);
		await user.update(sources);
		assert.deepEqual(await user.titles(), ['20 days old', '21 days old', '22 days old', 'Story other']);
	});
});

describe('a source whose pages are fetched', () => {
	const page = (text: string) =>
		`<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1>${`<p>${text} `.repeat(5)}</article></body></html>`;
	const long = 'What the page says is much longer than what the feed says of it, and goes on for many words.';

	test('has the text of the page, also after updates and when the feed changes its teaser', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`, {isFull: true})];
		const story = {id: '1', link: `${paper.url}/story`};
		paper.put('/story', page(long));
		paper.feed('/feed', [story]);
		await user.update(sources);
		const text = () => JSON.stringify(user.files()[0]!.paragraphs);
		assert.match(text(), /What the page says/);
		paper.feed('/feed', [story, {id: '2'}]);
		await user.update(sources);
		assert.equal(paper.count('/story'), 1);
		assert.match(text(), /What the page says/);
		paper.put('/story', page(`${long} And it was corrected.`));
		paper.feed('/feed', [{...story, text: 'Another teaser for 1.'}, {id: '2'}]);
		const [result] = await user.update(sources);
		assert.deepEqual([paper.count('/story'), result!.updated], [2, 1]);
		assert.match(JSON.stringify(user.files()), /And it was corrected/);
	});

	test('gets a page that could not be read with one of the next updates, and a missing one is given up', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`, {isFull: true})];
		paper.put('/story', response => void response.writeHead(503).end());
		paper.feed('/feed', [
			{id: '1', link: `${paper.url}/story`},
			{id: '2', link: `${paper.url}/missing`},
		]);
		const [first] = await user.update(sources);
		assert.deepEqual([first!.added, first!.problems], [2, ['Paper: 2 pages could not be read']]);
		paper.put('/story', page(long));
		const [second] = await user.update(sources);
		assert.deepEqual([second!.added, second!.updated], [0, 1]);
		assert.match(JSON.stringify(user.files()), /What the page says/);
		for (let i = 0; i < 5; i++) await user.update(sources);
		assert.deepEqual([paper.count('/story'), paper.count('/missing')], [2, 4]);
		// From then on nothing but headers comes again.
		const sent = paper.sent();
		await user.update(sources);
		assert.equal(paper.sent() - sent, 0);
	});

	test('is not fetched from a private address of another host than that of the feed', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const sources = [source('Paper', `${paper.url}/feed`, {isFull: true})];
		paper.put('/router', page(long));
		paper.feed('/feed', [{id: '1', link: `${paper.url.replace('127.0.0.1', 'localhost')}/router`}]);
		const [refused] = await user.update(sources);
		assert.deepEqual(refused!.problems, ['Paper: 1 page could not be read']);
		assert.equal(paper.count('/router'), 0);
	});

	test('has the text of the feed where the page gives less, or nothing', async () => {
		await using paper = await openPaper();
		const user = newUser();
		const text = 'The feed has the whole text of the story, and it is a long one. '.repeat(10);
		paper.put('/short', page('Log in to read.'));
		paper.feed('/feed', [
			{id: '1', link: `${paper.url}/short`, text},
			{id: '2', link: `${paper.url}/missing`, text: `2 ${text}`},
		]);
		const [result] = await user.update([source('Paper', `${paper.url}/feed`, {isFull: true})]);
		assert.equal(result!.what, 'asked');
		for (const {paragraphs} of user.files()) assert.match(JSON.stringify(paragraphs), /The feed has the whole text/);
	});
});

test('a page that says that it is a list of links gives articles, each with the text of its page', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const list = {
		'@context': 'https://schema.org',
		'@type': 'ItemList',
		itemListElement: [
			{'@type': 'ListItem', position: 1, url: '/a'},
			{'@type': 'ListItem', position: 2, item: {'@type': 'NewsArticle', url: '/b', name: 'The second'}},
		],
	};
	const page = (title: string) =>
		`<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${`<p>A sentence of ${title}, and one more of it, so that there is something to read. `.repeat(4)}</article></body></html>`;
	paper.put(
		'/list',
		`<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(list)}</script></head><body></body></html>`,
	);
	paper.put('/a', page('The first'));
	const [result] = await user.update([source('List', `${paper.url}/list`)]);
	assert.deepEqual([result!.what, result!.added], ['asked', 2]);
	assert.deepEqual((await user.titles()).sort(), ['The first', 'The second']);
});

test('a folder of this machine is a source', async () => {
	const user = newUser();
	const folder = join(user.root, 'news');
	mkdirSync(folder);
	writeFileSync(join(folder, 'a.json'), JSON.stringify({id: 'a', title: 'From a folder', paragraphs: ['Text.']}));
	const sources = [source('Folder', pathToFileURL(folder).href)];
	await user.update(sources);
	writeFileSync(join(folder, 'b.json'), JSON.stringify({id: 'b', title: 'One more', paragraphs: ['Text.']}));
	const [result] = await user.update(sources);
	assert.equal(result!.added, 1);
	assert.deepEqual(
		user.files().map(({source}) => source),
		['Folder', 'Folder'],
	);
});

test('what is muted is in no list, but is found, and comes back', async () => {
	await using paper = await openPaper();
	const user = newUser();
	paper.feed('/one', [
		{id: '1', title: 'Football again'},
		{id: '2', title: 'Elections'},
	]);
	paper.feed('/other', [{id: '3', title: 'More football'}]);
	await user.update([source('One', `${paper.url}/one`), source('Other', `${paper.url}/other`)]);
	const catalogue = Catalogue.ofFolder(user.library);
	const titles = (view = {}) => {
		const shelf = catalogue.select({sort: 'newest', ...view}, user.states);
		return shelf
			.entries(0, 10)
			.map(({summary}) => summary.title)
			.sort();
	};
	const isReady = async () => {
		for await (const _ of catalogue.update());
	};
	catalogue.mutes = [{query: 'football', source: 'One'}];
	// Before words are made ready for searching, and after.
	assert.deepEqual(titles(), ['Elections', 'More football']);
	await isReady();
	assert.deepEqual(titles(), ['Elections', 'More football']);
	assert.equal(catalogue.select({sort: 'newest'}, user.states).count, 2);
	assert.deepEqual(titles({query: 'football'}), ['Football again', 'More football']);
	assert.deepEqual(titles({unread: true, source: 'One'}), ['Elections']);
	catalogue.mutes = [{query: '"football again"'}, {query: 'elections'}];
	assert.deepEqual(titles(), ['More football']);
	catalogue.mutes = [];
	assert.equal(titles().length, 3);
	catalogue.close();
});
