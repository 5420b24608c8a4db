import {rm} from 'node:fs/promises';
import {downTheList, pressed} from '../measuring/keys.ts';
import {idle, peakMemory} from '../measuring/proc.ts';
import {khabarInList, newsboat, openFeed, reload, startKhabar} from '../measuring/programs.ts';
import {median, type Result} from '../measuring/result.ts';
import type {TimedProgram} from '../measuring/timed-program.ts';
import {runWhole} from '../measuring/whole-run.ts';
import {arabicLetter, keyTimes} from '../times.ts';
import {few, libraries, many, screenful} from './libraries.ts';
import {articleFeed} from './library-material.ts';

const starts = 25;
const newsboatStarts = 5;
const memoryRuns = 5;

/** Milliseconds from the start to the list of a library. */
async function startTime(library: string): Promise<number> {
	await using reader = startKhabar('--library', library);
	return await reader.firstOutput(arabicLetter);
}

export async function startWithMany(): Promise<Result[]> {
	const {large, small} = await libraries();
	const times: [many: number[], few: number[]] = [[], []];
	for (let i = 0; i < starts; i++) {
		times[0].push(await startTime(large));
		times[1].push(await startTime(small));
	}
	return [
		{
			what: `start to the list of ${many} articles, median of ${starts}`,
			khabar: median(times[0]),
			other: median(times[1]),
			unit: 'ms',
			against: `with ${few}`,
			target: 1.1,
		},
	];
}

export async function startAgainstNewsboat(): Promise<Result[]> {
	const {large} = await libraries();
	const feed = articleFeed(many);
	const user = newsboat(feed);
	await runWhole(reload(user));
	await rm(feed);
	const times = {khabar: [] as number[], other: [] as number[]};
	for (let i = 0; i < newsboatStarts; i++) {
		times.khabar.push(await startTime(large));
		await using reader = await openFeed(user);
		times.other.push(await reader.firstOutput(/Articles in feed/));
	}
	await rm(user.env.HOME!, {recursive: true});
	return [
		{
			what: `start to the list of ${many} articles, median of ${newsboatStarts}`,
			khabar: median(times.khabar),
			other: median(times.other),
			unit: 'ms',
			against: 'newsboat',
			target: 0.2,
		},
	];
}

/** Keys that move within ten articles, from their first, and end there. */
const amongFew = pressed([
	[9, 'j'],
	[9, 'k'],
	[1, 'G'],
	[9, 'k'],
	[9, 'j'],
	[1, 'g'],
]);

const pages = pressed([
	[8, ' '],
	[1, 'G'],
	[8, 'b'],
	[1, 'g'],
]);

/** Milliseconds of each key that had an answer. */
async function timesOf(keys: readonly string[], program: TimedProgram): Promise<number[]> {
	const times: number[] = [];
	for (const key of keys) {
		const {milliseconds} = await program.press(key);
		if (milliseconds !== undefined) times.push(milliseconds);
	}
	return times;
}

const told = (name: string, times: readonly number[]) =>
	`${name} ${median(times).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)}`;

export async function keysWithMany(): Promise<Result[]> {
	const {large, small, middling} = await libraries();
	await using reader = await khabarInList('--library', large);
	const early = await timesOf(downTheList, reader);
	await reader.press('g');
	const results: Result[] = [];
	for (const [library, count] of [
		[small, few],
		[middling, screenful],
	] as const) {
		await using other = await khabarInList('--library', library);
		await idle(reader.pid);
		const keys = await keyTimes(Array(4).fill(amongFew).flat(), reader, other);
		results.push({
			what: `key to frame in that list, median of ${keys.khabar.length}`,
			khabar: median(keys.khabar),
			other: median(keys.other),
			unit: 'ms',
			against: `with ${count}`,
			target: 1.2,
		});
	}
	const byPage = await timesOf(pages, reader);
	const note = `${told('while the files are checked', early)}; ${told('by pages and from end to end', byPage)}`;
	return results.map((result, i) => (i === 0 ? {...result, note} : result));
}

/** The most memory of a reader that has gone up and down its list, with keys that move in any and keys that need many. */
async function memoryInList(library: string): Promise<number> {
	await using reader = await khabarInList('--library', library);
	await timesOf([...amongFew, ...pages], reader);
	await idle(reader.pid);
	return peakMemory(reader.pid);
}

export async function memoryWithMany(): Promise<Result[]> {
	const {large, small, middling} = await libraries();
	const peaks: [many: number[], few: number[], screenful: number[]] = [[], [], []];
	for (let i = 0; i < memoryRuns; i++)
		for (const [place, library] of [large, small, middling].entries()) peaks[place]!.push(await memoryInList(library));
	return ([few, screenful] as const).map((count, i) => ({
		what: `peak memory in that list, median of ${memoryRuns}`,
		khabar: median(peaks[0]),
		other: median(peaks[i + 1]!),
		unit: 'MB',
		against: `with ${count}`,
		target: 1.15,
	}));
}
