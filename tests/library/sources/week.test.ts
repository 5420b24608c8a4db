import assert from 'node:assert/strict';
import {realpathSync} from 'node:fs';
import {test} from 'node:test';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import {recordsFile} from '../../../source/library/files/user-folders.ts';
import {deleteArticles} from '../../../source/library/keep/delete-articles.ts';
import {Deleted} from '../../../source/library/keep/deleted.ts';
import type {Subscription} from '../../../source/library/sources/subscription.ts';
import {openRecords} from '../../../source/library/storage/records.ts';
import {day, newUser, source} from './library-of-sources.ts';
import {openPaper, type Story} from './paper.ts';

test('a week: each morning the list is what a reader expects', async () => {
	await using paper = await openPaper();
	const user = newUser();
	const morning = (days: number) => new Date(user.now() - days * day).toISOString();
	const at = (path: string) => `https://news.example${path}`;
	let mutes: Catalogue['mutes'] = [];
	/** The unread articles, then all others, as a list has them, with their marks. */
	const list = async () => {
		const catalogue = Catalogue.ofFolder(user.library);
		catalogue.mutes = mutes;
		for await (const _ of catalogue.update());
		const shelf = catalogue.select({sort: 'newest'}, user.states);
		const rows = shelf.entries(0, shelf.count).map(({summary, state: {read, starred, changed}}) => {
			const marks = [read ? '✓' : '', starred ? '*' : '', read && changed ? '~' : ''].join('');
			return `${summary.title}${marks === '' ? '' : ` ${marks}`} (${[summary.source, ...(summary.alsoIn ?? [])].join(', ')})`;
		});
		catalogue.close();
		return rows;
	};
	const keyOf = async (title: string) => {
		const found = (await user.entries()).find(({summary}) => summary.title === title);
		assert.ok(found, title);
		return found;
	};
	const mark = async (title: string, marks: {read?: boolean; starred?: boolean}) => {
		const {summary, state} = await keyOf(title);
		user.states.put([[summary.key, {...state, ...marks}]]);
		user.states.release();
	};
	const remove = async (title: string) => {
		const {summary} = await keyOf(title);
		const catalogue = Catalogue.ofFolder(user.library);
		const database = openRecords(recordsFile(realpathSync(user.library)));
		deleteArticles(catalogue, new Deleted(database), [summary.key], {canBeTakenBack: true});
		database.close();
		catalogue.close();
	};

	// Monday: the first paper is followed. It has an old story, too.
	const one = source('Morning', `${paper.url}/one`);
	let sources: Subscription[] = [one];
	const stories: Story[] = [
		{id: 'm1', title: 'Storm in the north', link: at('/storm'), date: morning(0)},
		{id: 'old', title: 'An old story', link: at('/old'), date: morning(30)},
	];
	paper.feed('/one', stories, {title: 'MORNING — Monday'});
	await user.update(sources);
	assert.deepEqual(await list(), ['Storm in the north (Morning)', 'An old story ✓ (Morning)']);
	await mark('Storm in the north', {read: true, starred: true});

	// Tuesday: the story that was read is corrected, another one comes, and the feed calls itself otherwise.
	user.turn(day);
	stories[0] = {...stories[0]!, text: 'The storm has reached the coast.'};
	stories.unshift({id: 'm2', title: 'Football: the final', link: at('/final'), date: morning(0)});
	paper.feed('/one', stories, {title: 'MORNING — Tuesday'});
	await user.update(sources);
	assert.deepEqual(await list(), [
		'Football: the final (Morning)',
		'Storm in the north ✓*~ (Morning)',
		'An old story ✓ (Morning)',
	]);
	await remove('Football: the final');

	// Wednesday: a second paper is followed that has the storm by the same address; what was deleted comes again.
	user.turn(day);
	const two = source('Evening', `${paper.url}/two`);
	sources = [one, two];
	stories[0] = {...stories[0]!, title: 'Football: the final result', date: morning(0)};
	paper.feed('/one', stories);
	paper.feed('/two', [
		{id: 'e1', title: 'The storm, by Evening', link: at('/storm'), date: morning(2)},
		{id: 'e2', title: 'Elections called', link: at('/elections'), date: morning(0)},
		{id: 'e3', title: 'Football: the coach', link: at('/coach'), date: morning(1)},
	]);
	await user.update(sources);
	assert.deepEqual(await list(), [
		'Elections called (Evening)',
		'Football: the coach (Evening)',
		'Storm in the north ✓*~ (Morning, Evening)',
		'An old story ✓ (Morning)',
	]);

	// Thursday: no more football. The first paper is down.
	user.turn(day);
	mutes = [{query: 'football'}];
	paper.put('/one', response => void response.writeHead(503).end());
	const thursday = await user.update(sources);
	assert.deepEqual(
		thursday.map(({what}) => what),
		['failed', 'asked'],
	);
	assert.deepEqual(await list(), [
		'Elections called (Evening)',
		'Storm in the north ✓*~ (Morning, Evening)',
		'An old story ✓ (Morning)',
	]);
	await mark('Elections called', {read: true});

	// Friday: it is back at a new address, with the storm under another guid and by https.
	user.turn(day);
	paper.put('/one', response => void response.writeHead(301, {location: '/moved'}).end());
	paper.feed('/moved', [
		{id: 'm3', title: 'Bridge opened', link: at('/bridge'), date: morning(0)},
		{
			id: 'm1-b',
			title: 'Storm in the north',
			link: at('/storm'),
			text: 'The storm has reached the coast.',
			date: morning(4),
		},
	]);
	await user.update(sources);
	assert.deepEqual(await list(), [
		'Bridge opened (Morning)',
		'Elections called ✓ (Evening)',
		'Storm in the north ✓*~ (Morning, Evening)',
		'An old story ✓ (Morning)',
	]);

	// Saturday: Evening is left; its articles stay, and nothing new comes of it. Morning keeps only a week.
	user.turn(day);
	sources = [{...one, keep: {days: 7}}];
	paper.feed('/two', [{id: 'e4', title: 'Nobody asks for this', link: at('/e4'), date: morning(0)}]);
	await user.update(sources);
	assert.deepEqual(await list(), [
		'Bridge opened (Morning)',
		'Elections called ✓ (Evening)',
		'Storm in the north ✓*~ (Morning, Evening)',
	]);

	// Sunday: the laptop was asleep for two weeks; what is old goes, what has a star or was not read stays.
	user.turn(14 * day);
	await user.update(sources);
	assert.deepEqual(await list(), [
		'Bridge opened (Morning)',
		'Elections called ✓ (Evening)',
		'Storm in the north ✓*~ (Morning, Evening)',
	]);
});
