import type {CommandHelp, CommandName} from '../../messages/en/commands.ts';
import type {Messages} from '../../messages/messages.ts';
import {globalOptions, type KnownOption} from '../shared/option-table.ts';
import type {CommandForm} from './command-forms.ts';

/** A word of the command line, and what it stands for. */
export type Item = readonly [term: string, text: string];

/** What there is to say of a command, in one language: for its help, the man page and completions. */
export interface Reference extends Omit<CommandHelp, 'argument' | 'examples'> {
	readonly name: CommandName;
	/** `khabar list [options] [path...]`. */
	readonly usage: string;
	readonly arguments: readonly Item[];
	readonly options: readonly Item[];
	/** Each with what it does, which may be empty. */
	readonly examples: readonly Item[];
}

/** How an option is written, and what it does, with its values and the one that it has by itself. */
function optionItem(option: KnownOption, {options, help}: Messages): Item {
	const {argChoices, defaultValue, flags, helpName} = option;
	const notes = [
		...(argChoices ? [help.choices(argChoices)] : []),
		...(defaultValue === undefined ? [] : [help.usual(String(defaultValue))]),
	];
	return [flags, `${options[helpName]}${notes.length > 0 ? ` (${help.remarks(notes)})` : ''}`];
}

export const globalItems = (messages: Messages): Item[] => globalOptions.map(option => optionItem(option, messages));

/** The name of a command as it is typed after `khabar`. */
const typedName = (name: CommandName): string => (name === 'khabar' ? name : `khabar ${name}`);

export function referenceOf(form: CommandForm, messages: Messages): Reference {
	const {name, argument, options = [], examples} = form;
	const {argument: argumentHelp, examples: exampleHelp = [], ...help} = messages.commands[name];
	const isMain = name === 'khabar';
	const own = options.map(option => optionItem(option, messages));
	const usual: Item[] = [
		...(isMain ? [['-V, --version', messages.options.version] as const] : []),
		['-h, --help', messages.options.help],
	];
	return {
		...help,
		name,
		usage: [typedName(name), '[options]', ...(isMain ? ['[command]'] : []), argument].filter(Boolean).join(' '),
		arguments: argument === undefined ? [] : [[argument.replace(/^[<[]|[\]>]$|\.\.\./g, ''), argumentHelp ?? '']],
		options: [...own, ...usual],
		examples: examples.map((example, i) => [example, exampleHelp[i] ?? '']),
	};
}
