import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {globSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {randomNumbers} from '../../support/random.ts';
import type {Outcome} from '../outcome.ts';
import {pause, twoAtATime} from './two-at-a-time.ts';

const many = 1500;
/** So many kills in a row meet the same catalogue, which is made anew afterwards. */
const ofOne = 5;

/**
 * Kills searches that make the catalogue of a folder, and its index of words. Each time SQLite finds no fault in what is there;
 * after some, a search goes on from there and finds everything.
 */
export async function killedWhileIndexing(seed: number, times: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	const folder = mkdtempSync(join(tmpdir(), 'khabar-killed-'));
	for (let i = 0; i < many; i++)
		writeFileSync(
			join(folder, `${i}.json`),
			JSON.stringify({id: `n${i}`, title: `خبر ${i}`, paragraphs: [`قال الوزير ${i}. `.repeat(20), 'word']}),
		);
	await twoAtATime(Math.ceil(times / ofOne), async row => {
		const env = ownFolders();
		for (let i = row * ofOne; i < Math.min(times, (row + 1) * ofOne); i++) {
			const child = spawn(process.execPath, [khabarFile, 'search', '--library', folder, 'word'], {
				env: {...process.env, ...env},
				stdio: 'ignore',
			});
			const ended = once(child, 'exit');
			await pause(100 + random(600));
			child.kill('SIGKILL');
			await ended;
			for (const fault of faultsIn(env.XDG_CACHE_HOME!)) won.push(`seed ${seed}, kill ${i}: ${fault}`);
		}
		const {stdout, stderr} = await khabar(
			['search', '--library', folder, '--limit', String(2 * many), '--json', 'word'],
			{env},
		);
		const found = stdout.split('\n').filter(Boolean).length;
		if (found !== many) won.push(`seed ${seed}, row ${row}: ${found} found of ${many}: ${stderr.slice(0, 200)}`);
	});
	rmSync(folder, {recursive: true});
	return {cases: times, won};
}

/** What SQLite finds wrong in the databases of a folder. */
export function* faultsIn(folder: string): Generator<string> {
	for (const file of globSync('**/*.sqlite', {cwd: folder})) {
		const database = new DatabaseSync(join(folder, file));
		try {
			const [{integrity_check: said}] = database.prepare('PRAGMA integrity_check').all() as [{integrity_check: string}];
			if (said !== 'ok') yield `${file}: ${said}`;
		} finally {
			database.close();
		}
	}
}
