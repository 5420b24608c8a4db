import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {folder, newUser} from '../measuring/environment.ts';
import {enter} from '../measuring/keys.ts';
import {idle} from '../measuring/proc.ts';
import {khabar, khabarInList} from '../measuring/programs.ts';
import {median, quantile, type Result} from '../measuring/result.ts';
import {type Start, TimedProgram} from '../measuring/timed-program.ts';
import {runWhole} from '../measuring/whole-run.ts';
import {libraries, many} from './libraries.ts';
import {articleLines} from './library-material.ts';
import {searchedWords} from './made-up-news.ts';
import {feeds, followingFeeds} from './updating.ts';

/** How long a key may wait at most, and 99 of 100 keys, in milliseconds. */
const limit = {longest: 50, p99: 20};
/** From the frame that answers a key to the next key, and how long keys are pressed, in milliseconds. */
const rest = 20;
const pressing = 10_000;
/** So many articles are without words when a reader is opened. */
const withoutWords = 3000;

const backspace = '\x7f';
const esc = '\x1b';

/** Two keys by turns, each of which is answered by something on the screen that the other takes away. */
interface Turns {
	readonly keys: readonly [string, string];
	readonly isFirst: (rows: readonly string[]) => boolean;
}

/** In the line in which the user writes: a letter, and taking it away. */
const writing: Turns = {keys: ['x', backspace], isFirst: rows => /zx/.test(rows[23]!)};
/** In a list that only grows at its end: to the second entry, and back to the first. */
const moving: Turns = {keys: ['\x1b[B', '\x1b[A'], isFirst: rows => /^ *List +2\//.test(rows[23]!)};
/** The help, and closing it. */
const help: Turns = {keys: ['?', '?'], isFirst: rows => /^ *Help\b/.test(rows[23]!)};

/** Milliseconds from each key to the frame that answers it, for a while or until `isOver`. */
async function waits(
	program: TimedProgram,
	{keys, isFirst}: Turns,
	isOver: (rows: readonly string[]) => boolean = () => false,
): Promise<number[]> {
	const times: number[] = [];
	for (const end = performance.now() + pressing; performance.now() < end && !isOver(program.screen()); ) {
		times.push(await program.answer(keys[0], isFirst));
		await delay(rest);
		times.push(await program.answer(keys[1], rows => !isFirst(rows)));
		await delay(rest);
	}
	return times;
}

/** Opens the line in which the user writes, with a letter in it. */
async function write(program: TimedProgram): Promise<void> {
	await program.press('/');
	await program.press('z');
}

function rowsOf(what: string, times: readonly number[], quiet: readonly number[]): Result[] {
	const told = [median(quiet), quantile(quiet, 0.99), Math.max(...quiet)].map(time => time.toFixed(1)).join(', ');
	const row = (name: string, khabar: number, other: number): Result => ({
		what: `a key waits while ${what}: ${name} of ${times.length}`,
		khabar,
		other,
		unit: 'ms',
		against: 'limit',
		target: 1,
		note: `when nothing else goes on, median, p99 and longest: ${told}`,
	});
	return [row('longest', Math.max(...times), limit.longest), row('p99', quantile(times, 0.99), limit.p99)];
}

async function listOf(start: Start): Promise<TimedProgram> {
	const program = new TimedProgram(start);
	await program.firstOutput(/List/);
	return program;
}

/** A new user, for whom khabar has read nothing yet. */
const newReader = (...args: readonly string[]): Start => {
	const start = khabar(...args);
	return {...start, env: {...start.env, XDG_CACHE_HOME: join(start.env.HOME!, 'cache')}};
};

export async function keyWaits(): Promise<Result[]> {
	const {large} = await libraries();
	const results: Result[] = [];
	let quiet: number[] = [];
	/** Milliseconds to the first results of each search. */
	const firstPages: number[] = [];
	const search = async (query: string) => {
		await using reader = await khabarInList('--library', large);
		await idle(reader.pid);
		if (quiet.length === 0) {
			await write(reader);
			quiet = await waits(reader, writing);
			await reader.press(esc, 1000);
		}
		await reader.press('/');
		await reader.press(query);
		await idle(reader.pid);
		const asked = performance.now();
		const first = await reader.answer(enter, rows => /^ *List .*(?:searching|\/[1-9])/.test(rows[23]!));
		await reader.lastRow(/^ *List +1\/[1-9]/);
		firstPages.push(performance.now() - asked);
		return [first, ...(await waits(reader, moving))];
	};
	const common = await search('في');
	results.push(...rowsOf(`a word that all ${many} articles have is searched`, common, quiet));
	results.push(...rowsOf('a quoted word that 15000 have is searched', await search(`"${searchedWords[0]}"`), quiet));
	const grep = await runWhole({command: 'grep', args: ['-rl', searchedWords[0], large], env: newUser()});
	results.push({
		what: `a quoted word in ${many} articles, from Enter to the first page`,
		khabar: firstPages[1]!,
		other: grep.milliseconds,
		unit: 'ms',
		against: 'grep -rl',
		target: 0.05,
	});
	{
		await using reader = await listOf(newReader('--library', large));
		await write(reader);
		results.push(...rowsOf(`the catalogue of ${many} is made`, await waits(reader, writing), quiet));
	}
	{
		const library = join(folder, 'without-words');
		const start = khabar('add', articleLines(withoutWords), '--library', library);
		const {status} = spawnSync(start.command, start.args, {env: start.env, stdio: 'ignore'});
		if (status !== 0) throw new Error(`khabar add ended with ${status}`);
		await using reader = await listOf({...start, args: [start.args[0]!, '--library', library]});
		await write(reader);
		results.push(...rowsOf(`the words of ${withoutWords} are made`, await waits(reader, writing), quiet));
	}
	{
		await using reader = await khabarInList('--library', large);
		await idle(reader.pid);
		await reader.press('B');
		const isFound = (rows: readonly string[]) => /^ *Brief +\d+\//.test(rows[23]!);
		results.push(...rowsOf('the brief of 500 is made', await waits(reader, help, isFound), quiet));
	}
	{
		await using following = await followingFeeds();
		await using reader = await listOf(following.reader);
		await reader.press('R');
		await write(reader);
		results.push(...rowsOf(`${feeds} sources are updated`, await waits(reader, writing), quiet));
	}
	return results;
}
