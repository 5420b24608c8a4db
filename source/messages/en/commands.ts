import type {Local} from '../local.ts';

/** What the help says of a command. */
export interface CommandHelp {
	/** In a line, without a full stop. */
	readonly description: string;
	/** What its argument stands for. */
	readonly argument?: string;
	/** Stands before the examples. */
	readonly note?: string;
	/** What each of its first examples does. */
	readonly examples?: readonly string[];
	/** Stands after the examples. */
	readonly tip?: string;
}

const paths = 'files, folders, ids, addresses, - (default: your articles, or the samples that come with khabar)';
const article = 'an id, the beginning of an id, a file, or an address';

const commands = {
	khabar: {
		description: 'a terminal news reader that shows Arabic right',
		argument: paths,
		examples: [
			'read your articles, or the samples',
			'read the articles of a folder and a file',
			'follow a paper, so that khabar update brings its news',
			'keep articles',
			'find them again',
			'the key facts of all that is unread',
			'lay out an article',
		],
		tip: 'Press ? in the reader to see its keys. khabar help COMMAND tells more about a command.',
	},
	read: {description: 'read articles, as khabar does without a command', argument: paths},
	add: {
		description: 'add articles to your library',
		argument: 'files, folders, http and https addresses; - reads standard input',
	},
	follow: {
		description: 'follow feeds, so that khabar update brings their articles',
		argument: 'feeds, pages that have a feed, folders as file:///…',
		tip: 'A source that you follow already gets the new options. Your sources are in a file of yours; khabar sources names it.',
	},
	unfollow: {description: 'stop following sources; their articles stay', argument: 'names or addresses'},
	sources: {description: 'list what you follow, and how each source is doing'},
	rename: {
		description: 'give a source and all its articles another name',
		argument: 'the name of the source, and its new name',
	},
	update: {
		description: 'ask your sources for news',
		argument: 'names or addresses, which are asked even before they are due (default: all that are due)',
		note: 'The exit code is 1 if a source failed.',
	},
	import: {
		description: 'follow what another reader follows',
		argument: 'OPML files, or the urls file of newsboat; - reads standard input',
	},
	export: {description: 'write what you follow as OPML'},
	mute: {
		description: 'hide articles from the list and the brief',
		argument: 'as for khabar search; what it finds is hidden, not deleted',
	},
	delete: {
		description: 'delete articles for good: no update brings them back',
		argument: 'ids, beginnings of ids, or addresses',
	},
	print: {description: 'write articles, laid out', argument: article},
	facts: {
		description: 'write the key facts of articles',
		argument: 'ids or files; - reads articles as JSON Lines from standard input (default: all your articles)',
	},
	list: {description: 'list articles, one a line', argument: paths},
	search: {
		description: 'find articles by their words',
		argument: 'words, "an exact phrase", begin*, -without, title:word, source:word',
	},
	state: {description: 'count what khabar remembers of your reading, or write all of it'},
	brief: {
		description: 'write the key facts of unread articles, grouped by story',
		argument: 'files and folders (default: your articles)',
	},
	check: {
		description: 'find what is wrong with files of articles',
		argument: 'files in any format that khabar reads, folders of them, or ids',
		note: 'Each problem is a line on standard error with file, line, column and path. The exit code is 1 if there is one.',
	},
	guide: {description: 'read the guide to khabar', argument: 'names of chapters (default: all)'},
	keys: {
		description: 'list the keys, and the names by which the preferences give them others',
		argument: 'views: list, text, facts … (default: all)',
		note: 'Each line has the view, the name of the action, its keys and what it does, with tabs between them.',
	},
	schema: {description: 'write the JSON Schema of an article file'},
	doctor: {description: 'find out how this terminal shows right-to-left text, and choose a way'},
	completions: {
		description: 'write the completions of a shell',
		argument: 'bash, zsh or fish',
		note: 'Put them where your shell looks for completions, as in the examples.',
	},
	help: {description: 'show the help of khabar or of a command', argument: 'the name of a command'},
} satisfies Readonly<Record<string, CommandHelp>>;

export type CommandName = keyof typeof commands;

