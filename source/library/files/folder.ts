/**
 * Where articles are read from: files, folders, standard input and addresses, and the folders of the user. May import
 * `identity/` of this room, and `article/` and `network/` of the others.
 */

import {resolve} from 'node:path';
import {takeArticles} from '../../article/read/take.ts';
import {failedReading, mergeReadings, type Reading} from '../../article/reading.ts';
import {tellApart} from '../identity/ids.ts';
import {openDocument, reasonOf} from './document.ts';
import {isFolder} from './make-folders.ts';
import {newsPaths} from './news-files.ts';

async function* takeDocument(name: string): AsyncGenerator<Reading> {
	const {origin, content} = await openDocument(name);
	yield* takeArticles(content, origin);
}

async function* takeFolder(folder: string, isNew: (file: string) => boolean): AsyncGenerator<Reading> {
	for (const file of newsPaths(folder).filter(isNew)) {
		try {
			yield* takeDocument(file);
		} catch (error) {
			yield failedReading(file, reasonOf(error));
		}
	}
}

async function* takePath(path: string, isNew: (file: string) => boolean): AsyncGenerator<Reading> {
	try {
		if (isFolder(path)) yield* takeFolder(path, isNew);
		else if (isNew(path)) yield* takeDocument(path);
	} catch (error) {
		yield failedReading(path, reasonOf(error));
	}
}

/**
 * Reads the articles of files, folders, standard input (`-`) and addresses, in the order given, and yields them as soon as
 * they are read. A file that is named twice is read once. What cannot be read becomes a problem, and the rest is read.
 */
export async function* takePaths(paths: readonly string[]): AsyncGenerator<Reading> {
	const seen = new Set<string>();
	const isNew = (file: string) => {
		const known = seen.has(resolve(file));
		seen.add(resolve(file));
		return !known;
	};
	for (const path of paths) yield* takePath(path, isNew);
}

/** All articles of files and folders at once; their ids are unique. */
export async function readArticles(paths: readonly string[]): Promise<Reading> {
	const readings: Reading[] = [];
	for await (const reading of takePaths(paths)) readings.push(reading);
	const {articles, problems} = mergeReadings(readings);
	return {articles: tellApart(articles), problems};
}
