import {fileURLToPath} from 'node:url';
import type {Worker} from '../text/layout.ts';

/** The articles that ship, in the folder beside that of the bundle. */
export const shippedArticles = fileURLToPath(new URL('../articles', import.meta.url));

/** Who reorders and who joins, as asked for on the command line. */
export interface DisplayOptions {
	readonly bidi: Worker | 'auto';
	readonly shaping: Worker | 'auto';
}
