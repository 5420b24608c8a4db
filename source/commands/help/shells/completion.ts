import type {Messages} from '../../../messages/messages.ts';
import {globalOptions, type KnownOption} from '../../shared/option-table.ts';
import {type CommandForm, commandForms} from '../command-forms.ts';

/** What stands in the place of a value or an argument: files, folders, ids of articles, names of commands, or one of some words. */
type Values = 'files' | 'folders' | 'articles' | 'commands' | 'nothing' | readonly string[];

export interface CompletedOption {
	/** `--limit`, and a short form where there is one. */
	readonly long: string;
	readonly short?: string | undefined;
	readonly text: string;
	/** Absent for an option without a value. */
	readonly values?: Values;
	readonly isRepeated?: boolean;
}

export interface CompletedCommand {
	readonly name: string;
	readonly text: string;
	readonly options: readonly CompletedOption[];
	readonly argument: Values;
}

/** All that a shell has to know to complete a command line of khabar. */
export interface Completion {
	/** What khabar takes without a command. */
	readonly main: CompletedCommand;
	readonly commands: readonly CompletedCommand[];
	/** These hold for each command. */
	readonly options: readonly CompletedOption[];
}

const isolates = /[\u2066-\u2069]/g;
const plain = (text: string): string => text.replace(isolates, '');

/** What arguments stand for, by how they are called. */
const argumentValues: Readonly<Record<string, Values>> = {
	path: 'articles',
	article: 'articles',
	file: 'files',
	source: 'files',
	command: 'commands',
	shell: ['bash', 'zsh', 'fish'],
};

/** Commands whose argument is called as that of others, and is something else. */
const namesOfSources: ReadonlySet<string> = new Set(['unfollow', 'update']);

function completedOption(
	{long, short, flags, argChoices, helpName}: KnownOption,
	{options}: Messages,
): CompletedOption {
	const takesValue = /[<[]/.test(flags);
	const values = argChoices ?? (helpName === 'library' ? 'folders' : 'nothing');
	return {
		long: long!,
		short,
		text: plain(options[helpName]),
		...(takesValue && {values}),
		...(helpName === 'tags' && {isRepeated: true}),
	};
}

function completedCommand({name, argument = '', options = []}: CommandForm, messages: Messages): CompletedCommand {
	const called = argument.replace(/[<>[\].]/g, '');
	return {
		name,
		text: plain(messages.commands[name].description),
		options: options.map(option => completedOption(option, messages)),
		argument: namesOfSources.has(name) ? 'nothing' : (argumentValues[called] ?? 'nothing'),
	};
}

export function completionIn(messages: Messages): Completion {
	const all = commandForms.map(form => completedCommand(form, messages));
	const {options} = messages;
	return {
		main: all.find(({name}) => name === 'khabar')!,
		commands: all.filter(({name}) => name !== 'khabar'),
		options: [
			...globalOptions.map(option => completedOption(option, messages)),
			{long: '--help', short: '-h', text: options.help},
		],
	};
}

/** Writes the ids of the articles, a line each; a shell runs it when ids are to be completed. */
export const idsCommand = 'khabar list 2>/dev/null | cut -f1';
