import {setTimeout as delay} from 'node:timers/promises';
import {arabicArticle} from './material.ts';
import {enter, mixed} from './measuring/keys.ts';
import {inkReaderInText, khabarInText, seedArticle, startKhabar, startNode} from './measuring/programs.ts';
import {median, quantile, type Result} from './measuring/result.ts';
import type {TimedProgram} from './measuring/timed-program.ts';

/** A letter of Arabic, plain or as a presentation form: it comes with the first frame and not before. */
export const arabicLetter = /[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]/;

const starts = 25;
const largeStarts = 5;
const largeArticle = 50_000_000;

interface Samples {
	readonly khabar: number[];
	readonly other: number[];
}

/** Milliseconds from key to last byte, of keys that changed both screens; each program is first every other time. */
export async function keyTimes(
	keys: readonly string[],
	khabar: TimedProgram,
	other: TimedProgram,
	limit?: number,
): Promise<Samples> {
	const samples: Samples = {khabar: [], other: []};
	for (const [i, key] of keys.entries()) {
		const programs = i % 2 === 0 ? [khabar, other] : [other, khabar];
		const times = new Map<TimedProgram, number | undefined>();
		for (const program of programs) times.set(program, (await program.press(key, limit)).milliseconds);
		const pair = [times.get(khabar), times.get(other)];
		if (pair[0] === undefined || pair[1] === undefined) continue;
		samples.khabar.push(pair[0]);
		samples.other.push(pair[1]);
	}
	return samples;
}

export async function keysAgainstInk(): Promise<Result[]> {
	await warmUp(mixed);
	await using khabar = await khabarInText(seedArticle);
	await using ink = await inkReaderInText(seedArticle);
	const times = await keyTimes([...mixed, ...mixed], khabar, ink);
	const result = (name: string, part: number, target: number): Result => ({
		what: `key to the frame’s last byte, ${name} of ${times.khabar.length}`,
		khabar: quantile(times.khabar, part),
		other: quantile(times.other, part),
		unit: 'ms',
		against: 'Ink’s writer',
		target,
	});
	return [result('median', 0.5, 0.8), result('p99', 0.99, 0.6)];
}

/** Lets khabar compile and keep what it needs, as in an earlier run of the same user, who pressed these keys. */
export async function warmUp(keys: readonly string[] = ['e']): Promise<void> {
	const khabar = await khabarInText(seedArticle);
	for (const key of keys) await khabar.press(key);
	await khabar.press('q');
	await khabar.quit('q');
}

export async function startAgainstNode(): Promise<Result[]> {
	await warmUp();
	const khabar: number[] = [];
	const other: number[] = [];
	for (let i = 0; i < starts; i++) {
		{
			await using reader = startKhabar();
			khabar.push(await reader.firstOutput(arabicLetter));
		}
		{
			await using node = startNode('process.stdout.write("x")');
			other.push(await node.firstOutput(/x/));
		}
		await delay(20);
	}
	return [
		{
			what: `start to first frame, median of ${starts}`,
			khabar: median(khabar),
			other: median(other),
			unit: 'ms',
			against: 'node -e',
			target: 1.8,
		},
	];
}

interface Opening {
	/** Milliseconds from the start to the list. */
	readonly toList: number;
	/** And from Enter to the text of its only article. */
	readonly toText: number;
}

async function open(article: string): Promise<Opening> {
	await using reader = startKhabar(article);
	const toList = await reader.firstOutput(arabicLetter);
	await reader.shows(/^ List +1\//);
	const {milliseconds} = await reader.press(enter, 30_000);
	if (milliseconds === undefined) throw new Error('the article did not open');
	return {toList, toText: milliseconds};
}

export async function largeAgainstSeed(): Promise<Result[]> {
	await warmUp();
	const large = arabicArticle(largeArticle);
	const openings = {large: [] as Opening[], seed: [] as Opening[]};
	for (let i = 0; i < largeStarts; i++) {
		openings.large.push(await open(large));
		openings.seed.push(await open(seedArticle));
	}
	const part = (name: keyof Opening) => {
		const [one, other] = [openings.large, openings.seed].map(all =>
			median(all.map(opening => opening[name])).toFixed(0),
		);
		return `${one} ms (${other} ms)`;
	};
	const whole = (all: readonly Opening[]) => median(all.map(({toList, toText}) => toList + toText));
	await using inLarge = await khabarInText(large);
	await using inSeed = await khabarInText(seedArticle);
	const keys = await keyTimes(mixed, inLarge, inSeed, 2000);
	const against = 'the seed’s article';
	return [
		{
			what: `50 MB article: start to its text, median of ${largeStarts}`,
			khabar: whole(openings.large),
			other: whole(openings.seed),
			unit: 'ms',
			against,
			target: 2,
			note: `to the list ${part('toList')}, from Enter to the text ${part('toText')}`,
		},
		{
			what: `50 MB article: key to frame, median of ${keys.khabar.length}`,
			khabar: median(keys.khabar),
			other: median(keys.other),
			unit: 'ms',
			against,
			target: 1.2,
		},
	];
}
