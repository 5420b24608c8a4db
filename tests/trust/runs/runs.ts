import {Worker} from 'node:worker_threads';
import {randomNumbers} from '../../support/random.ts';
import type {Outcome} from '../outcome.ts';
import {places} from './places.ts';
import type {Answer, Asked} from './run-thread.ts';
import {units} from './units.ts';

/** Below this, in milliseconds of work, a step may grow as it likes: caches fill, and the compiler works. */
const unnoticed = 400;
/** Work that grows with the length takes twice the time of twice the length, with its square four times. */
const mostGrowth = 3;
/** Of a document that long nothing takes longer, in milliseconds of work. */
const longest = 10_000;
/** How long to wait for an answer: on a machine that is busy the time on the wall may be many times that of the work. */
const patience = 90_000;

/** A thread that works on runs, one after the other. */
class RunThread {
	#thread: Worker | undefined;

	/** @returns undefined when no answer came */
	async ask(asked: Asked): Promise<Answer | undefined> {
		this.#thread ??= new Worker(new URL('./run-thread.ts', import.meta.url));
		const thread = this.#thread;
		const {promise, resolve} = Promise.withResolvers<Answer | undefined>();
		const late = setTimeout(() => resolve(undefined), patience);
		const fail = (error: unknown) => resolve({times: [], threw: String(error)});
		thread.once('message', resolve).once('error', fail);
		thread.postMessage(asked);
		const answer = await promise;
		clearTimeout(late);
		// Not all listeners at once: Node has its own among them, by which messages come.
		thread.off('message', resolve).off('error', fail);
		if (answer === undefined || answer.threw !== undefined) await this.end();
		return answer;
	}

	async end(): Promise<void> {
		await this.#thread?.terminate();
		this.#thread = undefined;
	}
}

/** Says of each step whose time grows faster than the length by how much it does. */
async function grown(thread: RunThread, asked: Asked): Promise<string[]> {
	const answer = await thread.ask(asked);
	if (answer === undefined) return [`no answer within ${patience / 1000} s`];
	if (answer.threw !== undefined) return [`threw ${answer.threw}`];
	let told = answer.times
		.filter(([, time]) => time > longest)
		.map(([step, time]) => `${step} takes ${Math.round(time)} ms`);
	let suspected = answer.times.filter(([, time]) => time > unnoticed);
	for (let length = asked.length * 2; suspected.length > 0 && length <= asked.length * 4; length *= 2) {
		const longer = await thread.ask({...asked, length});
		if (longer?.threw !== undefined) return [`${length}: threw ${longer.threw}`];
		const times = new Map(longer?.times);
		const before = suspected;
		suspected = longer === undefined ? before : before.filter(([step, time]) => times.get(step)! > mostGrowth * time);
		if (longer === undefined || (length === asked.length * 4 && suspected.length > 0)) {
			told = suspected.map(
				([step, time]) =>
					`${step}: ${Math.round(time)} ms, then ${Math.round(times.get(step) ?? Number.POSITIVE_INFINITY)} of twice the length`,
			);
			break;
		}
		suspected = suspected.map(([step]) => [step, times.get(step)!]);
	}
	return told;
}

/** Runs that once took minutes, each for another reason. */
const known: readonly (readonly [place: string, unit: string])[] = [
	['text', '\u2067'],
	['json list', '👩\u200d'],
	['json list', '…'],
	['page after the end', '<b>'],
	['links of a page', '<b>'],
	['Markdown front matter between words', ' '],
	['json label', '\u0610'],
	['page srcset', 'a'],
	['json url', '/'],
	['json paragraph', 'http://'],
	['json title', 'd.'],
	['json paragraph', '"'],
	['many JSON items', 'x'],
	['many folders with outlines', 'x'],
	['many folders with one outline', 'x'],
	['many outlines of one name', 'x'],
];

/** Those runs again. */
export async function knownRuns(length: number): Promise<Outcome> {
	const won: string[] = [];
	const thread = new RunThread();
	for (const [name, unit] of known) {
		const place = places.findIndex(place => place.name === name);
		if (place < 0) throw new Error(`no place is called ${name}`);
		won.push(
			...(await grown(thread, {place, unit, length})).map(
				told => `${name}: ${length} of ${JSON.stringify(unit)}: ${told}`,
			),
		);
	}
	await thread.end();
	return {cases: known.length, won};
}

/** Long runs of everything, everywhere: whatever is done with them takes a time that grows with their length, and no faster. */
export async function longRuns(
	seed: number,
	count: number,
	length: number,
	log?: (line: string) => void,
): Promise<Outcome> {
	const random = randomNumbers(seed);
	const won: string[] = [];
	const thread = new RunThread();
	for (let i = 0; i < count; i++) {
		const asked: Asked = {place: random(places.length), unit: units[random(units.length)]!, length};
		const name = `${places[asked.place]!.name}: ${length} of ${JSON.stringify(asked.unit)}`;
		for (const told of await grown(thread, asked)) {
			won.push(`${name}: ${told}`);
			log?.(won.at(-1)!);
		}
	}
	await thread.end();
	return {cases: count, won};
}
