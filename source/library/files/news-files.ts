import {lstatSync, opendirSync, type Stats, statSync} from 'node:fs';
import {join} from 'node:path';
import {nameOfBytes, pathOfName} from '../../article/file-name.ts';
import {failureOf} from './failure.ts';
import type {Stamp} from './stamp.ts';

/** Names of files that are news: not hidden, with the ending of a format that khabar reads. The content tells which format. */
const news = /^[^.].*\.(?:jsonl?|ndjson|html?|xhtml|xml|rss|atom|rdf|txt)$/is;

/** A file that changed less than this ago, in milliseconds, may change again and keep its time: clocks of files are coarse. */
const coarsest = 50;

/** The time of a file or folder, if every change from `now` on is sure to give it another time; else null. */
export const sureTime = (modified: number, now: number): number | null => (modified < now - coarsest ? modified : null);

/** The names of the files that are news in a folder, in the order of the file system. A large folder takes little memory. */
function* newsFiles(folder: string): Generator<string> {
	// Node's types know of names as texts only.
	const directory = opendirSync(pathOfName(folder), {bufferSize: 512, encoding: 'buffer' as 'utf8'});
	try {
		for (let entry = directory.readSync(); entry; entry = directory.readSync()) {
			const name = nameOfBytes(entry.name as unknown as Buffer);
			if (news.test(name) && !entry.isDirectory()) yield name;
		}
	} finally {
		directory.closeSync();
	}
}

/**
 * The paths of the files of news in a folder, in the order of their names.
 * @throws {Error} there are none; or an error of the file system
 */
export function newsPaths(folder: string): string[] {
	const names = [...newsFiles(folder)].sort();
	if (names.length === 0) throw new Error('no articles in this folder');
	return names.map(name => join(folder, name)).filter(path => lookAt(path) !== undefined);
}

/**
 * The names of the files that are news in a folder without which the work cannot go on.
 * @throws {Error} the folder cannot be read, in one line
 */
export function* newsFilesOf(folder: string): Generator<string> {
	try {
		yield* newsFiles(folder);
	} catch (error) {
		throw new Error(`${folder}: ${failureOf(error)}`);
	}
}

/** What is at a path: the stamp of a file, or a message why it cannot be read; undefined when there is no file. */
export function lookAt(path: string): Stamp | string | undefined {
	let stats: Stats;
	try {
		stats = statSync(pathOfName(path));
	} catch (error) {
		return isThere(path) ? failureOf(error) : undefined;
	}
	// A pipe in a folder counts as no file: opening it could wait for ever.
	return stats.isFile() ? {size: stats.size, modified: stats.mtimeMs} : undefined;
}

/** Whether anything has this name. In a folder that may be listed but not entered, it does: the list had it. */
function isThere(path: string): boolean {
	try {
		return lstatSync(pathOfName(path), {throwIfNoEntry: false}) !== undefined;
	} catch {
		return true;
	}
}
