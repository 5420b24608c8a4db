import {readRegularFile} from '../library/files/regular-file.ts';
import {requireTrusted} from '../library/files/trust.ts';
import {preferencesFile} from '../library/files/user-folders.ts';
import {type Digits, digitChoices} from '../messages/local.ts';
import {isSpoken} from '../messages/messages-for.ts';
import {textIn} from './text-in.ts';

/** The file of preferences as it stands; undefined where it is not used, which is told when it is opened. */
export function storedPreferences(): unknown {
	try {
		const file = preferencesFile();
		requireTrusted(file);
		return JSON.parse(readRegularFile(file).toString());
	} catch {
		return undefined;
	}
}

/**
 * The language and the digits of the preferences: `language` is a tag such as `ar` or `ar-EG`. They are read without conf, which
 * takes longer to load than most commands work.
 */
export function wishedLanguage(): {readonly language?: string; readonly digits?: Digits} {
	const stored = storedPreferences();
	const language = textIn(stored, 'language');
	const digits = digitChoices.find(choice => choice === textIn(stored, 'digits'));
	return {...(language !== undefined && isSpoken(language) && {language}), ...(digits && {digits})};
}
