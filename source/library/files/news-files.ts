import {lstatSync, opendirSync, type Stats, statSync} from 'node:fs';
import {join} from 'node:path';
import {failureOf} from './failure.ts';
import type {Stamp} from './stamp.ts';

/** Names of the files that are news: not hidden, and of a format that khabar reads. Which format, the content says. */
const news = /^[^.].*\.(?:jsonl?|ndjson|html?|xhtml|xml|rss|atom|rdf|txt)$/is;

/** What changed less than this before it was looked at, in milliseconds, may change again without its time changing. */
const coarsest = 50;

/** The time of a file or folder, if whatever happens to it from `now` on changes it; else null. */
export const sureTime = (modified: number, now: number): number | null => (modified < now - coarsest ? modified : null);

/** The names of the files that are news in a folder, as they come. A folder of any size takes a little memory. */
function* newsFiles(folder: string): Generator<string> {
	const directory = opendirSync(folder, {bufferSize: 512});
	try {
		for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
			if (news.test(entry.name) && !entry.isDirectory()) yield entry.name;
		}
	} finally {
		directory.closeSync();
	}
}

/**
 * The paths of the files of news in a folder, in the order of their names.
 * @throws {Error} there are none; and what the file system says
 */
export function newsPaths(folder: string): string[] {
	const names = [...newsFiles(folder)].sort();
	if (names.length === 0) throw new Error('no articles in this folder');
	return names.map(name => join(folder, name)).filter(path => lookAt(path) !== undefined);
}

/**
 * The names of a folder that all else depends on.
 * @throws {Error} the folder cannot be read, in one line
 */
export function* newsFilesOf(folder: string): Generator<string> {
	try {
		yield* newsFiles(folder);
	} catch (error) {
		throw new Error(`${folder}: ${failureOf(error)}`);
	}
}

/** What is at a path: a file's stamp; why that cannot be told; undefined for nothing, or what is no file. */
export function lookAt(path: string): Stamp | string | undefined {
	let stats: Stats;
	try {
		stats = statSync(path);
	} catch (error) {
		return isThere(path) ? failureOf(error) : undefined;
	}
	// Opening a pipe that merely lies in a folder could wait for ever.
	return stats.isFile() ? {size: stats.size, modified: stats.mtimeMs} : undefined;
}

/** Whether anything has this name. In a folder that may be listed and not entered, what was listed is there. */
function isThere(path: string): boolean {
	try {
		return lstatSync(path, {throwIfNoEntry: false}) !== undefined;
	} catch {
		return true;
	}
}
