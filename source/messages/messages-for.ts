import {ar} from './ar.ts';
import {en} from './en.ts';
import type {Messages} from './messages.ts';

const languages: Readonly<Record<string, Messages>> = {ar, en};

/** The messages for a locale's name as the environment gives it (`ar_EG.UTF-8`), or the English ones. */
export function messagesFor(locale: string | undefined): Messages {
	return languages[(locale ?? '').slice(0, 2).toLowerCase()] ?? en;
}
