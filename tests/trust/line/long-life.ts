import {rmSync} from 'node:fs';
import {dirname} from 'node:path';
import {randomNumbers} from '../../support/random.ts';
import type {Outcome} from '../outcome.ts';
import {isInList, newsFolder} from './news.ts';
import type {Held} from './probe.ts';
import {Watched} from './watched.ts';

interface Stay {
	readonly way: string;
	readonly keys: readonly string[];
	/** A menu is drawn after each key, which takes twenty times as long as elsewhere: few keys are pressed there. */
	readonly isMenu?: true;
}

/** Keys that are written with a blank between them. */
function keysOf(written: string): string[] {
	return written.split(' ').map(key => (key === 'SPACE' ? ' ' : key));
}

/** The ways into all that a reader opens in a day, and the keys that are pressed there. In the list `q` is left out. */
const stays: readonly Stay[] = [
	{way: '', keys: keysOf('j j j k SPACE b g G H M L zz n p N s S')},
	{way: '\r', keys: keysOf('j j k e e \x19 SPACE b . , } { ) ( f F # + - g G yp')},
	{way: '\r', keys: keysOf('j j e e e e SPACE ] [ G 50% \x0f V s N u')},
	{way: '\r\t', keys: keysOf('j k j k'), isMenu: true},
	{way: '?', keys: keysOf('j k SPACE b g G')},
	{way: 'B', keys: keysOf('j k SPACE b J K')},
	{way: '\t', keys: keysOf('j k SPACE b')},
	{way: 'T', keys: keysOf('j k'), isMenu: true},
	{way: 'i', keys: keysOf('j k')},
	{way: '/the\r', keys: keysOf('j k G g')},
	{way: 'hh', keys: keysOf('j k z d')},
];
const keysInStay = {view: 100, menu: 8};

/** How much the heap may grow with each key, in bytes: a list of what was pressed would take more. */
const mostPerKey = 25;

/** From so many keys on the slope says something: what is kept for later is full after 25,000, in the first half. */
const leastForSlope = 50_000;

/** The slope of the line that is nearest to the points (least squares). */
function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
	const spread = points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
	return points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0) / spread;
}

/**
 * A session of so many keys, in which the screen is compared so many times with what Ctrl-L draws. In the second half
 * open files and whatever Node knows of stay as they are, and in a session that is long enough the heap does too, once the garbage
 * is collected.
 */
export async function longLife(
	seed: number,
	keys: number,
	checks: number,
	tell?: (line: string) => void,
): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	const folder = newsFolder(30);
	const held: (readonly [keys: number, Held])[] = [];
	await using watched = new Watched({args: [folder]});
	const {program} = watched;
	let typed = 0;
	for (let check = 0; check < checks; check++) {
		while (typed < ((check + 1) * keys) / checks) {
			const {way, keys, isMenu} = stays[random(stays.length)]!;
			const count = keysInStay[isMenu ? 'menu' : 'view'];
			const pressed = way + Array.from({length: count}, () => keys[random(keys.length)]!).join('');
			program.type(pressed);
			typed += pressed.length;
			await watched.settled();
			while (!isInList(program.screen())) {
				program.type('q');
				typed++;
				await watched.settled();
			}
		}
		const difference = await watched.redrawn();
		if (difference) won.push(`seed ${seed}, after ${typed} keys: ${difference}`);
		if (check % Math.ceil(checks / 40) === 0) {
			held.push([typed, await watched.settled({measures: true})]);
			const {heap, buffers, resources, descriptors} = held.at(-1)![1];
			tell?.(`${typed} keys: ${heap} ${buffers} bytes, ${resources} resources, ${descriptors} descriptors`);
		}
	}
	const later = held.filter(([at]) => at > typed / 2);
	const slope = slopeOf(later.map(([at, {heap, buffers}]) => [at, heap + buffers]));
	const judgesHeap = keys >= leastForSlope;
	if (judgesHeap && slope > mostPerKey) won.push(`seed ${seed}: the heap grows by ${slope.toFixed(1)} bytes a key`);
	tell?.(`${slope.toFixed(2)} bytes a key`);
	for (const name of ['resources', 'descriptors'] as const) {
		const [first, last] = [later[0]![1][name], Math.min(...later.slice(-5).map(([, held]) => held[name]))];
		if (last > first + 2) won.push(`seed ${seed}: ${name} grow from ${first} to ${last}`);
	}
	rmSync(dirname(folder), {recursive: true, force: true});
	return {
		cases: typed,
		won,
		...(!judgesHeap && {skipped: `the heap, which is judged from ${leastForSlope.toLocaleString('en')} keys on`}),
	};
}
