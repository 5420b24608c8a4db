/** The options of the commands, each written down once. */
import {InvalidArgumentError, Option} from 'commander';
import {sorts} from '../../article/listing.ts';
import {keepOfText, timeOfText} from '../../library/sources/subscription.ts';
import {momentBefore} from './since.ts';

const wholeNumber = (least: number, most: number) => (text: string) => {
	const number = Number(text);
	if (!/^\d+$/.test(text) || number < least || number > most)
		throw new InvalidArgumentError(`a whole number from ${least} to ${most}`);
	return number;
};

const timeAgo = (text: string) => {
	const moment = momentBefore(text);
	if (moment === undefined) throw new InvalidArgumentError('a time such as 12h, 1d or 2w');
	return moment;
};

/** A text that has to be such as another program reads it, handed on as it was typed. */
const writtenAs = (read: (text: string) => unknown, expected: string) => (text: string) => {
	if (read(text) === undefined) throw new InvalidArgumentError(expected);
	return text.trim();
};

const option = (flags: string, help: string) => new Option(flags, help);
const counted = (flags: string, help: string, least: number, most: number) =>
	option(flags, help).argParser(wholeNumber(least, most));

const workers = ['auto', 'app', 'terminal'];

/** These hold for every command, before its name or after it. */
export const globalOptions = [
	option('--bidi <who>', 'who puts right-to-left text in order').choices(workers).default('auto'),
	option('--shaping <who>', 'who joins Arabic letters').choices(workers).default('auto'),
	option('--library <folder>', 'where your articles are (default: KHABAR_LIBRARY, else a folder in your home)'),
];

/** Which articles a command takes. */
export const sinceOption = option('--since <time>', 'only articles of that time: 12h, 1d, 2w').argParser(timeAgo);
/** For a command that takes only unread articles, unless it is given a time. */
export const readSinceOption = option(
	'--since <time>',
	'read or not, all articles of that time: 12h, 1d, 2w',
).argParser(timeAgo);
export const sourceOption = option('--source <name>', 'only articles of this source');
export const languageOption = option('--language <code>', 'only articles in this language, as ar or en');
export const tagOption = option('--tag <tag>', 'only articles with this tag');
export const unreadOption = option('--unread', 'only articles that are not read');
export const starredOption = option('--starred', 'only articles with a star');
export const sortOption = option('--sort <order>', 'which come first').choices(sorts).default('newest');

/** @param help which of the articles or facts these are, and how many without the option */
export const limitOption = (help: string, most: number, least = 1): Option =>
	counted('--limit <number>', help, least, most);

/** How a command writes what it has to tell. */
export const widthOption = counted(
	'--width <columns>',
	'columns of a row (default: those of the terminal; in a pipe, a paragraph a line)',
	1,
	10_000,
);
/** @param thing what a line of JSON stands for, or what it is for */
export const jsonOption = (thing: string): Option => option('--json', `one line of JSON${thing}`);
export const markdownOption = option('--markdown', 'Markdown, with links');
export const whyOption = option('--why', 'what each cue gave to each statement');
export const privateAddressesOption = option('--private', 'let a public address lead to one of your own network');

/** What is said of a source when it is followed. */
export const nameOption = option('--name <name>', 'what its articles have as their source');
export const tagsOption = option('--tag <tag>', 'a tag of all of its articles; may be given several times').argParser(
	(tag: string, before: readonly string[] | undefined) => [...(before ?? []), tag],
);
export const fullOption = option('--full', 'fetch the page of each article');
export const keepOption = option(
	'--keep <how much>',
	'delete what is older or more, read and without a star',
).argParser(writtenAs(keepOfText, 'a time such as 90d or a count such as 1000'));
export const everyOption = option('--every <time>', 'leave it alone for that long after it was asked').argParser(
	writtenAs(timeOfText, 'a time such as 30m, 2h or 1d'),
);
export const updateOption = option('--update', 'ask the sources for what is new, beside reading');
export const quietOption = option('--quiet', 'say only what failed');
export const mutedSourceOption = option('--source <name>', 'only articles of this source are hidden');
export const muteListOption = option('--list', 'write what is hidden');
export const muteRemoveOption = option('--remove', 'show again what fits these words');
export const undoOption = option('--undo', 'take the last deletion back');
