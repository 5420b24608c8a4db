import type {Messages} from '../../messages/messages.ts';
import {likelyLayouts} from '../../reader/keys/layouts/layouts.ts';
import {readOwnKeys} from '../../reader/keys/own-keys.ts';
import type {StartOptions} from '../../reader/state/start-state.ts';
import type {SettingsFile} from '../../settings/settings.ts';

/** The keys that the user has changed, and the keyboards that are likely to be on. What is wrong with the keys is told. */
export function userKeys(
	{keys, file}: SettingsFile,
	{language}: Messages,
	warn: (message: string) => void,
): StartOptions {
	const {LC_ALL, LC_MESSAGES, LANG} = process.env;
	const {ownKeys, complaints} = readOwnKeys(keys);
	for (const complaint of complaints) warn(`${file}: ${complaint}`);
	return {
		ownKeys: keys === undefined ? undefined : ownKeys,
		layouts: likelyLayouts([LC_ALL || LC_MESSAGES || LANG, language], process.platform),
	};
}
