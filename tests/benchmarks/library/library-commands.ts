import {readdirSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {folder, newUser} from '../measuring/environment.ts';
import {enter} from '../measuring/keys.ts';
import {idle} from '../measuring/proc.ts';
import {khabar, khabarInList, newsboat, reload} from '../measuring/programs.ts';
import {median, type Result} from '../measuring/result.ts';
import type {TimedProgram} from '../measuring/timed-program.ts';
import {runWhole} from '../measuring/whole-run.ts';
import {warmUp} from '../times.ts';
import {libraries, many} from './libraries.ts';
import {articleFeed, articleLines} from './library-material.ts';
import {nextWords, searchedWords} from './made-up-news.ts';

const added = 10_000;
const addRuns = 5;
const searches = 9;

const question = searchedWords.join(' ');

interface Adding {
	readonly milliseconds: number;
	/** How long a search takes right after it, which may have to make words ready. */
	readonly search: number;
}

/**
 * Adds a file of articles to a new library, which is then looked into. It stays: where thousands of files were removed in the
 * last minute, ext4 takes ten times as long for each new one, as it passes over every inode that was just freed.
 */
async function add(lines: string, library: string): Promise<Adding> {
	const {milliseconds} = await runWhole(khabar('add', lines, '--library', library));
	const files = readdirSync(library).length;
	if (files !== added) throw new Error(`${files} files of ${added} articles`);
	const search = await runWhole(khabar('search', question, '--library', library));
	return {milliseconds, search: search.milliseconds};
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
	const times = {khabar: [] as number[], search: [] as number[], other: [] as number[]};
	for (let i = 0; i < addRuns; i++) {
		const {milliseconds, search} = await add(lines, join(folder, `added-${i}`));
		times.khabar.push(milliseconds);
		times.search.push(search);
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
			note: `the first search after it, which makes words ready, takes ${(median(times.search) / 1000).toFixed(1)} s`,
		},
	];
}

/** Milliseconds from the key that sends a question to the last byte of its results, in the list. */
async function timeOfAsking(reader: TimedProgram, words: readonly string[]): Promise<number> {
	// The words of the last question were Arabic. A Latin letter says that the keyboard is a Latin one again, where `/` is itself.
	await reader.press('g');
	await reader.press('/');
	await reader.press(words.join(' '));
	await idle(reader.pid);
	const {milliseconds} = await reader.press(enter, 10_000);
	const status = reader.screen()[23]!;
	if (milliseconds === undefined || !/^ *List +1\/[\d,]+ .*Esc/.test(status)) throw new Error(`no results: ${status}`);
	return milliseconds;
}

/** How long a search takes, and grep for its first word over the same files, by turns. */
async function besideGrep(
	what: string,
	target: number,
	search: (library: string) => Promise<number>,
): Promise<Result[]> {
	const {large} = await libraries();
	const times = {khabar: [] as number[], other: [] as number[]};
	let found = 0;
	for (let i = 0; i < searches; i++) {
		times.khabar.push(await search(large));
		const grep = await runWhole({command: 'grep', args: ['-rl', searchedWords[0], large], env: newUser()});
		times.other.push(grep.milliseconds);
		found = grep.output.split('\n').length - 1;
	}
	return [
		{
			what,
			khabar: median(times.khabar),
			other: median(times.other),
			unit: 'ms',
			against: 'grep -rl',
			target,
			note: `median of ${searches}; grep finds the first word in ${found} files; all of them are in memory`,
		},
	];
}

export async function searchInReader(): Promise<Result[]> {
	const next: number[] = [];
	const results = await besideGrep(`two words in ${many} articles, from Enter`, 0.03, async library => {
		await using reader = await khabarInList('--library', library);
		await idle(reader.pid);
		const first = await timeOfAsking(reader, searchedWords);
		// Back to all articles; the next question would else begin with this one.
		await reader.press('\x1b');
		await idle(reader.pid);
		next.push(await timeOfAsking(reader, nextWords));
		return first;
	});
	const then = `two other words in the same reader then take ${median(next).toFixed(1)} ms`;
	return results.map(result => ({...result, note: `${result.note}; ${then}`}));
}

export const searchByCommand = () =>
	besideGrep(`two words in ${many} articles, all of khabar search`, 0.08, async library => {
		const {milliseconds} = await runWhole(khabar('search', question, '--library', library));
		return milliseconds;
	});
