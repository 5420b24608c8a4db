/**
 * The room of the subcommands, one file for each, and the table of them: what each is called, takes, offers and does. The
 * command line and its help are made from the table. The commands may import all rooms but `cli.ts` and `build/`.
 */
// All commands are imported at once: a command that is loaded by itself would add a file to the start of every other.
import {addArticles} from './add.ts';
import {printBrief} from './brief.ts';
import {checkFiles} from './check.ts';
import {deleteFromLibrary} from './delete.ts';
import {type DoctorOptions, examineTerminal} from './doctor/doctor.ts';
import {printFacts} from './facts/facts.ts';
import {openGuide} from './guide.ts';
import type {CommandRow} from './help/command-row.ts';
import {help} from './help/help.ts';
import {readOrSuggest} from './help/read-or-suggest.ts';
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
	type KnownOption,
	keepOption,
	languageOption,
	limitOption,
	markdownOption,
	markOption,
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
	unmarkOption,
	unreadOption,
	updateOption,
	whyOption,
	widthOption,
	withOption,
} from './shared/option-table.ts';
import {exportSources} from './sources/export.ts';
import {followSources} from './sources/follow.ts';
import {importSources} from './sources/import.ts';
import {renameSource} from './sources/rename.ts';
import {printSources} from './sources/sources.ts';
import {unfollowSources} from './sources/unfollow.ts';
import {updateLibrary} from './sources/update.ts';
import {printState} from './state.ts';

const paths = '[path...]';
const manyArticles = 1_000_000_000;

export const commandTable: readonly CommandRow[] = [
	{
		name: 'khabar',
		argument: paths,
		examples: [
			'khabar',
			'khabar news/ today.html',
			'khabar follow https://example.com',
			'khabar add https://example.com/feed',
			"khabar search 'وقف إطلاق النار'",
			'khabar brief | less',
			'khabar print ceasefire-call',
		],
		options: [updateOption],
		run: readOrSuggest,
	},
	{
		name: 'read',
		argument: paths,
		examples: [],
		options: [updateOption],
		run: read,
	},
	{
		name: 'add',
		argument: '<source...>',
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
		argument: '<address...>',
		options: [nameOption, tagsOption, fullOption, keepOption, everyOption, privateAddressesOption],
		examples: [
			'khabar follow https://example.com/feed.xml',
			"khabar follow example.com --name 'My paper' --tag world --keep 90d",
			'khabar follow https://example.com/teasers.xml --full --every 2h',
		],
		run: followSources,
	},
	{
		name: 'unfollow',
		argument: '<source...>',
		examples: ["khabar unfollow 'My paper'"],
		run: unfollowSources,
	},
	{
		name: 'sources',
		options: [jsonOption('jsonSource')],
		examples: ['khabar sources', 'khabar sources --json'],
		run: (_, options) => printSources(options),
	},
	{
		name: 'rename',
		argument: '<name...>',
		examples: ["khabar rename 'BBC News - World' BBC"],
		run: renameSource,
	},
	{
		name: 'update',
		argument: '[source...]',
		options: [quietOption, jsonOption('jsonSource'), privateAddressesOption],
		examples: ['khabar update', 'khabar update --quiet', 'khabar update BBC'],
		run: updateLibrary,
	},
	{
		name: 'import',
		argument: '<file...>',
		examples: ['khabar import subscriptions.opml', 'khabar import ~/.newsboat/urls'],
		run: importSources,
	},
	{
		name: 'export',
		examples: ['khabar export > subscriptions.opml'],
		run: exportSources,
	},
	{
		name: 'mute',
		argument: '[query...]',
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
		argument: '[article...]',
		options: [undoOption],
		examples: ['khabar delete ceasefire-call', 'khabar delete --undo'],
		run: deleteFromLibrary,
	},
	{
		name: 'print',
		argument: '<article...>',
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
		argument: '[article...]',
		options: [
			jsonOption('jsonArticle'),
			whyOption,
			withOption,
			markOption,
			unmarkOption,
			limitOption('limitFacts', 10_000, 0),
		],
		examples: [
			'khabar facts ceasefire-call',
			'khabar facts --why ceasefire-call',
			'khabar facts --json --limit 3 news/',
			"khabar facts ceasefire-call --mark 'prisoner exchange'",
			'khabar facts ceasefire-call --mark none:2',
			"khabar facts --with 'node my-reader.mjs' ceasefire-call",
			'cat articles.jsonl | khabar facts --json -',
		],
		run: printFacts,
	},
	{
		name: 'list',
		argument: paths,
		options: [
			sinceOption,
			sourceOption,
			languageOption,
			tagOption,
			unreadOption,
			starredOption,
			sortOption,
			limitOption('limitList', manyArticles),
			jsonOption('jsonArticle'),
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
		argument: '<query...>',
		options: [
			sinceOption,
			sourceOption,
			languageOption,
			tagOption,
			limitOption('limitBest', manyArticles),
			jsonOption('jsonArticle'),
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
		options: [jsonOption('jsonArticle')],
		examples: ['khabar state', 'khabar state --json > reading.jsonl'],
		run: (_, options) => printState(options),
	},
	{
		name: 'brief',
		argument: '[path...]',
		options: [
			readSinceOption,
			sourceOption,
			tagOption,
			limitOption('limitNewest', 1_000_000),
			widthOption,
			jsonOption('jsonStory').conflicts('markdown') as KnownOption,
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
		argument: '<file...>',
		examples: ['khabar check today.json news/*.jsonl'],
		run: checkFiles,
	},
	{
		name: 'guide',
		argument: '[chapter...]',
		examples: ['khabar guide', 'khabar guide terminals', 'khabar guide facts | less'],
		run: openGuide,
	},
	{
		name: 'schema',
		examples: ['khabar schema > article.schema.json'],
		run: printSchema,
	},
	{
		name: 'doctor',
		options: [jsonOption('jsonReport')],
		examples: ['khabar doctor', 'khabar doctor --json >> report.txt'],
		run: (_, options) => examineTerminal(options as DoctorOptions),
	},
	{
		name: 'help',
		argument: '[command]',
		examples: ['khabar help', 'khabar help search'],
		run: help,
	},
];
