import {keyLines, keyModes} from '../reader/keys/key-table.ts';
import {readOwnKeys} from '../reader/keys/own-keys.ts';
import {isolate} from '../text/row.ts';
import {messages as messagesOfThisRun} from './shared/language.ts';
import {complain, print} from './shared/output.ts';
import {ownSettings} from './shared/own/own-settings.ts';

/** `khabar keys [VIEW ...]`: writes what keys do, with the names by which they get others: view, action, keys, what it does. */
export async function printKeys(views: readonly string[]): Promise<void> {
	const known = keyModes();
	const unknown = views.filter(view => !known.includes(view));
	const {keys: texts, help: said} = messagesOfThisRun();
	for (const view of unknown) complain(said.noView(isolate(view), known));
	if (unknown.length > 0) process.exitCode = 1;
	const settings = ownSettings();
	const {ownKeys, complaints} = readOwnKeys(settings.keys);
	for (const complaint of complaints) complain(`${settings.file}: ${complaint}`);
	const lines = keyLines(ownKeys)
		.filter(({mode}) => (views.length === 0 && unknown.length === 0) || views.includes(mode))
		.map(({mode, action, keys, help}) => [mode, action, keys.join(', '), texts[help]].join('\t'));
	await print(lines.map(line => `${line}\n`).join(''));
}
