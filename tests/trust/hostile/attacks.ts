import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {khabar} from '../../support/khabar.ts';
import {randomNumbers} from '../../support/random.ts';
import {isInList} from '../line/news.ts';
import {withoutMarks} from '../line/probe.ts';
import {Watched} from '../line/watched.ts';
import type {Outcome} from '../outcome.ts';
import {hostileArticle} from './articles.ts';
import {openIsolateIn, strayIn} from './grammar.ts';

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
		await using watched = new Watched({args: [file]});
		const {program} = watched;
		await watched.settled();
		for (let i = 0; i < count; i++) {
			for (const keys of ['\ri', '\tj\t#O', 'YY ']) {
				program.type(keys);
				await watched.settled();
				program.type('\x1b');
				// What follows it at once would be a key with Alt.
				await watched.settled({idle: true});
			}
			while (!isInList(program.screen())) {
				program.type('q');
				await watched.settled();
			}
			program.type('j');
		}
		program.type('q');
		await program.exit;
		const stray = strayIn(withoutMarks(program.raw), 'terminal');
		return {cases: count, won: stray ? [`seed ${seed}: ${stray}`] : []};
	});
