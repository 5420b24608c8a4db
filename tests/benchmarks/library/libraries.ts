import {newUser} from '../measuring/environment.ts';
import {enter} from '../measuring/keys.ts';
import {bytesRead, idle, peakMemory} from '../measuring/proc.ts';
import {khabar, khabarInList} from '../measuring/programs.ts';
import type {Result} from '../measuring/result.ts';
import {runWhole} from '../measuring/whole-run.ts';
import {articleFolder} from './library-material.ts';
import {searchedWords} from './made-up-news.ts';

export const many = 100_000;
export const few = 10;
/** As few as fill a screen: what more rows cost tells nothing of how many articles there are. */
export const screenful = 30;

/** What making the catalogue of the large library took. */
interface Indexing {
	readonly milliseconds: number;
	/** All that was read, in MB. */
	readonly read: number;
	/** The most memory until so much was read as a tenth of the files, and until the end, in MB. */
	readonly early: number;
	readonly late: number;
}

/**
 * Has khabar make the catalogue of a folder and list one of its articles.
 * @param files what is in them, in MB
 */
async function indexed(path: string, files: number, env = newUser()): Promise<Indexing> {
	let [read, early, late] = [0, 0, 0];
	const look = (pid: number) => {
		const peak = peakMemory(pid);
		// It has ended, and nobody has asked how.
		if (Number.isNaN(peak)) return;
		read = bytesRead(pid);
		late = peak;
		if (read < files / 10) early = late;
	};
	const {milliseconds} = await runWhole({...khabar('list', '--library', path, '--limit', '1'), env}, {every: 20, look});
	return {milliseconds, read, early, late};
}

interface Libraries {
	readonly large: string;
	readonly small: string;
	readonly middling: string;
	/** What is in the files of the large one, in MB. */
	readonly files: number;
	readonly indexing: Indexing;
}

/** Lets khabar compile and keep what lists and searches need, which it does when it ends in order. */
async function warmUp(library: string): Promise<void> {
	const reader = await khabarInList('--library', library);
	for (const key of ['j', ' ', 'G', 'g', '/']) await reader.press(key);
	await reader.press(searchedWords.join(' '));
	await idle(reader.pid);
	await reader.press(enter, 10_000);
	await idle(reader.pid);
	await reader.quit('q');
}

async function makeLibraries(): Promise<Libraries> {
	const large = articleFolder(many);
	const small = articleFolder(few);
	const middling = articleFolder(screenful);
	const files = large.bytes / 1e6;
	for (const {path, bytes} of [small, middling]) await indexed(path, bytes / 1e6);
	const indexing = await indexed(large.path, files);
	await warmUp(large.path);
	return {large: large.path, small: small.path, middling: middling.path, files, indexing};
}

let made: Promise<Libraries> | undefined;
/** The articles and their catalogues, made when they are first asked for. */
export const libraries = () => {
	made ??= makeLibraries();
	return made;
};

/** Where the cache cannot be written, the catalogue is in memory, and what is read is the files alone. */
const withoutCache = () => ({...newUser(), XDG_CACHE_HOME: '/dev/null'});

export async function rebuildRate(): Promise<Result[]> {
	const {large, files, indexing} = await libraries();
	const {milliseconds, read, early, late} = indexing;
	const inMemory = await indexed(large, files, withoutCache());
	const what = `catalogue of ${many} files`;
	return [
		{
			what: `${what}: bytes read`,
			khabar: inMemory.read,
			other: files,
			unit: 'MB',
			against: 'all files',
			target: 1.1,
			note: [
				`${(milliseconds / 1000).toFixed(1)} s, ${((many / milliseconds) * 1000).toFixed(0)} articles/s`,
				`the bytes are those of a catalogue in memory, as SQLite reads its own pages too: ${read.toFixed(0)} MB in all`,
			].join('; '),
		},
		{what: `${what}: peak memory`, khabar: late, other: early, unit: 'MB', against: 'after a tenth', target: 1.3},
	];
}
