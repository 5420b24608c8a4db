/**
 * The room of the subcommands, one file for each, and the table of them: what each is called, takes, offers and does. The
 * command line and its help are made from the table. The commands may import all rooms but `cli.ts` and `build/`.
 */
import type {Option} from 'commander';
// All commands are imported at once: a command that is loaded by itself would add a file to the start of every other.
import {addArticles} from './add.ts';
import {printBrief} from './brief.ts';
import {checkFiles} from './check.ts';
import {deleteFromLibrary} from './delete.ts';
import {type DoctorOptions, examineTerminal} from './doctor/doctor.ts';
import {printFacts} from './facts.ts';
import {openGuide} from './guide.ts';
import {listArticles} from './list.ts';
import {mute} from './mute.ts';
import {printArticles} from './print.ts';
import {read} from './read.ts';
import {printSchema} from './schema.ts';
import {searchArticles} from './search.ts';
import {
	everyOption,
	fullOption,
	jsonOption,
	keepOption,
	languageOption,
	limitOption,
	markdownOption,
	mutedSourceOption,
	muteListOption,
	muteRemoveOption,
	nameOption,
	privateAddressesOption,
	quietOption,
	readSinceOption,
	sinceOption,
	sortOption,
	sourceOption,
	starredOption,
	tagOption,
	tagsOption,
	undoOption,
	unreadOption,
	updateOption,
	whyOption,
	widthOption,
} from './shared/option-table.ts';
import {exportSources} from './sources/export.ts';
import {followSources} from './sources/follow.ts';
import {importSources} from './sources/import.ts';
import {renameSource} from './sources/rename.ts';
import {printSources} from './sources/sources.ts';
import {unfollowSources} from './sources/unfollow.ts';
import {updateLibrary} from './sources/update.ts';
import {printState} from './state.ts';

export interface CommandRow {
	/** Absent for what `khabar` does without the name of a command. */
	readonly name?: string;
	readonly description: string;
	/** What stands after the name: `<file...>` for at least one, or `[file...]`; and the help for it. */
	readonly argument?: readonly [form: string, help: string];
	readonly options?: readonly Option[];
	/** Stands before the examples in the help. */
	readonly note?: string;
	readonly examples: readonly string[];
	/** Stands after the examples in the help. */
	readonly tip?: string;
	/**
	 * Carries the command out.
	 * @param names the values of the argument
	 * @param options the values of its own options and of the global ones
	 */
	run(names: string[], options: object): void | Promise<void>;
}

const paths = [
	'[path...]',
	'files, folders, addresses, - (default: your articles, or those that ship with khabar)',
] as const;
const manyArticles = 1_000_000_000;

