/**
 * What several commands share: their options (this file, `option-table.ts`), opening catalogues and states, laying text out,
 * and writing it. May import what the commands may, but no command.
 */

import {fileURLToPath} from 'node:url';
import {libraryFolder} from '../../library/files/user-folders.ts';
import type {Worker} from '../../text/layout.ts';

/** The articles that ship with khabar: their folder is beside `dist/`, where this file is bundled. */
const shippedArticles = fileURLToPath(new URL('../articles', import.meta.url));

/** Who reorders and who joins, as asked for on the command line. */
export interface DisplayOptions {
	readonly bidi: Worker | 'auto';
	readonly shaping: Worker | 'auto';
	/** Whether letters have their vowel marks; absent, as the preferences say on a terminal, and in a file or a pipe they have. */
	readonly vowelMarks?: (typeof vowelMarkChoices)[number];
}

export const vowelMarkChoices = ['shown', 'hidden'] as const;

/** Where articles are kept, as asked for on the command line. */
export interface LibraryOptions {
	readonly library?: string;
}

/** The folder that is read while the user's is empty. None when the user named one: if that is empty, the name may be wrong. */
export const insteadOf = ({library}: LibraryOptions): string | undefined =>
	library === undefined && !process.env.KHABAR_LIBRARY ? shippedArticles : undefined;

/** The folder of the user's articles. */
export const libraryOf = ({library}: LibraryOptions): string => library ?? libraryFolder();
