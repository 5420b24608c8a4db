import {createContext, runInContext} from 'node:vm';
import {units} from '../runs/units.ts';
import type {Expression} from './expressions.ts';

/** A family of texts: the parts that are repeated, each after what stands before it, and what ends the text. */
export interface Attack {
	readonly pumps: readonly {readonly prefix: string; readonly pump: string}[];
	readonly suffix: string;
}

export interface Growth {
	/** The time grows as the length to this power; 0 where it stays too short to be measured. */
	readonly power: number;
	/** The text it was measured with, in short. */
	readonly text: string;
}

const shortest = 2000;
const longest = 16_000;
/** In milliseconds of work: below it a time says nothing, above it the next length need not be tried. */
const [least, most] = [3, 150];

const textOf = ({pumps, suffix}: Attack, length: number): string =>
	pumps
		.map(({prefix, pump}) => prefix + pump.repeat(Math.ceil(length / pumps.length / pump.length)))
		.concat(suffix)
		.join('');

const context = createContext({expression: /./, text: ''});

/** What else the thread does, such as to compile the expression, is in the time of some rounds and not of all. */
const rounds = 3;

/** The time to look for an expression everywhere in a text, in milliseconds; infinity when it takes some seconds. */
function timeOf(expression: RegExp, text: string): number {
	let best = Number.POSITIVE_INFINITY;
	for (let round = 0; round < rounds && best >= least; round++) {
		best = Math.min(best, timeOnce(expression, text));
		if (best > most) break;
	}
	return best;
}

function timeOnce(expression: RegExp, text: string): number {
	Object.assign(context, {expression, text});
	const before = process.threadCpuUsage();
	try {
		runInContext('expression.global ? text.replace(expression, "") : expression.exec(text)', context, {timeout: 5000});
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return Number.POSITIVE_INFINITY;
		throw error;
	}
	const {user, system} = process.threadCpuUsage(before);
	return (user + system) / 1000;
}

/** How the time of an expression grows with the length n of an attack, measured at n, 2n, 4n and so on. */
function growthWith(expression: RegExp, attack: Attack): number {
	const times: number[] = [];
	for (let length = shortest; length <= longest && !(times.at(-1)! > most); length *= 2)
		times.push(timeOf(expression, textOf(attack, length)));
	const last = times.at(-1)!;
	if (last === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
	if (last < least) return 0;
	const first = Math.max(0, times.length - 3);
	return Math.log2(last / Math.max(times[first]!, 0.05)) / (times.length - 1 - first);
}

const told = ({pumps, suffix}: Attack): string =>
	JSON.stringify([...pumps.map(({prefix, pump}) => `${prefix}(${pump})*`), suffix].join(''));

/** Attacks on any expression: runs of everything, ended by what may not stand in them. */
const usual: readonly Attack[] = units.flatMap(pump =>
	['', '\0', 'x'].map(suffix => ({pumps: [{prefix: '', pump}], suffix})),
);

/** With the square of the length, or faster: what other attacks do does not matter then. */
const clearly = 1.7;

/** The worst growth of the time of an expression, with the attack that the checker found and with runs of everything. */
export function growthOf({source, flags}: Expression, found?: Attack): Growth {
	const expression = new RegExp(source, flags);
	let worst: Growth = {power: 0, text: ''};
	for (const attack of [...(found ? [found] : []), ...usual]) {
		const power = growthWith(expression, attack);
		if (power > worst.power) worst = {power, text: told(attack)};
		if (power > clearly) break;
	}
	return worst;
}
