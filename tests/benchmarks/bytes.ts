import {englishArticle, newsList} from './material.ts';
import {downTheList, mixed, scrolling} from './measuring/keys.ts';
import {
	foldFacts,
	inkReaderInText,
	khabarInList,
	khabarInText,
	lessInText,
	newsboatInList,
	seedArticle,
} from './measuring/programs.ts';
import type {Result} from './measuring/result.ts';
import type {TimedProgram} from './measuring/timed-program.ts';

/** More keys than any of these articles has pages. */
const mostPages = 1000;

/** The bytes that keys cost, pressed one at a time. */
async function bytesFor(keys: readonly string[], program: TimedProgram): Promise<number> {
	let bytes = 0;
	for (const key of keys) bytes += (await program.press(key)).bytes;
	return bytes;
}

/** The bytes from the first page of an article to its end, which the last row of the screen tells. */
async function bytesToEnd(program: TimedProgram, end: RegExp): Promise<number> {
	let bytes = 0;
	for (let pages = 0; !end.test(program.screen()[23]!); pages++) {
		if (pages > mostPages) throw new Error(`no end of the article\n${program.screen().join('\n')}`);
		bytes += (await program.press(' ')).bytes;
	}
	return bytes;
}

const down = '\x1bOB';

/** 60 rows of scrolling in both. */
const scrolled = async (khabar: TimedProgram, less: TimedProgram, how: string, target: number): Promise<Result> => ({
	what: `bytes, 60 rows of scrolling${how}`,
	khabar: await bytesFor(scrolling, khabar),
	other: await bytesFor(Array(60).fill('j'), less),
	unit: 'bytes',
	against: 'less',
	target,
});

/** Paging from where both are to the end. */
const paged = async (khabar: TimedProgram, less: TimedProgram, how: string, target: number): Promise<Result> => ({
	what: `bytes, paging through an article${how}`,
	khabar: await bytesToEnd(khabar, /· 100%/),
	other: await bytesToEnd(less, /\(END\)/),
	unit: 'bytes',
	against: 'less',
	target,
});

export async function scrollingAgainstLess(): Promise<Result[]> {
	const article = englishArticle();
	await using khabar = await foldFacts(await khabarInText(article));
	await using less = await lessInText(article);
	return [await scrolled(khabar, less, '', 1)];
}

/** As khabar is when nobody has changed anything: the key facts stand above the text. */
export async function factsShownAgainstLess(): Promise<Result[]> {
	const article = englishArticle();
	await using khabar = await khabarInText(article);
	await using less = await lessInText(article);
	return [await scrolled(khabar, less, ', facts shown', 1.05), await paged(khabar, less, ', facts shown', 1.05)];
}

/** On a wide screen the key facts stand beside the text, and only the text scrolls. */
export async function scrollingBesideFacts(): Promise<Result[]> {
	const article = englishArticle();
	const row = async (columnMargins: boolean, target: number): Promise<Result> => {
		await using khabar = await khabarInText(article, {columns: 120, rows: 40, columnMargins});
		return {
			what: `a row of the text beside the facts, 120×40, ${columnMargins ? 'left and right margins' : 'no such margins'}`,
			khabar: (await bytesFor(scrolling, khabar)) / scrolling.length,
			unit: 'bytes',
			target,
		};
	};
	return [await row(true, 200), await row(false, 700)];
}

export async function pagingAgainstLess(): Promise<Result[]> {
	const article = englishArticle();
	await using khabar = await foldFacts(await khabarInText(article));
	await using less = await lessInText(article);
	return [await paged(khabar, less, '', 1)];
}

export async function listAgainstNewsboat(): Promise<Result[]> {
	const {articles, feed, count} = newsList();
	await using khabar = await khabarInList(articles);
	// Until all files are read, articles come in between those that are there.
	await khabar.shows(new RegExp(`^ List +1/${count}`));
	await using newsboat = await newsboatInList(feed);
	return [
		{
			what: 'bytes, 60 articles down the list',
			khabar: await bytesFor(downTheList, khabar),
			// `j` is another key there.
			other: await bytesFor(Array(60).fill(down), newsboat),
			unit: 'bytes',
			against: 'newsboat',
			target: 1,
		},
	];
}

/** Presses each key in both programs and compares what stands on their screens after it. */
async function sideBySide(keys: readonly string[], khabar: TimedProgram, ink: TimedProgram) {
	const bytes = {khabar: 0, other: 0};
	let different = 0;
	for (const key of keys) {
		bytes.khabar += (await khabar.press(key)).bytes;
		bytes.other += (await ink.press(key)).bytes;
		if (khabar.screen().join('\n') !== ink.screen().join('\n')) different++;
	}
	return {...bytes, note: different > 0 ? `the screens differed after ${different} of ${keys.length} keys` : undefined};
}

export async function scrollingAgainstInk(): Promise<Result[]> {
	const article = englishArticle();
	await using khabar = await foldFacts(await khabarInText(article));
	await using ink = await foldFacts(await inkReaderInText(article));
	const bytes = await sideBySide(scrolling, khabar, ink);
	return [{what: 'bytes, the same scrolling', ...bytes, unit: 'bytes', against: 'Ink’s writer', target: 0.15}];
}

export async function mixedAgainstInk(): Promise<Result[]> {
	await using khabar = await khabarInText(seedArticle);
	await using ink = await inkReaderInText(seedArticle);
	const bytes = await sideBySide(mixed, khabar, ink);
	return [{what: 'bytes, 200 mixed keys', ...bytes, unit: 'bytes', against: 'Ink’s writer', target: 0.5}];
}
