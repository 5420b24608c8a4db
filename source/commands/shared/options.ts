import {fileURLToPath} from 'node:url';
import {libraryFolder} from '../../library/files/user-folders.ts';
import type {Worker} from '../../text/layout.ts';

/** The articles that ship, in the folder beside that of the bundle. */
const shippedArticles = fileURLToPath(new URL('../articles', import.meta.url));

/** Who reorders and who joins, as asked for on the command line. */
export interface DisplayOptions {
	readonly bidi: Worker | 'auto';
	readonly shaping: Worker | 'auto';
}

/** Where articles are kept, as asked for on the command line. */
export interface LibraryOptions {
	readonly library?: string;
}

/** What is read while the user's folder has nothing; not where another was named: it may be a slip of the pen. */
export const insteadOf = ({library}: LibraryOptions): string | undefined =>
	library === undefined && !process.env.KHABAR_LIBRARY ? shippedArticles : undefined;

/** The folder of the user's articles. */
export const libraryOf = ({library}: LibraryOptions): string => library ?? libraryFolder();