const options = {
	bidi: 'who puts right-to-left text in order',
	shaping: 'who joins Arabic letters',
	lang: 'the language of khabar: ar or en (default: KHABAR_LANG, else your preferences, else the locale)',
	library: 'the folder of your articles (default: KHABAR_LIBRARY, else a folder in your home)',
	help: 'show this help',
	version: 'show the version of khabar',
	since: 'only articles since then: 12h, 1d, 2w, or a date such as 2026-11-28',
	readSince: 'all articles since then, read or unread: 12h, 1d, 2w, or a date such as 2026-11-28',
	source: 'only articles of this source',
	language: 'only articles in this language, such as ar or en',
	tag: 'only articles with this tag',
	unread: 'only unread articles',
	starred: 'only starred articles',
	sort: 'the order',
	limitFacts: 'at most this many facts of an article (default: 3 to 5, as many as tell much)',
	limitList: 'at most this many articles',
	limitBest: 'at most this many articles, the best (default: 20)',
	limitNewest: 'at most this many articles, the newest (default: 500)',
	width: 'columns of a row (default: as many as the terminal has; in a pipe, one line for each paragraph)',
	vowelMarks: 'whether letters have their vowel marks (default: as in the reader; in a pipe they have them)',
	jsonSource: 'one line of JSON for each source',
	jsonArticle: 'one line of JSON for each article',
	jsonStory: 'one line of JSON for each story',
	jsonReport: 'one line of JSON, for bug reports',
	markdown: 'Markdown, with links',
	noPager: 'print all of it, and do not show it page by page',
	why: 'how much each cue counted for each statement',
	linear: 'read line by line, with a screen reader or a braille display; nothing is drawn',
	with: 'a program of yours that says what the key facts are (default: facts.command of your preferences)',
	mark: 'mark a fact or a sentence as a key fact, by its number or some of its words; with none:… as not a key fact',
	unmark: 'remove such a mark',
	private: 'let a public address lead to one in your own network',
	name: 'what to call the source',
	tags: 'a tag for all its articles; may be given several times',
	full: 'fetch the page of each article',
	keep: 'delete read articles without a star that are older than this, or that are beyond this number',
	every: 'wait this long before asking it again',
	update: 'ask your sources for news while you read',
	quiet: 'report only what failed',
	mutedSource: 'hide only articles of this source',
	muteList: 'list what is hidden',
	muteRemove: 'show again what these words hide',
	undo: 'bring back what was deleted last',
};

export type OptionName = keyof typeof options;

export const commandsMessages = (local: Local) => {
	const perhaps = (names: readonly string[]) =>
		names.length > 0 ? `; did you mean ${local.list(names, 'disjunction')}?` : '';
	return {
		commands: commands as Readonly<Record<CommandName, CommandHelp>>,
		/** What the help says of options. */
		options: options as Readonly<Record<OptionName, string>>,
		/** The headings of the help, and what stands in brackets behind an option. */
		help: {
			usage: 'Usage:',
			arguments: 'Arguments:',
			options: 'Options:',
			globalOptions: 'Global options:',
			commands: 'Commands:',
			examples: 'Examples:',
			choices: (values: readonly string[]) => `one of ${local.list(values, 'disjunction')}`,
			usual: (value: string) => `default: ${value}`,
			/** Remarks on an option, as one. */
			remarks: (remarks: readonly string[]) => remarks.join('; '),
			more: (command: string) => `${command} tells more`,
			/** A first argument that is nothing: no command, no file, no id. */
			nothing: (name: string, alike: readonly string[]) =>
				`there is no command, article or file called ${name}${alike.length > 0 ? perhaps(alike) : `; to look for it: khabar search ${name}`}`,
			noCommand: (name: string, alike: readonly string[]) => `there is no command ${name}${perhaps(alike)}`,
			noView: (name: string, views: readonly string[]) => `there is no view ${name}; there are ${local.list(views)}`,
			shells: (names: readonly string[]) => `completions takes ${local.list(names, 'disjunction')}`,
		},
	};
};

export type CommandsMessages = ReturnType<typeof commandsMessages>;
