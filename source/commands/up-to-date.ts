import type {Catalogue} from '../library/catalogue.ts';
import {openCatalogue} from '../library/open.ts';
import {insteadOf, type LibraryOptions, libraryOf} from './options.ts';
import {ProgressBar} from './progress-bar.ts';
import {grouped} from './tally.ts';

/**
 * The catalogue of files and folders, or else of the user's articles, brought up to date.
 * @param look at every file, or at none when none came, went or was replaced
 */
export async function upToDate(
	paths: readonly string[],
	options: LibraryOptions,
	look: 'always' | 'at changes' = 'always',
): Promise<Catalogue> {
	const catalogue = await openCatalogue(paths, libraryOf(options), insteadOf(options));
	if (look === 'at changes' && catalogue.isFresh) return catalogue;
	const bar = new ProgressBar(process.stderr);
	try {
		for await (const {toRead, read} of catalogue.update()) bar.show(read / toRead, () => `${grouped(read)} files read`);
	} finally {
		bar.clear();
	}
	return catalogue;
}
