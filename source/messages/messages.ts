/**
 * The room of the messages: every word that the program says, a folder for each language, in which each file is for one part of
 * the program. English says which messages there are: its type is that of all languages. How numbers, dates and lists are
 * written says `local.ts`. It may import `text/`, and types of `facts/` and `terminal/`.
 */

import type {english} from './en/index.ts';

/** Every word that the program says, in one language. */
export type Messages = ReturnType<typeof english>;
