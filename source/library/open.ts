/**
 * The room of the library: where articles are. `files/` reads them, `keep/` takes them in, `identity/` tells which are the
 * same, `catalogue/` and `shelf/` list and search them,
 * `sources/` are what the user follows, `storage/` is SQLite. It may import `article/`, `search/`, `network/`,
 * `text/` and `pause.ts`.
 */

import {Catalogue} from './catalogue/catalogue.ts';
import {takePaths} from './files/folder.ts';
import {isFolder} from './files/make-folders.ts';
import {newsFilesOf} from './files/news-files.ts';
import {mutesFile} from './files/user-folders.ts';
import {articleNamed, canOnlyBeId, nothingNamed} from './select.ts';
import {readMutes} from './sources/mutes.ts';

/** Whether there is a folder at a path. False also when that cannot be found out, as for a link to itself: reading tells why. */
function isOpenFolder(path: string): boolean {
	try {
		return isFolder(path);
	} catch {
		return false;
	}
}

/** Whether there is anything to read in a folder. */
export function hasNews(folder: string): boolean {
	if (!isFolder(folder)) return false;
	for (const _ of newsFilesOf(folder)) return true;
	return false;
}

/**
 * The catalogue of what was named. A single folder has its own, which is opened as it was left. For files or several folders
 * one is made in memory, and all of them are read.
 * @param paths files, folders, addresses, and ids of articles in the library; when there are none, the library
 * @param instead the folder that is read while the library has nothing; undefined when the library must be there
 * @param showRead is told of each article that files bring, how many there are
 * @throws {Error} the single folder cannot be read, in one line
 */
export async function openCatalogue(
	paths: readonly string[],
	library: string,
	instead: string | undefined,
	showRead: (articles: number) => void = () => {},
): Promise<Catalogue> {
	const named = paths.length > 0 ? paths : [instead === undefined || hasNews(library) ? library : instead];
	const [only] = named;
	// The library must be a folder. Other names may be files or missing: reading them tells.
	const isOneFolder = paths.length === 0 || (named.length === 1 && isOpenFolder(only!));
	const catalogue = isOneFolder ? Catalogue.ofFolder(only!) : Catalogue.inMemory();
	catalogue.mutes = readMutes(mutesFile());
	if (isOneFolder) return catalogue;
	const files: string[] = [];
	for (const name of named) {
		const found = await articleNamed(name, () => libraryUpToDate(library, instead), instead);
		if (found) catalogue.hold(found);
		else if (canOnlyBeId(name)) catalogue.hold(nothingNamed(name));
		else files.push(name);
	}
	let articles = 0;
	for await (const reading of takePaths(files)) {
		catalogue.hold(reading);
		articles += reading.articles.length;
		showRead(articles);
	}
	return catalogue;
}

/** The catalogue of the library, or of what is read instead; undefined when there is none that can be read. */
export async function libraryUpToDate(library: string, instead: string | undefined): Promise<Catalogue | undefined> {
	if (instead === undefined && !isOpenFolder(library)) return undefined;
	const catalogue = await openCatalogue([], library, instead);
	for await (const _ of catalogue.update(undefined, {words: false}));
	return catalogue;
}
