/** The options of the commands, each written down once. */
import {InvalidArgumentError, Option} from 'commander';
import {sorts} from '../../article/listing.ts';
import {keepOfText, timeOfText} from '../../library/sources/subscription.ts';
import type {OptionName} from '../../messages/en/commands.ts';
import {isSpoken, languages} from '../../messages/messages-for.ts';
import {speak} from './language.ts';
import {vowelMarkChoices} from './options.ts';
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

/** A text in a form that another program reads. It is handed on as it was typed. */
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

const limit = (helpName: OptionName, most: number, least = 1) => counted('--limit <number>', helpName, least, most);
const json = (helpName: OptionName) => option('--json', helpName);

const manyArticles = 1_000_000_000;

/** The options of single commands, by their help: options of one name may stand for several things. */
const ownOptions = {
	// Which articles a command takes.
	since: option('--since <time>', 'since').argParser(timeAgo),
	readSince: option('--since <time>', 'readSince').argParser(timeAgo),
	source: option('--source <name>', 'source'),
	language: option('--language <code>', 'language'),
	tag: option('--tag <tag>', 'tag'),
	unread: option('--unread', 'unread'),
	starred: option('--starred', 'starred'),
	sort: option('--sort <order>', 'sort').choices(sorts).default('newest'),
	limitFacts: limit('limitFacts', 10_000, 0),
	limitList: limit('limitList', manyArticles),
	limitBest: limit('limitBest', manyArticles),
	limitNewest: limit('limitNewest', 1_000_000),
	// How it writes what it has to tell.
	width: counted('--width <columns>', 'width', 1, 10_000),
	vowelMarks: option('--vowel-marks <how>', 'vowelMarks').choices(vowelMarkChoices),
	noPager: option('--no-pager', 'noPager'),
	jsonSource: json('jsonSource'),
	jsonArticle: json('jsonArticle'),
	jsonStory: json('jsonStory').conflicts('markdown'),
	jsonReport: json('jsonReport'),
	markdown: option('--markdown', 'markdown'),
	quiet: option('--quiet', 'quiet'),
	// How it reads.
	update: option('--update', 'update'),
	linear: option('--linear', 'linear'),
	private: option('--private', 'private'),
	// Key facts.
	why: option('--why', 'why'),
	with: option('--with <command>', 'with'),
	mark: option('--mark <what>', 'mark'),
	unmark: option('--unmark <what>', 'unmark'),
	// What is said of a source when it is followed.
	name: option('--name <name>', 'name'),
	tags: option('--tag <tag>', 'tags').argParser((tag: string, before: readonly string[] | undefined) => [
		...(before ?? []),
		tag,
	]),
	full: option('--full', 'full'),
	keep: option('--keep <how much>', 'keep').argParser(
		writtenAs(keepOfText, 'a time such as 90d or a count such as 1000'),
	),
	every: option('--every <time>', 'every').argParser(writtenAs(timeOfText, 'a time such as 30m, 2h or 1d')),
	// What is hidden or deleted.
	mutedSource: option('--source <name>', 'mutedSource'),
	muteList: option('--list', 'muteList'),
	muteRemove: option('--remove', 'muteRemove'),
	undo: option('--undo', 'undo'),
};

export type OwnOptionName = keyof typeof ownOptions;

export const optionsNamed = (names: readonly OwnOptionName[]): readonly KnownOption[] =>
	names.map(name => ownOptions[name] as KnownOption);
