import type {CommandName} from '../../messages/en/commands.ts';
import {
	everyOption,
	fullOption,
	jsonOption,
	type KnownOption,
	keepOption,
	languageOption,
	limitOption,
	linearOption,
	markdownOption,
	markOption,
	mutedSourceOption,
	muteListOption,
	muteRemoveOption,
	nameOption,
	noPagerOption,
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
} from '../shared/option-table.ts';

/** What a command takes and offers. Its help is among the messages. */
export interface CommandForm {
	/** `khabar` is what khabar does without the name of a command. */
	readonly name: CommandName;
	/** What stands after the name: `<file...>` for at least one, `[file...]`, or `[file]` for no more than one. */
	readonly argument?: string;
	readonly options?: readonly KnownOption[];
	readonly examples: readonly string[];
}

const paths = '[path...]';
const manyArticles = 1_000_000_000;

/** The commands, in the order of the help. */
export const commandForms: readonly CommandForm[] = [
	{
		name: 'khabar',
		argument: paths,
		examples: [
			'khabar',
			'khabar news/ today.html',
			'khabar follow https://example.com',
			'khabar add https://example.com/feed',
			"khabar search 'وقف إطلاق النار'",
			'khabar brief',
			'khabar print ceasefire-call',
		],
		options: [updateOption, linearOption],
	},
	{
		name: 'read',
		argument: paths,
		examples: [],
		options: [updateOption, linearOption],
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
	},
	{
		name: 'unfollow',
		argument: '<source...>',
		examples: ["khabar unfollow 'My paper'"],
	},
	{
		name: 'sources',
		options: [jsonOption('jsonSource')],
		examples: ['khabar sources', 'khabar sources --json'],
	},
	{
		name: 'rename',
		argument: '<name...>',
		examples: ["khabar rename 'BBC News - World' BBC"],
	},
	{
		name: 'update',
		argument: '[source...]',
		options: [quietOption, jsonOption('jsonSource'), privateAddressesOption],
		examples: ['khabar update', 'khabar update --quiet', 'khabar update BBC'],
	},
	{
		name: 'import',
		argument: '<file...>',
		examples: ['khabar import subscriptions.opml', 'khabar import ~/.newsboat/urls'],
	},
	{
		name: 'export',
		examples: ['khabar export > subscriptions.opml'],
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
	},
	{
		name: 'delete',
		argument: '[article...]',
		options: [undoOption],
		examples: ['khabar delete ceasefire-call', 'khabar delete --undo'],
	},
	{
		name: 'print',
		argument: '<article...>',
		options: [widthOption, markdownOption, noPagerOption],
		examples: [
			'khabar print ceasefire-call',
			'khabar print ceasefire-call --markdown > article.md',
			'khabar print ceasefire-call --width 60',
			'khabar print news.json --width 60 --bidi app --shaping app > plain.txt',
		],
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
			noPagerOption,
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
			noPagerOption,
		],
		examples: [
			"khabar search 'وقف إطلاق النار'",
			`khabar search '"وقف إطلاق النار" -غزة' --since 2w`,
			"khabar search --json --limit 100 'title:الاقتصاد*'",
			'khabar search -- -غزة هدنة',
		],
	},
	{
		name: 'state',
		options: [jsonOption('jsonArticle')],
		examples: ['khabar state', 'khabar state --json > reading.jsonl'],
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
			noPagerOption,
		],
		examples: [
			'khabar brief --width 80 --bidi app --shaping app > brief.txt',
			'khabar brief --since 1d --markdown > today.md',
			'khabar brief --source BBC --json news/',
		],
	},
	{
		name: 'check',
		argument: '<file...>',
		examples: ['khabar check today.json news/*.jsonl'],
	},
	{
		name: 'guide',
		argument: '[chapter...]',
		examples: ['khabar guide', 'khabar guide terminals', 'khabar guide facts > facts.txt'],
	},
	{
		name: 'keys',
		argument: '[VIEW...]',
		examples: ['khabar keys', 'khabar keys list text'],
	},
	{
		name: 'schema',
		examples: ['khabar schema > article.schema.json'],
	},
	{
		name: 'doctor',
		options: [jsonOption('jsonReport')],
		examples: ['khabar doctor', 'khabar doctor --json >> report.txt'],
	},
	{
		name: 'completions',
		argument: '<shell>',
		examples: [
			'khabar completions bash >> ~/.bash_completion',
			'khabar completions zsh > ~/.zsh/completions/_khabar',
			'khabar completions fish > ~/.config/fish/completions/khabar.fish',
		],
	},
	{
		name: 'help',
		argument: '[command]',
		examples: ['khabar help', 'khabar help search'],
	},
];
