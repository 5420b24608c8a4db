import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Worker} from 'node:worker_threads';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';
import {randomNumbers} from '../../support/random.ts';
import {hostileArticle} from './articles.ts';
import {openIsolateIn, strayIn} from './grammar.ts';
import {places} from './places.ts';
import type {Asked} from './run-thread.ts';
import {units} from './units.ts';

/** What an attack came to: how many cases were tried, and a line for each that it won. */
export interface Outcome {
	readonly cases: number;
	readonly won: readonly string[];
}

/** A file of hostile articles, in a folder that is removed afterwards. */
async function withArticles<Result>(
	seed: number,
	count: number,
	act: (file: string) => Promise<Result>,
): Promise<Result> {
	const folder = mkdtempSync(join(tmpdir(), 'khabar-hostile-'));
	try {
		const random = randomNumbers(seed);
		const file = join(folder, 'a.jsonl');
		writeFileSync(
			file,
			Array.from({length: count}, (_, i) => `${JSON.stringify(hostileArticle(random, i))}\n`).join(''),
		);
		return await act(file);
	} finally {
		rmSync(folder, {recursive: true, force: true});
	}
}

const commands = (file: string): readonly (readonly string[])[] => [
	['list', file],
	['list', '--json', file],
	['print', file],
	['print', '--width', '40', file],
	['print', '--width', '40', '--bidi', 'app', '--shaping', 'app', file],
	['print', '--markdown', file],
	['facts', file],
	['facts', '--json', file],
	['facts', '--why', file],
	['brief', file],
	['brief', '--json', file],
	['brief', '--markdown', file],
	['check', file],
	['add', file],
];

/** Hostile articles through every command: what a pipe gets is text. */
export const throughCommands = (seed: number, count: number): Promise<Outcome> =>
	withArticles(seed, count, async file => {
		const won: string[] = [];
		for (const args of commands(file)) {
			const {stdout, stderr, code} = await khabar(args);
			const name = `seed ${seed}, khabar ${args.slice(0, -1).join(' ')}`;
			if (code === null || code > 2) won.push(`${name} ended with ${code}`);
			for (const written of [stdout, stderr]) {
				const stray = strayIn(written, 'pipe');
				if (stray) won.push(`${name}: ${stray}`);
			}
			const open = args.includes('--json') ? undefined : openIsolateIn(stdout);
			if (open) won.push(`${name}: an isolate is open in ${JSON.stringify(open.slice(0, 200))}`);
			if (/^\s+at .*:\d+:\d+\)?$/m.test(stderr)) won.push(`${name}: ${stderr.slice(0, 300)}`);
		}
		return {cases: count * commands(file).length, won};
	});

/** Hostile articles in the reader: every byte that the terminal gets is one that khabar means. */
export const inReader = (seed: number, count: number): Promise<Outcome> =>
	withArticles(seed, count, async file => {
		await using program = new PtyProgram(process.execPath, [khabarFile, file], {env: ownFolders()});
		const quiet = () => new Promise(resolve => setTimeout(resolve, 60));
		await program.waitFor(() => program.buffer === 'alternate');
		for (let i = 0; i < count; i++) {
			for (const keys of ['\r', 'i', '\x1b', '\t', 'j', '\t', '#', 'O', '\x1b', 'Y', 'Y', ' ', 'q', 'j']) {
				program.type(keys);
				if (keys === '\x1b') await quiet();
			}
			await quiet();
		}
		program.type('qqq\x03');
		await program.exit;
		const stray = strayIn(program.raw, 'terminal');
		return {cases: count, won: stray ? [`seed ${seed}: ${stray}`] : []};
	});

/** How long one step may work on a run, in milliseconds of the processor. Linear work takes a few hundredths of a second. */
const longest = 3000;

/** Long runs of everything, everywhere: whatever is done with them takes a time that grows with their length. */
export async function longRuns(seed: number, count: number, length: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	let thread: Worker | undefined;
	for (let i = 0; i < count; i++) {
		const asked: Asked = {place: random(places.length), unit: units[random(units.length)]!, length};
		const name = `${places[asked.place]!.name}: ${length} of ${JSON.stringify(asked.unit)}`;
		thread ??= new Worker(new URL('./run-thread.ts', import.meta.url));
		const {promise, resolve} = Promise.withResolvers<readonly (readonly [string, number])[]>();
		// On a machine that is busy the time on the wall may be many times that of the processor.
		const late = setTimeout(() => resolve([['anything', Number.POSITIVE_INFINITY]]), longest * 20);
		thread.once('message', resolve).once('error', error => resolve([[String(error), Number.POSITIVE_INFINITY]]));
		thread.postMessage(asked);
		const slow = (await promise).filter(([, time]) => time > longest);
		clearTimeout(late);
		thread.removeAllListeners();
		for (const [step, time] of slow) won.push(`${name}: ${step} takes ${Math.round(time)} ms`);
		if (slow.length > 0) {
			await thread.terminate();
			thread = undefined;
		}
	}
	await thread?.terminate();
	return {cases: count, won};
}
