import {isolate} from '../../text/row.ts';
import {terminalLayoutUnasked} from '../shared/laid-out.ts';
import {messages} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {misuse, print} from '../shared/output.ts';
import type {CommandRow} from './command-row.ts';
import {helpText} from './help-text.ts';
import {type Item, referenceOf} from './reference.ts';
import {commandsLike} from './unknown-command.ts';

/** `khabar help [COMMAND]`: writes the help of khabar, or of one of its commands. */
export async function help([name]: readonly string[], options: object, table: readonly CommandRow[]): Promise<void> {
	const row = table.find(row => row.name === (name ?? 'khabar'));
	if (row) return print(helpOf(row, options as DisplayOptions, table));
	misuse(messages().help.noCommand(isolate(name!), commandsLike(name!, table)));
}

/** The help of a command as it is written to standard output. */
export function helpOf(row: CommandRow, options: DisplayOptions, table: readonly CommandRow[]): string {
	const said = messages();
	const others = row.name === 'khabar' ? table.filter(({name}) => name !== 'khabar') : [];
	const commands = others.map(({name}): Item => [name, said.commands[name].description]);
	const layout = terminalLayoutUnasked(options);
	const text = helpText(referenceOf(row, said), commands, said, layout);
	return layout ? `${layout.enter}${text}${layout.leave}` : text;
}
