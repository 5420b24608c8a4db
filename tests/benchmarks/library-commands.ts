import {readdirSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {folder} from './environment.ts';
import {enter} from './keys.ts';
import {libraries, many} from './libraries.ts';
import {articleFeed, articleLines} from './library-material.ts';
import {searchedWords} from './made-up-news.ts';
import {idle} from './proc.ts';
import {khabar, khabarInList, newsboat, reload} from './programs.ts';
import {median, type Result} from './result.ts';
import {warmUp} from './times.ts';
import {runWhole} from './whole-run.ts';

const added = 10_000;
const addRuns = 5;
const searches = 9;

/** Adds a file of articles to a new library, which is then looked into and removed. */
async function timeOfAdding(lines: string): Promise<number> {
	const library = join(folder, 'added');
	const {milliseconds} = await runWhole(khabar('add', lines, '--library', library));
	const files = readdirSync(library).length;
	if (files !== added) throw new Error(`${files} files of ${added} articles`);
	await rm(library, {recursive: true});
	return milliseconds;
}

async function timeOfReloading(feed: string): Promise<number> {
	const user = newsboat(feed);
	const {milliseconds} = await runWhole(reload(user));
	await rm(user.env.HOME!, {recursive: true});
	return milliseconds;
}

export async function addingAgainstNewsboat(): Promise<Result[]> {
	await warmUp();
	const lines = articleLines(added);
	const feed = articleFeed(added);
	const times = {khabar: [] as number[], other: [] as number[]};
	for (let i = 0; i < addRuns; i++) {
		times.khabar.push(await timeOfAdding(lines));
		times.other.push(await timeOfReloading(feed));
	}
	return [
		{
			what: `adding ${added} articles of JSON Lines, median of ${addRuns}`,
			khabar: median(times.khabar),
			other: median(times.other),
			unit: 'ms',
			against: 'newsboat -x reload',
			target: 1.5,
		},
	];
}

/** From the key that sends the question to the last byte of its results, in a reader that has the list before it. */
async function timeOfAsking(library: string, question: string): Promise<number> {
	await using reader = await khabarInList('--library', library);
	await idle(reader.pid);
	await reader.press('/');
	await reader.press(question);
	const {milliseconds} = await reader.press(enter, 10_000);
	if (milliseconds === undefined) throw new Error('the search had no answer');
	return milliseconds;
}

export async function searchAgainstGrep(): Promise<Result[]> {
	const {large} = await libraries();
	const question = searchedWords.join(' ');
	const times = {command: [] as number[], reader: [] as number[], grep: [] as number[]};
	let found = 0;
	for (let i = 0; i < searches; i++) {
		const search = khabar('search', question, '--library', large);
		times.command.push((await runWhole(search)).milliseconds);
		times.reader.push(await timeOfAsking(large, question));
		const grep = await runWhole({command: 'grep', args: ['-rl', searchedWords[0], large], env: search.env});
		times.grep.push(grep.milliseconds);
		found = grep.output.split('\n').length - 1;
	}
	const against = {other: median(times.grep), unit: 'ms', against: 'grep -rl', target: 0.02} as const;
	const note = `grep finds the first word in ${found} of ${many} files; all files are in memory for both`;
	return [
		{what: `two words in ${many} articles, from Enter`, khabar: median(times.reader), ...against, note},
		{what: 'the same by khabar search, from its start', khabar: median(times.command), ...against},
	];
}