export const commandTable: readonly CommandRow[] = [
	{
		description: '',
		argument: paths,
		examples: [
			'khabar                              read your articles, or those that ship with khabar',
			'khabar news/ today.html             read the articles of a folder and a file',
			'khabar add https://example.com/feed keep articles',
			"khabar search 'وقف إطلاق النار'     find them again",
			'khabar brief | less                 the key facts of all that is unread',
			'khabar print ceasefire-call         lay an article out',
		],
		tip: 'Press ? in the reader for its keys.',
		options: [updateOption],
		run: read,
	},
	{
		name: 'read',
		description: 'read articles, as khabar does without a command',
		argument: paths,
		examples: [],
		options: [updateOption],
		run: read,
	},
	{
		name: 'add',
		description: 'take articles into the library',
		argument: ['<source...>', 'files, folders, addresses of http and https; - reads standard input'],
		options: [privateAddressesOption],
		examples: [
			'khabar add https://example.com/feed.xml',
			'khabar add page.html downloads/ articles.jsonl',
			'curl -s https://example.com/api/news | khabar add -',
		],
		run: addArticles,
	},
	{
		name: 'follow',
		description: 'follow feeds, so that khabar update brings their articles',
		argument: ['<address...>', 'feeds, pages whose feed is looked for, folders as file:///…'],
		options: [nameOption, tagsOption, fullOption, keepOption, everyOption, privateAddressesOption],
		examples: [
			'khabar follow https://example.com/feed.xml',
			"khabar follow example.com --name 'My paper' --tag world --keep 90d",
			'khabar follow https://example.com/teasers.xml --full --every 2h',
		],
		tip: 'A source that is followed already gets the options. The sources are a file of yours; khabar sources names it.',
		run: followSources,
	},
	{
		name: 'unfollow',
		description: 'follow sources no more; their articles stay',
		argument: ['<source...>', 'names or addresses'],
		examples: ["khabar unfollow 'My paper'"],
		run: unfollowSources,
	},
	{
		name: 'sources',
		description: 'write what you follow, and how each source is',
		options: [jsonOption(' a source')],
		examples: ['khabar sources', 'khabar sources --json'],
		run: (_, options) => printSources(options),
	},
	{
		name: 'rename',
		description: 'give a source, and all of its articles, another name',
		argument: ['<name...>', 'the name of the source, and its new name'],
		examples: ["khabar rename 'BBC News - World' BBC"],
		run: renameSource,
	},
	{
		name: 'update',
		description: 'ask the sources for what is new',
		argument: [
			'[source...]',
			'names or addresses: these are asked even before they are due (default: all that are due)',
		],
		options: [quietOption, jsonOption(' a source'), privateAddressesOption],
		note: 'The exit code is 1 when a source failed.',
		examples: ['khabar update', 'khabar update --quiet', 'khabar update BBC'],
		run: updateLibrary,
	},
	{
		name: 'import',
		description: 'follow what another program follows',
		argument: ['<file...>', "OPML, or newsboat's urls; - reads standard input"],
		examples: ['khabar import subscriptions.opml', 'khabar import ~/.newsboat/urls'],
		run: importSources,
	},
	{
		name: 'export',
		description: 'write what you follow as OPML',
		examples: ['khabar export > subscriptions.opml'],
		run: exportSources,
	},
	{
		name: 'mute',
		description: 'hide articles from the list and the brief',
		argument: ['[query...]', 'as for khabar search; what fits is hidden, not deleted'],
		options: [mutedSourceOption, muteListOption, muteRemoveOption],
		examples: [
			'khabar mute football',
			'khabar mute \'title:"the quiz"\' --source BBC',
			'khabar mute --remove football',
		],
		run: mute,
	},
	{
		name: 'delete',
		description: 'delete articles for good: no update brings them back',
		argument: ['[article...]', 'ids, beginnings of ids, or addresses'],
		options: [undoOption],
		examples: ['khabar delete ceasefire-call', 'khabar delete --undo'],
		run: deleteFromLibrary,
	},
	{
		name: 'print',
		description: 'write articles, laid out',
		argument: ['<article...>', 'the id of an article, the beginning of one, a file, or an address'],
		options: [widthOption, markdownOption],
		examples: [
			'khabar print ceasefire-call',
			'khabar print ceasefire-call --markdown > article.md',
			'khabar print ceasefire-call --width 72 | less',
			'khabar print news.json --width 60 --bidi app --shaping app > for-a-plain-terminal.txt',
		],
		run: printArticles,
	},
	{
		name: 'facts',
		description: 'write the key facts of articles',
		argument: ['[article...]', 'ids or files; - reads articles as JSON Lines from standard input'],
		options: [
			jsonOption(' an article'),
			whyOption,
			limitOption('the most facts of an article (default: 3 to 5, as many as tell much)', 10_000, 0),
		],
		examples: [
			'khabar facts ceasefire-call',
			'khabar facts --why ceasefire-call',
			'khabar facts --json --limit 3 news/',
			'cat articles.jsonl | khabar facts --json -',
		],
		run: printFacts,
	},
	{
		name: 'list',
		description: 'write the articles there are, a line each',
		argument: paths,
		options: [
			sinceOption,
			sourceOption,
			languageOption,
			tagOption,
			unreadOption,
			starredOption,
			sortOption,
			limitOption('the most articles', manyArticles),
			jsonOption(' an article'),
		],
		examples: [
			'khabar list --unread --since 2d',
			'khabar list --starred --json',
			'khabar list news/ --sort longest --limit 10',
		],
		run: listArticles,
	},
	{
		name: 'search',
		description: 'find articles of the library by their words',
		argument: ['<query...>', 'words, "an exact phrase", begin*, -without, title:word, source:word'],
		options: [
			sinceOption,
			sourceOption,
			languageOption,
			tagOption,
			limitOption('the most articles, the best (default: 20)', manyArticles),
			jsonOption(' an article'),
		],
		examples: [
			"khabar search 'وقف إطلاق النار'",
			`khabar search '"وقف إطلاق النار" -غزة' --since 2w`,
			"khabar search --json --limit 100 'title:الاقتصاد*'",
			'khabar search -- -غزة هدنة',
		],
		run: searchArticles,
	},
	{
		name: 'state',
		description: 'say what is kept of your reading, or write all of it',
		options: [jsonOption(' an article')],
		examples: ['khabar state', 'khabar state --json > reading.jsonl'],
		run: (_, options) => printState(options),
	},
	{
		name: 'brief',
		description: 'write the key facts of unread articles, those about one event together',
		argument: ['[path...]', 'files and folders (default: your articles)'],
		options: [
			readSinceOption,
			sourceOption,
			tagOption,
			limitOption('the most articles, the newest (default: 500)', 1_000_000),
			widthOption,
			jsonOption(' a story').conflicts('markdown'),
			markdownOption,
		],
		examples: [
			'khabar brief --width 80 --bidi app --shaping app | less',
			'khabar brief --since 1d --markdown > today.md',
			'khabar brief --source BBC --json news/',
		],
		run: printBrief,
	},
	{
		name: 'check',
		description: 'find what is wrong with files of articles',
		argument: ['<file...>', 'files of any format that khabar reads, and folders of them'],
		note: 'Each problem is a line on standard error, with file, line, column and path; the exit code is 1 when there is one.',
		examples: ['khabar check today.json news/*.jsonl'],
		run: checkFiles,
	},
	{
		name: 'guide',
		description: 'read the guide to khabar, in English or Arabic',
		argument: ['[chapter...]', 'names of chapters (default: all)'],
		examples: ['khabar guide', 'khabar guide terminals', 'khabar guide facts | less'],
		run: openGuide,
	},
	{
		name: 'schema',
		description: "write the JSON Schema of an article's file",
		examples: ['khabar schema > article.schema.json'],
		run: printSchema,
	},
	{
		name: 'doctor',
		description: 'find out how this terminal shows right-to-left text, and choose',
		options: [jsonOption(', for bug reports')],
		examples: ['khabar doctor', 'khabar doctor --json >> report.txt'],
		run: (_, options) => examineTerminal(options as DoctorOptions),
	},
];
