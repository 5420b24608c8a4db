import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, readdirSync, readFileSync, utimesSync} from 'node:fs';
import {join} from 'node:path';
import {khabar, khabarFile, ownFolders} from '../../support/khabar.ts';
import {randomNumbers} from '../../support/random.ts';
import type {Outcome} from '../outcome.ts';
import {pause, twoAtATime} from './two-at-a-time.ts';

const article = (number: number) =>
	`${JSON.stringify({id: `n${number}`, title: `خبر ${number}`, paragraphs: ['قال الوزير إن العمل مستمر. '.repeat(20)]})}\n`;
const many = 400;

/**
 * Adds articles, two processes to one library, and kills each in the midst of it, again and again. Then every file is a whole article, the catalogue has
 * what the folder has, and what was left behind is swept by the next one who adds.
 */
export async function killedWhileAdding(seed: number, times: number): Promise<Outcome> {
	const random = randomNumbers(seed);
	const env = ownFolders();
	const library = join(env.XDG_DATA_HOME!, 'khabar', 'articles');
	const won: string[] = [];
	let number = 0;
	await twoAtATime(times, async () => {
		const child = spawn(process.execPath, [khabarFile, 'add', '-'], {
			env: {...process.env, ...env},
			stdio: ['pipe', 'ignore', 'ignore'],
		});
		const ended = once(child, 'exit');
		child.stdin.on('error', () => {});
		child.stdin.write(Array.from({length: many}, () => article(number++)).join(''));
		await pause(100 + random(500));
		child.kill('SIGKILL');
		await ended;
	});
	let whole = 0;
	// On a busy machine all may have been killed before they began.
	mkdirSync(library, {recursive: true, mode: 0o700});
	for (const name of readdirSync(library)) {
		if (name.endsWith('.draft')) {
			// The clock of the sweep goes on.
			utimesSync(join(library, name), 1e9, 1e9);
			continue;
		}
		try {
			const {title} = JSON.parse(readFileSync(join(library, name), 'utf8')) as {title?: string};
			if (title?.startsWith('خبر ')) whole++;
			else won.push(`seed ${seed}: ${name} is no whole article`);
		} catch (error) {
			won.push(`seed ${seed}: ${name}: ${(error as Error).message}`);
		}
	}
	const added = await khabar(['add', '-'], {env, input: article(number)});
	if (added.code !== 0) won.push(`seed ${seed}: khabar add: ${added.stderr}`);
	const listed = await khabar(['list', '--library', library], {env});
	const lines = listed.stdout.split('\n').filter(Boolean).length;
	if (lines !== whole + 1) won.push(`seed ${seed}: ${lines} listed of ${whole + 1}: ${listed.stderr.slice(0, 200)}`);
	const left = readdirSync(library).filter(name => name.endsWith('.draft'));
	if (left.length > 0) won.push(`seed ${seed}: ${left.length} drafts are left`);
	return {cases: times, won};
}
