import {articleFolder} from './library-material.ts';
import {bytesRead, peakMemory} from './proc.ts';
import {khabar} from './programs.ts';
import type {Result} from './result.ts';
import {warmUp} from './times.ts';
import {runWhole} from './whole-run.ts';

export const many = 100_000;
export const few = 10;

/** What making the catalogue of the large library took. */
interface Indexing {
	readonly milliseconds: number;
	/** All that was read, and the files themselves, in MB. */
	readonly read: number;
	readonly files: number;
	/** The most memory until a tenth of that much was read, and until the end, in MB. */
	readonly early: number;
	readonly late: number;
}

/** Has khabar make the catalogue of a folder, which is all that is long in its first list. */
const catalogue = (path: string) => khabar('list', '--library', path, '--limit', '1');

async function indexed(path: string, files: number): Promise<Indexing> {
	let [read, early, late] = [0, 0, 0];
	const look = (pid: number) => {
		const peak = peakMemory(pid);
		// It has ended, and nobody has asked how.
		if (Number.isNaN(peak)) return;
		read = bytesRead(pid);
		late = peak;
		if (read < files / 10) early = late;
	};
	const {milliseconds} = await runWhole(catalogue(path), {every: 20, look});
	return {milliseconds, read, files, early, late};
}

interface Libraries {
	readonly large: string;
	readonly small: string;
	readonly indexing: Indexing;
}

async function makeLibraries(): Promise<Libraries> {
	await warmUp();
	const large = articleFolder(many);
	const small = articleFolder(few);
	await indexed(small.path, small.bytes / 1e6);
	return {large: large.path, small: small.path, indexing: await indexed(large.path, large.bytes / 1e6)};
}

let made: Promise<Libraries> | undefined;
/** The articles and their catalogues, made when they are first asked for. */
export const libraries = () => {
	made ??= makeLibraries();
	return made;
};

export async function rebuildRate(): Promise<Result[]> {
	const {indexing} = await libraries();
	const {milliseconds, read, files, early, late} = indexing;
	const what = `catalogue of ${many} files`;
	return [
		{
			what: `${what}: bytes read, the catalogue’s own among them`,
			khabar: read,
			other: files,
			unit: 'MB',
			against: 'all files',
			target: 1.5,
			note: `${(milliseconds / 1000).toFixed(1)} s, ${((many / milliseconds) * 1000).toFixed(0)} articles/s`,
		},
		{what: `${what}: peak memory`, khabar: late, other: early, unit: 'MB', against: 'after a tenth', target: 1.3},
	];
}
