import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import {Occupied} from '../../library/catalogue/long-transaction.ts';
import {openCatalogue} from '../../library/open.ts';
import {messages} from './language.ts';
import {insteadOf, type LibraryOptions, libraryOf} from './options.ts';
import {complain} from './output.ts';
import {ProgressBar} from './progress-bar.ts';

/**
 * The catalogue of files and folders, or else of the user's articles, brought up to date. When another process prevents that,
 * it is reported, and the catalogue stays as it was left.
 * @param look `at changes`: in a large folder where no file was added, removed or replaced, the files are not looked at
 */
export async function upToDate(
	paths: readonly string[],
	options: LibraryOptions,
	look: 'always' | 'at changes' = 'always',
): Promise<Catalogue> {
	const catalogue = await openedCatalogue(paths, options);
	if (catalogue.distrust) complain(catalogue.distrust);
	if (look === 'at changes' && catalogue.isLarge && catalogue.isFresh) return catalogue;
	try {
		await bringUpToDate(catalogue);
		if (look === 'always') await catalogue.check();
	} catch (error) {
		if (!(error instanceof Occupied)) throw error;
		complain(error.message);
		process.exitCode = 1;
	}
	return catalogue;
}

/** The catalogue of what was named, as it was left. Files are read, which takes long where they are enormous. */
export async function openedCatalogue(paths: readonly string[], options: LibraryOptions): Promise<Catalogue> {
	const bar = new ProgressBar(process.stderr);
	try {
		return await openCatalogue(paths, libraryOf(options), insteadOf(options), articles =>
			bar.show(Number.NaN, () => messages().reports.progress.articles(articles)),
		);
	} finally {
		bar.clear();
	}
}

async function bringUpToDate(catalogue: Catalogue): Promise<void> {
	const bar = new ProgressBar(process.stderr);
	try {
		for await (const {toRead, read, words} of catalogue.update()) {
			if (words) bar.show(words.done / words.all, () => messages().reports.progress.wordsReady(words.done));
			else bar.show(read / toRead, () => messages().reports.progress.filesRead(read));
		}
	} finally {
		bar.clear();
	}
}
