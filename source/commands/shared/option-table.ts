/** The options of the commands, each written down once. */
import {InvalidArgumentError, Option} from 'commander';
import {sorts} from '../../article/listing.ts';
import {keepOfText, timeOfText} from '../../library/sources/subscription.ts';
import type {OptionName} from '../../messages/en/commands.ts';
import {isSpoken, languages} from '../../messages/messages-for.ts';
import {speak} from './language.ts';
import {momentBefore} from './since.ts';

const wholeNumber = (least: number, most: number) => (text: string) => {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < least || number > most)
		throw new InvalidArgumentError(`a whole number from ${least} to ${most}`);
	return number;
};

const timeAgo = (text: string) => {
	const moment = momentBefore(text);
	if (moment === undefined)
		throw new InvalidArgumentError('a time such as 12h, 1d or 2w, or a date such as 2026-11-28');
	return moment;
};

/** A text that has to be such as another program reads it, handed on as it was typed. */
const writtenAs = (read: (text: string) => unknown, expected: string) => (text: string) => {
	if (read(text) === undefined) throw new InvalidArgumentError(expected);
	return text.trim();
};

/** An option, whose help is among the messages. */
export class KnownOption extends Option {
	readonly helpName: OptionName;

	constructor(flags: string, helpName: OptionName) {
		super(flags);
		this.helpName = helpName;
	}
}

const option = (flags: string, helpName: OptionName) => new KnownOption(flags, helpName);
const counted = (flags: string, helpName: OptionName, least: number, most: number) =>
	option(flags, helpName).argParser(wholeNumber(least, most)) as KnownOption;

/** Chooses the language at once: what is wrong with the rest of the command line is said in it. */
const language = (tag: string) => {
	if (!isSpoken(tag)) throw new InvalidArgumentError(`Allowed choices are ${Object.keys(languages).join(', ')}.`);
	speak(tag);
	return tag;
};

const workers = ['auto', 'app', 'terminal'];

/** These hold for every command, before its name or after it. */
export const globalOptions = [
	option('--bidi <who>', 'bidi').choices(workers).default('auto'),
	option('--shaping <who>', 'shaping').choices(workers).default('auto'),
	option('--lang <language>', 'lang').argParser(language),
	option('--library <folder>', 'library'),
] as KnownOption[];

/** Which articles a command takes. */
export const sinceOption = option('--since <time>', 'since').argParser(timeAgo) as KnownOption;
/** For a command that takes only unread articles, unless it is given a time. */
export const readSinceOption = option('--since <time>', 'readSince').argParser(timeAgo) as KnownOption;
export const sourceOption = option('--source <name>', 'source');
export const languageOption = option('--language <code>', 'language');
export const tagOption = option('--tag <tag>', 'tag');
export const unreadOption = option('--unread', 'unread');
export const starredOption = option('--starred', 'starred');
export const sortOption = option('--sort <order>', 'sort').choices(sorts).default('newest') as KnownOption;

/** @param helpName which of the articles or facts these are, and how many without the option */
export const limitOption = (helpName: OptionName, most: number, least = 1): KnownOption =>
	counted('--limit <number>', helpName, least, most);

/** How a command writes what it has to tell. */
export const widthOption = counted('--width <columns>', 'width', 1, 10_000);
/** On a terminal, more than a screen is shown in the reader's way. */
export const noPagerOption = option('--no-pager', 'noPager');
/** @param helpName what a line of JSON stands for, or what it is for */
export const jsonOption = (helpName: OptionName): KnownOption => option('--json', helpName);
export const markdownOption = option('--markdown', 'markdown');
export const whyOption = option('--why', 'why');
export const withOption = option('--with <command>', 'with');
export const markOption = option('--mark <what>', 'mark');
export const unmarkOption = option('--unmark <what>', 'unmark');
export const privateAddressesOption = option('--private', 'private');

/** What is said of a source when it is followed. */
export const nameOption = option('--name <name>', 'name');
export const tagsOption = option('--tag <tag>', 'tags').argParser(
	(tag: string, before: readonly string[] | undefined) => [...(before ?? []), tag],
) as KnownOption;
export const fullOption = option('--full', 'full');
export const keepOption = option('--keep <how much>', 'keep').argParser(
	writtenAs(keepOfText, 'a time such as 90d or a count such as 1000'),
) as KnownOption;
export const everyOption = option('--every <time>', 'every').argParser(
	writtenAs(timeOfText, 'a time such as 30m, 2h or 1d'),
) as KnownOption;
export const updateOption = option('--update', 'update');
export const linearOption = option('--linear', 'linear');
export const quietOption = option('--quiet', 'quiet');
export const mutedSourceOption = option('--source <name>', 'mutedSource');
export const muteListOption = option('--list', 'muteList');
export const muteRemoveOption = option('--remove', 'muteRemove');
export const undoOption = option('--undo', 'undo');
