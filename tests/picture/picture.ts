import {mkdirSync, writeFileSync} from 'node:fs';
import {setTimeout} from 'node:timers/promises';
import {khabar, khabarFile, ownFolders} from '../support/khabar.ts';
import {PtyProgram} from '../support/pty.ts';
import {answersOf} from '../support/terminals.ts';
import {paper} from './news.ts';
import {type Palette, palettes} from './palettes.ts';
import {svg} from './svg.ts';

/**
 * `npm run picture`: draws the pictures of the README from a real session of the built program, each on a light and a
 * dark ground, into the folder `pictures/`.
 */
const folder = new URL('../../pictures/', import.meta.url);
const columns = 104;
const rows = 24;

interface View {
	readonly name: string;
	readonly label: string;
	/** Keys that lead here from the view before. */
	readonly keys: string;
	/** What the screen shows once it is there. */
	readonly shows: string | RegExp;
}

const views: readonly View[] = [
	{name: 'list', label: 'The list of articles, unread ones in bold', keys: 'jjsk', shows: /^ List +2\/10/},
	{name: 'brief', label: 'The brief: key facts of unread articles, by story', keys: 'B', shows: /^ Brief +\d/},
	{name: 'article', label: 'An article with its key facts above the text', keys: 'qk\r\tj', shows: /^ Facts/},
];

const env = {...ownFolders(), LANG: 'en_GB.UTF-8', COLORTERM: 'truecolor', TZ: 'UTC'};
delete process.env.NO_COLOR;
const evening = new Date();
evening.setUTCHours(19, 40, 0, 0);
const added = await khabar(['add', '-'], {input: paper(evening), env});
if (added.code !== 0) throw new Error(added.stderr);

/** Reads the paper on a terminal of a ground, and draws each view of it. */
async function draw(ground: string, palette: Palette): Promise<void> {
	const [red, green, blue] = palette.background.match(/[\da-f]{2}/g)!;
	// The terminal says its background, then who it is.
	const answers = {'\x1b[c': `\x1b]11;rgb:${red}/${green}/${blue}\x1b\\${answersOf('xterm')}`};
	// Each has read nothing before.
	const own = {...env, XDG_STATE_HOME: ownFolders().XDG_STATE_HOME};
	await using program = new PtyProgram(process.execPath, [khabarFile], {columns, rows, env: own, answers});
	await program.waitFor(/^ List +1\/10/);
	for (const {name, label, keys, shows} of views) {
		program.type(keys);
		await program.waitFor(shows);
		await settled(program);
		const screen = program.screen().map((_, y) => program.cells(y));
		writeFileSync(new URL(`${name}-${ground}.svg`, folder), svg(screen, columns, palette, label));
	}
	program.type('qq');
	await program.ended();
}

mkdirSync(folder, {recursive: true});
for (const [ground, palette] of Object.entries(palettes)) await draw(ground, palette);

/** Waits until the screen has stood still for half a second. */
async function settled(program: PtyProgram): Promise<void> {
	for (let before = -1; before !== program.raw.length; await setTimeout(500)) before = program.raw.length;
}
