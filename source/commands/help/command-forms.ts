import type {CommandName} from '../../messages/en/commands.ts';
import {type KnownOption, type OwnOptionName, optionsNamed} from '../shared/option-table.ts';

/** What a command takes and offers. Its help is among the messages. */
export interface CommandForm {
	/** `khabar` is what khabar does without the name of a command. */
	readonly name: CommandName;
	/** What stands after the name: `<file...>` for at least one, `[file...]`, or `[file]` for no more than one. */
	readonly argument?: string;
	readonly options: readonly KnownOption[];
	readonly examples: readonly string[];
}

/** The same, with the names of its options. */
type CommandRow = Omit<CommandForm, 'options'> & {readonly options?: readonly OwnOptionName[]};

const paths = '[path...]';
/** Which articles a command takes. */
const filters = ['since', 'source', 'language', 'tag'] as const;

/** The commands, in the order of the help. */
const rows: readonly CommandRow[] = [
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
		options: ['update', 'linear'],
	},
	{
		name: 'read',
		argument: paths,
		examples: [],
		options: ['update', 'linear'],
	},
	{
		name: 'add',
		argument: '<source...>',
		options: ['private'],
		examples: [
			'khabar add https://example.com/feed.xml',
			'khabar add page.html downloads/ articles.jsonl',
			'curl -s https://example.com/api/news | khabar add -',
		],
	},
	{
		name: 'follow',
		argument: '<address...>',
		options: ['name', 'tags', 'full', 'keep', 'every', 'private'],
		examples: [
			'khabar follow https://example.com/feed.xml',
			"khabar follow example.com --name 'My paper' --tag world --keep 90d",
			'khabar follow https://example.com/teasers.xml --full --every 2h',
		],
	},
	{name: 'unfollow', argument: '<source...>', examples: ["khabar unfollow 'My paper'"]},
	{name: 'sources', options: ['jsonSource'], examples: ['khabar sources', 'khabar sources --json']},
	{name: 'rename', argument: '<name...>', examples: ["khabar rename 'BBC News - World' BBC"]},
	{
		name: 'update',
		argument: '[source...]',
		options: ['quiet', 'jsonSource', 'private'],
		examples: ['khabar update', 'khabar update --quiet', 'khabar update BBC'],
	},
	{
		name: 'import',
		argument: '<file...>',
		examples: ['khabar import subscriptions.opml', 'khabar import ~/.newsboat/urls'],
	},
	{name: 'export', examples: ['khabar export > subscriptions.opml']},
	{
		name: 'mute',
		argument: '[query...]',
		options: ['mutedSource', 'muteList', 'muteRemove'],
		examples: [
			'khabar mute football',
			'khabar mute \'title:"the quiz"\' --source BBC',
			'khabar mute --remove football',
		],
	},
	{
		name: 'delete',
		argument: '[article...]',
		options: ['undo'],
		examples: ['khabar delete ceasefire-call', 'khabar delete --undo'],
	},
	{
		name: 'print',
		argument: '<article...>',
		options: ['width', 'vowelMarks', 'markdown', 'noPager'],
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
		options: ['jsonArticle', 'why', 'with', 'mark', 'unmark', 'limitFacts', 'vowelMarks', 'noPager'],
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
		options: [...filters, 'unread', 'starred', 'sort', 'limitList', 'vowelMarks', 'jsonArticle'],
		examples: [
			'khabar list --unread --since 2d',
			'khabar list --starred --json',
			'khabar list news/ --sort longest --limit 10',
		],
	},
	{
		name: 'search',
		argument: '<query...>',
		options: [...filters, 'limitBest', 'jsonArticle', 'vowelMarks', 'noPager'],
		examples: [
			"khabar search 'وقف إطلاق النار'",
			`khabar search '"وقف إطلاق النار" -غزة' --since 2w`,
			"khabar search --json --limit 100 'title:الاقتصاد*'",
			'khabar search -- -غزة هدنة',
		],
	},
	{
		name: 'state',
		options: ['jsonArticle'],
		examples: ['khabar state', 'khabar state --json > reading.jsonl'],
	},
	{
		name: 'brief',
		argument: '[path...]',
		options: ['readSince', 'source', 'tag', 'limitNewest', 'width', 'vowelMarks', 'jsonStory', 'markdown', 'noPager'],
		examples: [
			'khabar brief --width 80 --bidi app --shaping app > brief.txt',
			'khabar brief --since 1d --markdown > today.md',
			'khabar brief --source BBC --json news/',
		],
	},
	{name: 'check', argument: '<file...>', examples: ['khabar check today.json news/*.jsonl']},
	{
		name: 'guide',
		argument: '[chapter...]',
		examples: ['khabar guide', 'khabar guide terminals', 'khabar guide facts > facts.txt'],
	},
	{name: 'keys', argument: '[VIEW...]', examples: ['khabar keys', 'khabar keys list text']},
	{name: 'schema', examples: ['khabar schema > article.schema.json']},
	{
		name: 'doctor',
		options: ['jsonReport'],
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
	{name: 'help', argument: '[command]', examples: ['khabar help', 'khabar help search']},
];

export const commandForms: readonly CommandForm[] = rows.map(({options = [], ...row}) => ({
	...row,
	options: optionsNamed(options),
}));
