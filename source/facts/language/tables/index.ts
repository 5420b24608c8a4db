/** A table for each language, in a file that is called by its code. They import `language-table.ts` and helpers beside it. */

import {arabic} from './ar.ts';
import {english} from './en.ts';
import {persian} from './fa.ts';
import {hebrew} from './he.ts';
import type {LanguageTable} from './language-table.ts';
import {urdu} from './ur.ts';

/** Every language that has a table. */
export const tables: readonly LanguageTable[] = [arabic, english, persian, hebrew, urdu];
