import type {LanguageTable} from '../language-table.ts';
import {ar} from './ar.ts';
import {en} from './en.ts';
import {fa} from './fa.ts';
import {he} from './he.ts';
import {ur} from './ur.ts';

/** Every language that has a table. */
export const tables: readonly LanguageTable[] = [ar, en, fa, he, ur];
