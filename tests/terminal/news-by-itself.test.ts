import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {openPaper} from '../library/sources/paper.ts';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();

/** A user who follows a paper with some stories, and has them. */
async function reader(
	paper: Awaited<ReturnType<typeof openPaper>>,
	ids: readonly string[],
	args: readonly string[] = [],
) {
	const stories = ids.map((id, i) => ({
		id,
		title: `Story ${id}`,
		text: `${`The text of ${id}. `.repeat(10)}`,
		date: hoursAgo(i + 1),
		link: `${paper.url}/${id}`,
	}));
	paper.feed('/feed', stories);
	const env = ownFolders();
	await khabar(['follow', `${paper.url}/feed`, '--name', 'My Paper', '--tag', 'daily'], {env});
	if (!args.includes('--update')) await khabar(['update'], {env});
	const program = new PtyProgram(process.execPath, [khabarFile, ...args], {env, columns: 100});
	const rows = () => program.screen().map(row => row.trimEnd());
	return {program, rows, stories, env};
}

const entries = (rows: readonly string[]) =>
	rows.filter(row => /Story/.test(row)).map(row => /Story \S+/.exec(row)![0]);

describe('news that comes while somebody reads', () => {
	test('by R is counted in the status row, moves nothing, and is in the list when that is asked for', async () => {
		await using paper = await openPaper();
		const {program, rows, stories} = await reader(paper, ['1', '2', '3']);
		await using _ = program;
		await program.waitFor('Story 3');
		program.type('j');
		await program.waitFor('3 unread');
		await program.waitFor(/List +2\/3/);
		const before = rows().slice(1, -1);
		paper.feed('/feed', [{id: 'new', title: 'Story new', date: hoursAgo(0)}, ...stories]);
		program.type('R');
		await program.waitFor(/1 new in 1 source/);
		assert.deepEqual(rows().slice(1, -1), before);
		program.type('k');
		await program.waitFor(/1 new: r/);
		assert.deepEqual(entries(rows()), ['Story 1', 'Story 2', 'Story 3']);
		program.type('r');
		await program.waitFor('Story new');
		assert.deepEqual(entries(rows()), ['Story new', 'Story 1', 'Story 2', 'Story 3']);
		program.type('q');
		assert.equal(await program.ended(), 0);
	});

	test('is shown by R at once where another khabar has fetched it', async () => {
		await using paper = await openPaper();
		const {program, rows, stories, env} = await reader(paper, ['1', '2']);
		await using _ = program;
		await program.waitFor('Story 2');
		await program.waitFor('2 unread');
		paper.feed('/feed', [{id: 'other', title: 'Story other', date: hoursAgo(0)}, ...stories]);
		await khabar(['update', 'My Paper'], {env});
		program.type('R');
		await program.waitFor(/[Nn]othing new in 1 source/);
		assert.deepEqual(entries(rows()), ['Story other', 'Story 1', 'Story 2']);
		program.type('q');
		assert.equal(await program.ended(), 0);
	});

	test('is in the list when the reader comes back from an article, and --update asks at the start', async () => {
		await using paper = await openPaper();
		const {program, stories} = await reader(paper, ['1', '2'], ['--update']);
		await using _ = program;
		await program.waitFor(/asking|sources/);
		await program.waitFor('Story 2');
		// The articles are there before the update has ended, and R does nothing as long as one goes on.
		await program.waitFor(/ew in 1 source/);
		program.type('\r');
		await program.waitFor(/Text/);
		paper.feed('/feed', [{id: 'new', title: 'Story new', date: hoursAgo(0)}, ...stories]);
		program.type('R');
		await program.waitFor(/1 new in 1 source/);
		program.type('q');
		await program.waitFor('Story new');
		program.type('q');
		assert.equal(await program.ended(), 0);
	});
});

