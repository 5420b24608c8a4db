import type {Catalogue} from '../library/catalogue.ts';
import {openCatalogue} from '../library/open.ts';
import {type LibraryOptions, libraryOf, shippedArticles} from './options.ts';

/** The catalogue of files and folders, or else of the user's articles, brought up to date. */
export async function upToDate(paths: readonly string[], options: LibraryOptions): Promise<Catalogue> {
	const catalogue = await openCatalogue(paths, libraryOf(options), shippedArticles);
	for await (const _ of catalogue.update());
	return catalogue;
}
