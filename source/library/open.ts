import {Catalogue} from './catalogue/catalogue.ts';
import {takePaths} from './files/folder.ts';
import {isFolder} from './files/make-folders.ts';
import {newsFilesOf} from './files/news-files.ts';

/** The same of what may not be looked at, such as a link to itself: whoever reads it is told why. */
function isOpenFolder(path: string): boolean {
	try {
		return isFolder(path);
	} catch {
		return false;
	}
}

/** Whether there is anything to read in a folder. */
function hasNews(folder: string): boolean {
	if (!isFolder(folder)) return false;
	for (const _ of newsFilesOf(folder)) return true;
	return false;
}

/**
 * The catalogue of what was named: of one folder its own, as it was left; of files, or of several folders, one in memory,
 * for which all of them are read.
 * @param paths files and folders; when there are none, the library
 * @param instead what is read while nothing is in the library; absent, the library is what was asked for, and has to be there
 * @throws {Error} the one folder cannot be read, in one line
 */
export async function openCatalogue(
	paths: readonly string[],
	library: string,
	instead: string | undefined,
): Promise<Catalogue> {
	const named = paths.length > 0 ? paths : [instead === undefined || hasNews(library) ? library : instead];
	const [only] = named;
	// A library has to be a folder; what else was named may be none, or not there, and whoever reads it is told.
	if (paths.length === 0 || (named.length === 1 && isOpenFolder(only!))) return Catalogue.ofFolder(only!);
	const catalogue = Catalogue.inMemory();
	for await (const reading of takePaths(named)) catalogue.hold(reading);
	return catalogue;
}
