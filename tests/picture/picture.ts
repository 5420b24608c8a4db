import {mkdirSync, writeFileSync} from 'node:fs';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';
import {paper} from './news.ts';
import {type Palette, palettes} from './palettes.ts';
import {svg} from './svg.ts';

/**
 * `npm run picture`: draws the pictures of the README from a real session of the built program, each on a light and a
 * dark ground, into the folder `pictures/`.
 */
const folder = new URL('../../pictures/', import.meta.url);
const columns = 90;
const rows = 22;

interface View {
	readonly name: string;
	readonly label: string;
	/** Keys that lead here from the view before. */
	readonly keys: string;
	/** What the screen shows once it is there. */
	readonly shows: string | RegExp;
}

const views: readonly View[] = [
	{name: 'list', label: 'The list of articles, unread ones in bold', keys: 'jjsk', shows: /^List +2\/10/},
	{name: 'article', label: 'An article with its key facts above the text', keys: 'k\r\tj', shows: /^Facts/},
	{name: 'brief', label: 'The brief: key facts of unread articles, by story', keys: 'qB', shows: /^Brief +\d/},
];

const env = {...ownFolders(), LANG: 'en_GB.UTF-8', COLORTERM: 'truecolor', TZ: 'UTC'};
const evening = new Date();
evening.setUTCHours(19, 40, 0, 0);
const added = await khabar(['add', '-'], {input: paper(evening), env});
if (added.code !== 0) throw new Error(added.stderr);

mkdirSync(folder, {recursive: true});
await using program = new PtyProgram(process.execPath, [khabarFile], {columns, rows, env});
await program.waitFor(/^List +1\/10/);
for (const {name, label, keys, shows} of views) {
	program.type(keys);
	await program.waitFor(shows);
	const screen = program.screen().map((_, y) => program.cells(y));
	for (const [ground, palette] of Object.entries(palettes) as [string, Palette][])
		writeFileSync(new URL(`${name}-${ground}.svg`, folder), svg(screen, columns, palette, label));
}
program.type('qq');
