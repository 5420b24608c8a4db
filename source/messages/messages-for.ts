import {arabic} from './ar/index.ts';
import {english} from './en/index.ts';
import {type Digits, type Local, localFor} from './local.ts';
import type {Messages} from './messages.ts';

/** The languages, by their codes (ISO 639-1). */
export const languages: Readonly<Record<string, (local: Local) => Messages>> = {ar: arabic, en: english};

/** English dates of no region have the day first, as in most of the world. */
const usualEnglish = 'en-GB';

/** The parts of a locale's name or of a language tag that count here. */
function partsOf(locale = ''): {readonly code: string; readonly region: string | undefined} {
	const [, language = '', region] = /^([a-z]{2})(?:[_-]([a-z]{2}))?(?![a-z])/i.exec(locale) ?? [];
	return {code: language.toLowerCase(), region};
}

/** Whether khabar has messages for a locale or a language tag. */
export const isSpoken = (locale: string): boolean => Object.hasOwn(languages, partsOf(locale).code);

/**
 * The messages for a locale: a name as the environment gives it (`ar_EG.UTF-8`), or a language tag (`ar`, `en-US`). English
 * when khabar does not speak the language.
 */
export function messagesFor(locale: string | undefined, digits: Digits = 'auto', spoken = languages): Messages {
	const {code, region} = partsOf(locale);
	const make = Object.hasOwn(spoken, code) ? spoken[code] : undefined;
	if (!make) return english(localFor(usualEnglish, digits));
	const tag = region === undefined ? code : `${code}-${region.toUpperCase()}`;
	return make(localFor(tag === 'en' ? usualEnglish : tag, digits));
}
