import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';
import {khabarFile, ownFolders} from '../../support/khabar.ts';
import {PtyProgram} from '../../support/pty.ts';
import {randomNumbers} from '../../support/random.ts';
import type {Outcome} from '../outcome.ts';
import {faultsIn} from './killed-index.ts';
import {pause, twoAtATime} from './two-at-a-time.ts';

const articles = 6;
/** What was shown so many milliseconds before is kept, whatever happens. */
const safe = 1000;

/**
 * Kills readers who star one article after the other, two at a time with one file of reading states. What was on the screen for a
 * second is kept, the file is sound, and the next reader starts with it.
 */
export async function killedWhileReading(seed: number, times: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	const env = ownFolders();
	const kept = join(env.XDG_STATE_HOME!, 'khabar');
	/** The ids that were seen with a star for long enough. */
	const starred: string[] = [];
	await twoAtATime(times, async number => {
		const folder = mkdtempSync(join(tmpdir(), 'khabar-killed-'));
		for (let i = 0; i < articles; i++)
			writeFileSync(
				join(folder, `${i}.json`),
				JSON.stringify({
					id: `tag:${number},${i}`,
					title: `Story ${i}`,
					paragraphs: ['Text.'],
					published: `2024-01-0${9 - i}`,
				}),
			);
		await using program = new PtyProgram(process.execPath, [khabarFile, folder], {env});
		try {
			await program.waitFor(() => program.screen().some(row => row.includes(`Story ${articles - 1}`)));
			const seen: number[] = [];
			const ends = performance.now() + 300 + random(1700);
			for (let i = 0; i < articles && performance.now() < ends; i++) {
				program.type('s');
				await program.waitFor(() => stars(program) > i);
				seen.push(performance.now());
				program.type('j');
				await pause(random(150));
			}
			await pause(Math.max(0, ends - performance.now()));
			process.kill(program.pid, 'SIGKILL');
			const killed = performance.now();
			await program.exit;
			starred.push(...seen.flatMap((at, i) => (killed - at > safe ? [`tag:${number},${i}`] : [])));
		} catch (error) {
			won.push(`seed ${seed}, kill ${number}: ${(error as Error).message}`);
		}
		rmSync(folder, {recursive: true});
		for (const fault of faultsIn(kept)) won.push(`seed ${seed}, kill ${number}: ${fault}`);
	});
	const states = new ReadingStates(join(kept, 'state.sqlite'), message => won.push(message));
	const known = new Set(states.keysOf('starred'));
	states.close();
	for (const key of starred) if (!known.has(key)) won.push(`seed ${seed}: the star of ${key} is lost`);
	if (starred.length === 0) won.push(`seed ${seed}: no star was seen for ${safe} ms`);
	for (const name of readdirSync(kept))
		if (/damaged|broken/.test(name)) won.push(`seed ${seed}: ${name} was set aside`);
	return {cases: times, won};
}

const stars = (program: PtyProgram): number =>
	program.screen().filter(row => /Story/.test(row) && /[*★]/.test(row)).length;
