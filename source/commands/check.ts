import {createReadStream, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {decodeDocument} from '../article/charset.ts';
import {nameOfFile} from '../article/origin.ts';
import {sizeLimit} from '../article/parse.ts';
import {type Position, type Problem, positionOf} from '../article/problem.ts';
import {takeArticles} from '../article/take.ts';
import {failureOf} from '../library/failure.ts';
import {lookAt, newsFiles} from '../library/news-files.ts';
import {reportProblems} from './output.ts';

/** `khabar check`: tells every problem of files, and of those in folders, with its place, and fails when there is any. */
export async function checkFiles(names: readonly string[]): Promise<void> {
	for (const name of names) {
		try {
			const isFolder = statSync(name, {throwIfNoEntry: false})?.isDirectory();
			await checkEach(isFolder ? filesIn(name) : [name]);
		} catch (error) {
			reportProblems([{file: name, message: failureOf(error)}]);
		}
	}
}

/** The files of news in a folder, in the order of their names. */
function filesIn(folder: string): string[] {
	const files = [...newsFiles(folder)].sort().map(name => join(folder, name));
	if (files.length === 0) reportProblems([{file: folder, message: 'no articles in this folder'}]);
	// Opening a pipe that merely lies in a folder could wait for ever.
	return files.filter(file => lookAt(file) !== undefined);
}

async function checkEach(files: readonly string[]): Promise<void> {
	for (const file of files) {
		try {
			for await (const problem of problemsIn(file)) reportProblems([problem]);
		} catch (error) {
			reportProblems([{file, message: failureOf(error)}]);
		}
	}
}

async function* problemsIn(file: string): AsyncGenerator<Problem> {
	const locate = locator(file);
	const ids = new Set<string>();
	const readings = takeArticles(createReadStream(file), {file, name: nameOfFile(file), all: true});
	for await (const {articles, problems} of readings) {
		const located: Problem[] = [];
		for (const problem of problems) located.push(await locate(problem));
		yield* located.sort(byPosition);
		for (const {id, key} of articles) {
			if (key === undefined && ids.has(id)) yield {file, message: `more than one article has the id ${id}`};
			ids.add(id);
		}
	}
}

function byPosition({position: one}: Problem, {position: other}: Problem): number {
	return (one?.line ?? 0) - (other?.line ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}

/** Adds to a problem that has a path in a JSON document the line and column where that stands in the file. */
function locator(file: string): (problem: Problem) => Promise<Problem> {
	let places: ReturnType<typeof readPlaces> | undefined;
	return async problem => {
		const {path, position} = problem;
		if (path === undefined || statSync(file).size > sizeLimit) return problem;
		places ??= readPlaces(file, position !== undefined);
		const found = (await places)(path, position?.line ?? 1);
		return found ? {...problem, position: found} : problem;
	};
}

/** @param isLines each line is a document of its own */
async function readPlaces(file: string, isLines: boolean) {
	const {placesIn} = await import('./check-packages.ts');
	const {text} = decodeDocument(readFileSync(file));
	// JSON Lines are parted by LF alone.
	const starts = [0, ...Array.from(text.matchAll(isLines ? /\n/g : /\r\n|\r|\n/g), end => end.index + end[0].length)];
	const whole = isLines ? undefined : placesIn(text);
	return (path: string, line: number): Position | undefined => {
		const document = text.slice(starts[line - 1], starts[line]);
		const offset = (whole ?? placesIn(document))(keysOf(path));
		if (offset === undefined) return undefined;
		if (isLines) return {...positionOf(document, offset), line};
		const row = starts.findLastIndex(start => start <= offset);
		return {...positionOf(text.slice(starts[row], offset), offset), line: row + 1};
	};
}

/** The keys of a path such as `items[2].title`. */
const keysOf = (path: string): (string | number)[] =>
	[...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));
