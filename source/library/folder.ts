import {createReadStream, readFileSync, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {nameOfFile} from '../article/origin.ts';
import {mergeReadings, type Reading} from '../article/reading.ts';
import {takeArticles} from '../article/take.ts';
import {failureOf} from './failure.ts';
import {tellApart} from './ids.ts';
import {newsFiles} from './news-files.ts';

/** Up to this size, in bytes, a file is read at once: a stream costs several times what reading a short file does. */
const streamed = 2 ** 20;

function failed(file: string, message: string): Reading {
	return {articles: [], problems: [{file, message}]};
}

/**
 * What is in a file, or a stream of it.
 * @param size in bytes, 0 when nobody knows, as of a pipe
 * @throws {Error} the file cannot be read; a stream says so later
 */
export function contentOf(file: string, size: number): Uint8Array | AsyncIterable<Uint8Array> {
	const isShort = size > 0 && size <= streamed;
	return isShort ? readFileSync(file) : createReadStream(file, {highWaterMark: streamed});
}

const takeFile = (file: string, size: number): AsyncGenerator<Reading> =>
	takeArticles(contentOf(file, size), {file, name: nameOfFile(file)});

/** The news of a folder in the order of its files' names. */
async function* takeFolder(folder: string, isNew: (file: string) => boolean): AsyncGenerator<Reading> {
	const files = [...newsFiles(folder)].sort().map(name => join(folder, name));
	if (files.length === 0) yield failed(folder, 'no articles in this folder');
	for (const file of files.filter(isNew)) {
		try {
			const stats = statSync(file);
			// Opening a pipe that merely lies in a folder could wait for ever.
			if (stats.isFile()) yield* takeFile(file, stats.size);
		} catch (error) {
			yield failed(file, failureOf(error));
		}
	}
}

async function* takePath(path: string, isNew: (file: string) => boolean): AsyncGenerator<Reading> {
	try {
		const stats = statSync(path);
		if (stats.isDirectory()) yield* takeFolder(path, isNew);
		// A pipe is what the shell's `<(command)` hands over.
		else if (!stats.isFile() && !stats.isFIFO()) yield failed(path, 'is neither a file nor a folder');
		else if (isNew(path)) yield* takeFile(path, stats.size);
	} catch (error) {
		yield failed(path, failureOf(error));
	}
}

/**
 * Takes the articles of files and folders, in the order given, and gives each as soon as it is known. A file named twice is
 * read once. What cannot be read is among the problems and keeps nothing else from opening.
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