test('the view of sources has unread counts and errors, and leads to the articles of one', async () => {
	await using paper = await openPaper();
	const {program, rows, env} = await reader(paper, ['1', '2']);
	await using _ = program;
	await program.waitFor('Story 2');
	paper.put('/feed', response => void response.writeHead(500).end());
	await khabar(['update'], {env});
	program.type('N\t');
	await program.waitFor(/My Paper · 1\/2 · ! failed: answers 500/);
	assert.deepEqual(
		rows()
			.filter(row => / · \d/.test(row))
			.map(row => row.trim().replace(/^\S /, '').trim().slice(0, 24)),
		['all articles · 1/2', '#daily · 1/2', 'My Paper · 1/2 · ! faile'].map(row => row.slice(0, 24)),
	);
	program.type('G\r');
	await program.waitFor(/^ khabar {2}My Paper/);
	program.type('\x1b');
	await program.waitFor(/^ khabar {2}all articles/);
	program.type('\t');
	await program.waitFor(/▸ all articles · 1\/2/);
	program.type('A');
	await program.waitFor(/all articles · 0\/2/);
	program.type('u');
	program.type('q');
	await program.waitFor('Story 1');
	program.type('q');
	assert.equal(await program.ended(), 0);
	const {stdout} = await khabar(['list', '--unread'], {env});
	assert.equal(stdout.trim().split('\n').length, 1);
});

test('n goes to the next unread article, > opens it, and < comes back', async () => {
	await using paper = await openPaper();
	const {program} = await reader(paper, ['1', '2', '3', '4']);
	await using _ = program;
	await program.waitFor('Story 4');
	program.type('jNkn');
	await program.waitFor(/List +3\/4/);
	program.type('g\r');
	await program.waitFor(/Text/);
	await program.waitFor('Story 1');
	program.type('>');
	await program.waitFor('Story 3');
	program.type('<');
	await program.waitFor('Story 1');
	program.type('qq');
	assert.equal(await program.ended(), 0);
});

test('an article that is deleted leaves the list and comes back by u; x fetches the page of one', async () => {
	await using paper = await openPaper();
	const {program, rows, env} = await reader(paper, ['1', '2', '3']);
	await using _ = program;
	await program.waitFor('Story 3');
	program.type('\x1b[3~');
	await program.waitFor(/Deleted; u brings it back/);
	assert.deepEqual(entries(rows()), ['Story 2', 'Story 3']);
	program.type('u');
	await program.waitFor(/It is back/);
	assert.deepEqual(entries(rows()), ['Story 1', 'Story 2', 'Story 3']);
	paper.put(
		'/1',
		`<!doctype html><html><head><title>Story 1</title></head><body><article><h1>Story 1</h1>${'<p>The page has much more to say about this story than the feed ever did.</p>'.repeat(8)}</article></body></html>`,
	);
	program.type('g\r');
	await program.waitFor('The text of 1');
	program.type('x');
	await program.waitFor('This is the text of the page');
	await program.waitFor('The page has much more');
	program.type('dd');
	await program.waitFor(/Deleted/);
	program.type('q');
	assert.equal(await program.ended(), 0);
	await khabar(['update'], {env});
	const {stdout} = await khabar(['list'], {env});
	assert.deepEqual(stdout.match(/Story \d/g), ['Story 2', 'Story 3']);
});

test('an article whose text has changed since it was read has its mark until it is opened', async () => {
	await using paper = await openPaper();
	const {program, stories, env} = await reader(paper, ['1', '2']);
	await using _ = program;
	await program.waitFor('Story 2');
	program.type('N');
	await program.waitFor(/✓.*Story 1/);
	paper.feed('/feed', [{...stories[0]!, text: 'It was corrected.'}, stories[1]!]);
	await khabar(['update'], {env});
	program.type('r');
	await program.waitFor(/~.*Story 1/);
	program.type('\r');
	await program.waitFor('It was corrected.');
	program.type('q');
	await program.waitFor(/✓.*Story 1/);
	program.type('q');
	assert.equal(await program.ended(), 0);
});
