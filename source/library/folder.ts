import {statSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {mergeReadings, type Reading} from '../article/reading.ts';
import {takeArticles} from '../article/take.ts';
import {openDocument, reasonOf} from './document.ts';
import {failureOf} from './failure.ts';
import {tellApart} from './ids.ts';
import {newsFiles} from './news-files.ts';

function failed(file: string, message: string): Reading {
	return {articles: [], problems: [{file, message}]};
}

async function* takeDocument(name: string): AsyncGenerator<Reading> {
	const {origin, content} = await openDocument(name);
	yield* takeArticles(content, origin);
}

/** The news of a folder in the order of its files' names. */
async function* takeFolder(folder: string, isNew: (file: string) => boolean): AsyncGenerator<Reading> {
	const files = [...newsFiles(folder)].sort().map(name => join(folder, name));
	if (files.length === 0) yield failed(folder, 'no articles in this folder');
	for (const file of files.filter(isNew)) {
		try {
			const stats = statSync(file);
			// Opening a pipe that merely lies in a folder could wait for ever.
			if (stats.isFile()) yield* takeDocument(file);
		} catch (error) {
			yield failed(file, failureOf(error));
		}
	}
}

async function* takePath(path: string, isNew: (file: string) => boolean): AsyncGenerator<Reading> {
	try {
		const isFolder = statSync(path, {throwIfNoEntry: false})?.isDirectory();
		if (isFolder) yield* takeFolder(path, isNew);
		else if (isNew(path)) yield* takeDocument(path);
	} catch (error) {
		yield failed(path, reasonOf(error));
	}
}

/**
 * Takes the articles of files, folders, standard input (`-`) and addresses, in the order given, and gives each as soon as it is known. A file named twice is
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
