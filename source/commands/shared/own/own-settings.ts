import {preferencesFile} from '../../../library/files/user-folders.ts';
import {languageFaults} from '../../../settings/check.ts';
import {openSettings, type SettingsFile} from '../../../settings/settings.ts';
import {storedPreferences} from '../../../settings/wished-language.ts';
import {complain} from '../output.ts';

let own: SettingsFile | undefined;
const told = new Set<string>();

/** Complains of something once in this run. */
export function complainOnce(line: string): void {
	if (told.has(line)) return;
	told.add(line);
	complain(line);
}

/** The user's preferences, for commands outside of the reader. What is wrong with them is told once, on standard error. */
export function ownSettings(): SettingsFile {
	if (own) return own;
	const warnings: string[] = [];
	own = openSettings(warning => warnings.push(warning));
	// How a complaint is shown goes by the preferences.
	for (const warning of warnings) complainOnce(warning);
	return own;
}

/** Tells what is wrong with the language and the digits of the preferences, which every command goes by. */
export function tellLanguageFaults(): void {
	const stored = storedPreferences();
	if (stored === undefined) return;
	for (const fault of languageFaults(stored)) complainOnce(`${preferencesFile()}: ${fault}`);
}
