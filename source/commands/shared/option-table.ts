/** The options of the commands, each written down once. */
import {InvalidArgumentError, Option} from 'commander';
import {sorts} from '../../article/listing.ts';
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
