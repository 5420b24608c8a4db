import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import packageJson from '../package.json' with {type: 'json'};
import {sorts} from './article/listing.ts';
// All commands at once: each part that is loaded by itself adds a file to the start of every other.
import {type AddOptions, addArticles} from './commands/add.ts';
import {type BriefOptions, printBrief} from './commands/brief.ts';
import {checkFiles} from './commands/check.ts';
import {type DoctorOptions, examineTerminal} from './commands/doctor.ts';
import {type FactsOptions, printFacts} from './commands/facts.ts';
import {type ListOptions, listArticles} from './commands/list.ts';
import {type PrintOptions, printArticles} from './commands/print.ts';
import {read} from './commands/read.ts';
import {printSchema} from './commands/schema.ts';
import {type SearchOptions, searchArticles} from './commands/search.ts';
import {complain} from './commands/shared/output.ts';
import {momentBefore} from './commands/shared/since.ts';
import {printState, type StateOptions} from './commands/state.ts';

/** The exit codes besides 0. */
const failure = 1;
const usage = 2;

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

const workers = ['auto', 'app', 'terminal'];

const program = new Command('khabar')
	.description(packageJson.description)
	.version(packageJson.version)
	.addOption(new Option('--bidi <who>', 'who puts right-to-left text in order').choices(workers).default('auto'))
	.addOption(new Option('--shaping <who>', 'who joins Arabic letters').choices(workers).default('auto'))
	.option('--library <folder>', 'where your articles are (default: KHABAR_LIBRARY, else a folder in your home)')
	// The options above hold for every command, before its name or after it.
	.configureHelp({showGlobalOptions: true})
	.exitOverride()
	.showHelpAfterError('(khabar --help tells more)');

const paths = [
	'[path...]',
	'files, folders, addresses, - (default: your articles, or those that ship with khabar)',
] as const;

program
	.argument(...paths)
	.addHelpText(
		'after',
		`
Examples:
  khabar                              read your articles, or those that ship with khabar
  khabar news/ today.html             read the articles of a folder and a file
  khabar add https://example.com/feed keep articles
  khabar search 'وقف إطلاق النار'     find them again
  khabar brief | less                 the key facts of all that is unread
  khabar print ceasefire-call         lay an article out

Press ? in the reader for its keys.`,
	)
	.action(read);

program
	.command('read')
	.description('read articles, as khabar does without a command')
	.argument(...paths)
	.action(async (names: string[], _: unknown, command: Command) => {
		await read(names, command.optsWithGlobals());
	});

program
	.command('add')
	.description('take articles into the library')
	.argument('<source...>', 'files, folders, addresses of http and https; - reads standard input')
	.option('--private', 'let a public address lead to one of your own network')
	.addHelpText(
		'after',
		`
Examples:
  khabar add https://example.com/feed.xml
  khabar add page.html downloads/ articles.jsonl
  curl -s https://example.com/api/news | khabar add -`,
	)
	.action(async (names: string[], _: unknown, command: Command) => {
		await addArticles(names, command.optsWithGlobals<AddOptions>());
	});

program
	.command('print')
	.description('write articles, laid out')
	.argument('<article...>', 'the id of an article, the beginning of one, a file, or an address')
	.option(
		'--width <columns>',
		'columns of a row (default: those of the terminal; in a pipe, a paragraph a line)',
		wholeNumber(1, 10_000),
	)
	.addHelpText(
		'after',
		`
Examples:
  khabar print ceasefire-call
  khabar print ceasefire-call --width 72 | less
  khabar print news.json --width 60 --bidi app --shaping app > for-a-plain-terminal.txt`,
	)
	.action(async (names: string[], _: unknown, command: Command) => {
		await printArticles(names, command.optsWithGlobals<PrintOptions>());
	});

program
	.command('facts')
	.description('write the key facts of articles')
	.argument('[article...]', 'ids or files; - reads articles as JSON Lines from standard input')
	.option('--json', 'one line of JSON an article')
	.option('--why', 'what each cue gave to each statement')
	.option(
		'--limit <number>',
		'the most facts of an article (default: 3 to 5, as many as tell much)',
		wholeNumber(0, 10_000),
	)
	.addHelpText(
		'after',
		`
Examples:
  khabar facts ceasefire-call
  khabar facts --why ceasefire-call
  khabar facts --json --limit 3 news/
  cat articles.jsonl | khabar facts --json -`,
	)
	.action(async (names: string[], _: unknown, command: Command) => {
		await printFacts(names, command.optsWithGlobals<FactsOptions>());
	});

