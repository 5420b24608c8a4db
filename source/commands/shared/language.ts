import type {Messages} from '../../messages/messages.ts';
import {messagesFor} from '../../messages/messages-for.ts';
import {wishedLanguage} from '../../settings/wished-language.ts';

let current: Messages | undefined;

/**
 * The messages of this run: in the language of `--lang`, else of `KHABAR_LANG`, else of the preferences, else of the locale. They
 * are made when they are first needed, because most commands that write data need none.
 */
export function messages(): Messages {
	if (current) return current;
	const {KHABAR_LANG, LC_ALL, LC_MESSAGES, LANG} = process.env;
	const {language, digits} = wishedLanguage();
	current = messagesFor(KHABAR_LANG || language || LC_ALL || LC_MESSAGES || LANG, digits);
	return current;
}

/** Chooses the language of this run and of the khabars that it starts, whatever else is wished. */
export function speak(language: string): void {
	process.env.KHABAR_LANG = language;
	current = undefined;
}
