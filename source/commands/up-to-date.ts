import type {Catalogue} from '../library/catalogue.ts';
import {openCatalogue} from '../library/open.ts';
import {type LibraryOptions, libraryOf, shippedArticles} from './options.ts';
import {ProgressBar} from './progress-bar.ts';
import {grouped} from './tally.ts';

/** The catalogue of files and folders, or else of the user's articles, brought up to date. */
export async function upToDate(paths: readonly string[], options: LibraryOptions): Promise<Catalogue> {
	const catalogue = await openCatalogue(paths, libraryOf(options), shippedArticles);
	const bar = new ProgressBar(process.stderr);
	for await (const {toRead, read} of catalogue.update()) bar.show(read / toRead, () => `${grouped(read)} files read`);
	bar.clear();
	return catalogue;
}
