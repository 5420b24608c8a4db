import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {type ModelName, modelNames} from '../../../source/terminal/models/display-model.ts';
import {ownFolders} from '../../support/khabar.ts';
import {randomNumbers} from '../../support/random.ts';
import {answersOf} from '../../support/terminals.ts';
import type {Outcome} from '../outcome.ts';
import {addNews, isInList, newsFolder} from './news.ts';
import {Watched} from './watched.ts';

/** Keys and what else happens to a reader, each as often as it stands here. `q` leaves whatever is not the list. */
const walks = [
	...['j', 'j', 'j', 'j', 'k', 'k', 'e', 'e', 'e', '\x19', '\x19', ' ', ' ', 'b', '\x04', '\x15', 'g', 'G', 'n', 'p'],
	...[
		'\r',
		'\r',
		'\r',
		'\r',
		'\t',
		'\t',
		']',
		'[',
		'.',
		',',
		'3',
		':5\r',
		'50%',
		'H',
		'M',
		'L',
		'zt',
		'zz',
		'zb',
		'zd',
	],
	...[
		'f',
		'f',
		'#',
		'O',
		'i',
		'B',
		'?',
		'T',
		'F',
		'S',
		'U',
		'*',
		's',
		'N',
		'u',
		'A',
		'C',
		'V',
		'y',
		'yp',
		'o',
		'Y',
		'D',
	],
	...[
		'/the\r',
		'/قال',
		'/x\x07',
		'/\x12a.b\r',
		'}',
		'{',
		')',
		'(',
		'+',
		'-',
		'r',
		'J',
		'K',
		'\x0f',
		'q',
		'q',
		'q',
		'q',
		'q',
	],
	...['\x1b[200~pasted نص\x1b[201~', '\x0c', '1', '2'],
] as const;

const sizes = [
	[80, 24],
	[120, 40],
	[100, 30],
	[60, 14],
	[40, 12],
	[200, 50],
	[21, 6],
	[132, 43],
] as const;

/**
 * Random sessions in one display model. Whenever the program has settled, the screen is the one that Ctrl-L draws: text, looks
 * and cursor, in every view and at every size.
 */
export async function screenAsRedrawn(seed: number, model: ModelName, checks: number): Promise<Outcome> {
	const random = randomNumbers(seed + modelNames.indexOf(model));
	const pick = <Item>(items: readonly Item[]): Item => items[random(items.length)]!;
	const folder = newsFolder(30);
	const env = ownFolders();
	// The choice of the user for this terminal.
	const config = join(env.XDG_CONFIG_HOME!, 'khabar', 'config.json');
	mkdirSync(dirname(config), {recursive: true});
	writeFileSync(config, JSON.stringify({welcomed: true, displays: {xterm: model}}), {mode: 0o600});
	const won: string[] = [];
	let news = 1000;
	await using watched = new Watched({args: [folder], env, answers: {'\x1b[c': answersOf('xterm')}});
	const {program} = watched;
	await watched.settled();
	for (let check = 0; check < checks; check++) {
		const done: string[] = [];
		for (let i = 1 + random(8); i > 0; i--) {
			const what = random(20);
			if (what === 0) {
				const [columns, rows] = pick(sizes);
				program.resize(columns, rows);
				done.push(`${columns}×${rows}`);
			} else if (what === 1) {
				addNews(folder, news++);
				done.push('news');
			} else {
				const keys = pick(walks);
				if (keys === 'q') {
					await watched.settled();
					if (isInList(program.screen())) continue;
				}
				program.type(keys);
				done.push(keys);
			}
		}
		const difference = await watched.redrawn();
		if (difference) won.push(`seed ${seed}, ${model}, check ${check}, after ${JSON.stringify(done)}: ${difference}`);
	}
	rmSync(dirname(folder), {recursive: true, force: true});
	return {cases: checks, won};
}

/** The same in all models. */
export async function screensAsRedrawn(seed: number, checks: number): Promise<Outcome> {
	const won: string[] = [];
	for (const model of modelNames) won.push(...(await screenAsRedrawn(seed, model, checks)).won);
	return {cases: checks * modelNames.length, won};
}
