import {statSync} from 'node:fs';
import {pathOfName} from '../article/file-name.ts';
import {nameOfFile} from '../article/origin.ts';
import {type Position, type Problem, positionOf} from '../article/problem.ts';
import {decodeDocument} from '../article/read/charset/decode-document.ts';
import {withoutControls} from '../article/read/controls.ts';
import {withoutRawControls} from '../article/read/json-controls.ts';
import {sniff} from '../article/read/sniff.ts';
import {takeArticles} from '../article/read/take.ts';
import {sizeLimit} from '../article/size-limit.ts';
import type {Catalogue} from '../library/catalogue/catalogue.ts';
import {namedContent, reasonOf} from '../library/files/document.ts';
import {isFolder} from '../library/files/make-folders.ts';
import {newsPaths} from '../library/files/news-files.ts';
import {readRegularFile} from '../library/files/regular-file.ts';
import {libraryUpToDate} from '../library/open.ts';
import {canOnlyBeId, fileNamed, nothingNamed} from '../library/select.ts';
import {lastUpTo} from '../text/last-up-to.ts';
import {insteadOf, type LibraryOptions, libraryOf} from './shared/options.ts';
import {reportProblems} from './shared/output.ts';

/** `khabar check`: tells every problem of files, and of files in folders, with its place, and fails when there is any. */
export async function checkFiles(names: readonly string[], options: LibraryOptions): Promise<void> {
	let shelf: Promise<Catalogue | undefined> | undefined;
	const library = () => (shelf ??= libraryUpToDate(libraryOf(options), insteadOf(options)));
	for (const written of names) {
		const found = await fileNamed(written, library);
		if (found === undefined && canOnlyBeId(written)) {
			reportProblems(nothingNamed(written).problems);
			continue;
		}
		const name = found ?? written;
		try {
			await checkEach(isFolder(name) ? newsPaths(name) : [name]);
		} catch (error) {
			reportProblems([{file: name, message: reasonOf(error)}]);
		}
	}
}

async function checkEach(files: readonly string[]): Promise<void> {
	for (const file of files) {
		try {
			for await (const problem of problemsIn(file)) reportProblems([problem]);
		} catch (error) {
			reportProblems([{file, message: reasonOf(error)}]);
		}
	}
}

async function* problemsIn(file: string): AsyncGenerator<Problem> {
	const locate = locator(file);
	const ids = new Set<string>();
	const readings = takeArticles(await namedContent(file), {file, name: nameOfFile(file), all: true});
	for await (const {articles, problems} of readings) {
		const located: Problem[] = [];
		for (const problem of problems) located.push({...(await locate(problem)), isWarning: false});
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

/** Adds line and column to problems with a path in a JSON document, if they come from a file. */
function locator(file: string): (problem: Problem) => Promise<Problem> {
	let places: ReturnType<typeof readPlaces> | undefined;
	return async problem => {
		const {path, position} = problem;
		if (path === undefined) return problem;
		const stats = statSync(pathOfName(file));
		// A pipe can be read only once: to read it again could wait for ever.
		if (!stats.isFile() || stats.size > sizeLimit) return problem;
		places ??= readPlaces(file, position !== undefined);
		const found = (await places)(path, position?.line ?? 1);
		return found ? {...problem, position: found} : problem;
	};
}

/** @param isLines each line is a document of its own */
async function readPlaces(file: string, isLines: boolean) {
	const {placesIn} = await import('./shared/check-packages.ts');
	const {text: written} = await decodeDocument(readRegularFile(file));
	if (sniff(withoutControls(written)) !== 'json') return () => undefined;
	// A blank in the place of a control character moves nothing.
	const text = withoutRawControls(written, () => ' ');
	// In JSON Lines, only LF ends a line.
	const starts = [0, ...Array.from(text.matchAll(isLines ? /\n/g : /\r\n|\r|\n/g), end => end.index + end[0].length)];
	const whole = isLines ? undefined : placesIn(text);
	// A line may have thousands of problems, mostly in order: characters are counted on from the last problem.
	let counted = {offset: 0, column: 1};
	const columnAt = (offset: number, row: number) => {
		if (counted.offset < starts[row]! || counted.offset > offset) counted = {offset: starts[row]!, column: 1};
		counted = {offset, column: counted.column + [...text.slice(counted.offset, offset)].length};
		return counted.column;
	};
	return (path: string, line: number): Position | undefined => {
		const document = text.slice(starts[line - 1], starts[line]);
		const offset = (whole ?? placesIn(document))(keysOf(path));
		if (offset === undefined) return undefined;
		if (isLines) return {...positionOf(document, offset), line};
		const row = lastUpTo(starts.length, i => starts[i]! <= offset);
		return {line: row + 1, column: columnAt(offset, row)};
	};
}

/** The keys of a path such as `items[2].title`. */
const keysOf = (path: string): (string | number)[] =>
	[...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));
