import {createReadStream, readdirSync, readFileSync, type Stats, statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {parseArticles, sizeLimit, tooLarge} from '../article/parse.ts';
import {mergeReadings, type Reading} from '../article/reading.ts';
import {tellApart} from './ids.ts';

const failures: Readonly<Record<string, string>> = {
	ENOENT: 'no such file or folder',
	ENOTDIR: 'no such file or folder',
	EACCES: 'permission denied',
	EPERM: 'permission denied',
	ELOOP: 'a symbolic link that leads nowhere',
	ENAMETOOLONG: 'the name is too long',
};

function failed(file: string, message: string): Reading {
	return {articles: [], problems: [{file, message}]};
}

/** Any failure of the file system becomes a problem of that file, so that the others still open. */
async function orProblem(file: string, read: () => Promise<Reading>): Promise<Reading> {
	try {
		return await read();
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		return failed(file, failures[code] ?? `cannot be read: ${message}`);
	}
}

/**
 * Files of a known size are read at once: a stream, or Node's promises for files, cost several times what reading a
 * few short files does. For the others, pipes above all, one byte past the limit is read at most.
 */
async function readBytes(file: string, {size}: Stats): Promise<Uint8Array> {
	if (size > 0) return readFileSync(file);
	const chunks: Uint8Array[] = [];
	for await (const chunk of createReadStream(file, {end: sizeLimit, highWaterMark: 2 ** 20})) chunks.push(chunk);
	return Buffer.concat(chunks);
}

async function readFile(file: string, stats: Stats): Promise<Reading> {
	if (stats.size > sizeLimit) return failed(file, tooLarge);
	return parseArticles(await readBytes(file, stats), file);
}

/** The JSON files of a folder in the order of their names; hidden files, and folders in it, are left alone. */
async function readFolder(folder: string, isNew: (file: string) => boolean): Promise<Reading> {
	const names = readdirSync(folder);
	if (names.length === 0) return failed(folder, 'the folder is empty');
	const files = names.filter(name => /^[^.].*\.json$/i.test(name)).sort();
	if (files.length === 0) return failed(folder, 'no .json files in this folder');
	const readings: Reading[] = [];
	for (const file of files.map(name => join(folder, name)).filter(isNew)) {
		readings.push(
			await orProblem(file, async () => {
				const stats = statSync(file);
				// Opening a pipe that merely lies in a folder could wait for ever.
				return stats.isFile() ? readFile(file, stats) : {articles: [], problems: []};
			}),
		);
	}
	return mergeReadings(readings);
}

async function readPath(path: string, isNew: (file: string) => boolean): Promise<Reading> {
	const stats = statSync(path);
	if (stats.isDirectory()) return readFolder(path, isNew);
	// A pipe is what the shell's `<(command)` hands over.
	if (!stats.isFile() && !stats.isFIFO()) return failed(path, 'is neither a file nor a folder');
	return isNew(path) ? readFile(path, stats) : {articles: [], problems: []};
}

/**
 * Reads the articles of files and folders, in the order given. A file named twice is read once. What cannot be read is
 * among the problems and keeps nothing else from opening; ids are unique.
 */
export async function readArticles(paths: readonly string[]): Promise<Reading> {
	const seen = new Set<string>();
	const isNew = (file: string) => {
		const known = seen.has(resolve(file));
		seen.add(resolve(file));
		return !known;
	};
	const readings: Reading[] = [];
	for (const path of paths) readings.push(await orProblem(path, () => readPath(path, isNew)));
	const {articles, problems} = mergeReadings(readings);
	return {articles: tellApart(articles), problems};
}
