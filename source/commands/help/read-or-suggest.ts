import {libraryUpToDate} from '../../library/open.ts';
import {articleNamed, canOnlyBeId} from '../../library/select.ts';
import {isolate} from '../../text/row.ts';
import {type ReadOptions, read} from '../read.ts';
import {messages} from '../shared/language.ts';
import {insteadOf, libraryOf} from '../shared/options.ts';
import {misuse} from '../shared/output.ts';
import {commandsLike, looksLikeCommand} from './unknown-command.ts';

/** `khabar [PATH ...]`: reads as `khabar read` does. A first word that is nothing is taken for a mistyped command. */
export async function readOrSuggest(names: readonly string[], options: object): Promise<void> {
	const [first = ''] = names;
	if (!(await isMistyped(first, options))) return read(names, options as ReadOptions);
	misuse(messages().help.nothing(isolate(first), commandsLike(first)));
}

/** Whether a word looks like a command, and is neither that nor a file nor the id of an article. */
async function isMistyped(name: string, options: object): Promise<boolean> {
	if (!looksLikeCommand(name) || !canOnlyBeId(name)) return false;
	const samples = insteadOf(options);
	return (await articleNamed(name, () => libraryUpToDate(libraryOf(options), samples), samples)) === undefined;
}