program
	.command('list')
	.description('write the articles there are, a line each')
	.argument(...paths)
	.option('--since <time>', 'only articles of that time: 12h, 1d, 2w', timeAgo)
	.option('--source <name>', 'only articles of this source')
	.option('--language <code>', 'only articles in this language, as ar or en')
	.option('--tag <tag>', 'only articles with this tag')
	.option('--unread', 'only articles that are not read')
	.option('--starred', 'only articles with a star')
	.addOption(new Option('--sort <order>', 'which come first').choices(sorts).default('newest'))
	.option('--limit <number>', 'the most articles', wholeNumber(1, 1_000_000_000))
	.option('--json', 'one line of JSON an article')
	.addHelpText(
		'after',
		`
Examples:
  khabar list --unread --since 2d
  khabar list --starred --json
  khabar list news/ --sort longest --limit 10`,
	)
	.action(async (names: string[], _: unknown, command: Command) => {
		await listArticles(names, command.optsWithGlobals<ListOptions>());
	});

program
	.command('search')
	.description('find articles of the library by their words')
	.argument('<query...>', 'words, "an exact phrase", begin*, -without, title:word, source:word')
	.option('--since <time>', 'only articles of that time: 12h, 1d, 2w', timeAgo)
	.option('--source <name>', 'only articles of this source')
	.option('--language <code>', 'only articles in this language, as ar or en')
	.option('--tag <tag>', 'only articles with this tag')
	.option('--limit <number>', 'the most articles, the best (default: 20)', wholeNumber(1, 1_000_000_000))
	.option('--json', 'one line of JSON an article')
	.addHelpText(
		'after',
		`
Examples:
  khabar search 'وقف إطلاق النار'
  khabar search '"وقف إطلاق النار" -غزة' --since 2w
  khabar search --json --limit 100 'title:الاقتصاد*'
  khabar search -- -غزة هدنة`,
	)
	.action(async (words: string[], _: unknown, command: Command) => {
		await searchArticles(words, command.optsWithGlobals<SearchOptions>());
	});

program
	.command('state')
	.description('say what is kept of your reading, or write all of it')
	.option('--json', 'one line of JSON an article')
	.addHelpText(
		'after',
		`
Examples:
  khabar state
  khabar state --json > reading.jsonl`,
	)
	.action(async (_: unknown, command: Command) => {
		await printState(command.optsWithGlobals<StateOptions>());
	});

program
	.command('brief')
	.description('write the key facts of unread articles, those about one event together')
	.argument('[path...]', 'files and folders (default: your articles)')
	.option('--since <time>', 'read or not, all articles of that time: 12h, 1d, 2w', timeAgo)
	.option('--source <name>', 'only articles of this source')
	.option('--tag <tag>', 'only articles with this tag')
	.option('--limit <number>', 'the most articles, the newest (default: 500)', wholeNumber(1, 1_000_000))
	.option(
		'--width <columns>',
		'columns of a row (default: those of the terminal; in a pipe, a paragraph a line)',
		wholeNumber(1, 10_000),
	)
	.addOption(new Option('--json', 'one line of JSON a story').conflicts('markdown'))
	.option('--markdown', 'Markdown, with links')
	.addHelpText(
		'after',
		`
Examples:
  khabar brief --width 80 --bidi app --shaping app | less
  khabar brief --since 1d --markdown > today.md
  khabar brief --source BBC --json news/`,
	)
	.action(async (paths: string[], _: unknown, command: Command) => {
		await printBrief(paths, command.optsWithGlobals<BriefOptions>());
	});

program
	.command('check')
	.description('find what is wrong with files of articles')
	.argument('<file...>', 'files of any shape that khabar reads, and folders of them')
	.addHelpText(
		'after',
		`
Each problem is a line on standard error, with file, line, column and path; the exit code is 1 when there is one.

Examples:
  khabar check today.json news/*.jsonl`,
	)
	.action(checkFiles);

program
	.command('schema')
	.description("write the JSON Schema of an article's file")
	.addHelpText(
		'after',
		`
Examples:
  khabar schema > article.schema.json`,
	)
	.action(printSchema);

program
	.command('doctor')
	.description('find out how this terminal shows right-to-left text, and choose')
	.option('--json', 'one line of JSON, for bug reports')
	.addHelpText(
		'after',
		`
Examples:
  khabar doctor
  khabar doctor --json >> report.txt`,
	)
	.action(async (_: unknown, command: Command) => {
		await examineTerminal(command.optsWithGlobals<DoctorOptions>());
	});

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// A reader that has seen enough closes its end of the pipe: that is no failure.
	if (error.code === 'EPIPE') process.exit();
	complain(error.message);
	process.exit(failure);
});
// Where nobody hears complaints, the work goes on.
process.stderr.on('error', () => {});

try {
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usage;
	else {
		complain(error instanceof Error ? error.message : String(error));
		process.exitCode = failure;
	}
}
