import {isolate} from '../../text/row.ts';
import {terminalLayoutUnasked} from '../shared/laid-out.ts';
import {messages} from '../shared/language.ts';
import type {DisplayOptions} from '../shared/options.ts';
import {misuse, print} from '../shared/output.ts';
import {type CommandForm, commandForms} from './command-forms.ts';
import {helpText} from './help-text.ts';
import {type Item, referenceOf} from './reference.ts';
import {commandsLike} from './unknown-command.ts';

/** `khabar help [COMMAND]`: writes the help of khabar, or of one of its commands. */
export async function help([name]: readonly string[], options: DisplayOptions): Promise<void> {
	const form = commandForms.find(form => form.name === (name ?? 'khabar'));
	if (form) return print(helpOf(form, options));
	misuse(messages().help.noCommand(isolate(name!), commandsLike(name!)));
}

/** The help of a command as it is written to standard output. */
export function helpOf(form: CommandForm, options: DisplayOptions): string {
	const said = messages();
	const others = form.name === 'khabar' ? commandForms.filter(({name}) => name !== 'khabar') : [];
	const commands = others.map(({name}): Item => [name, said.commands[name].description]);
	const layout = terminalLayoutUnasked(options);
	const text = helpText(referenceOf(form, said), commands, said, layout);
	return layout ? `${layout.enter}${text}${layout.leave}` : text;
}
