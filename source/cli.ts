import {Command, CommanderError, InvalidArgumentError, Option} from 'commander';
import packageJson from '../package.json' with {type: 'json'};
import type {DisplayOptions} from './commands/options.ts';

/** The exit codes besides 0. */
const failure = 1;
const usage = 2;

const positive = (least: number) => (text: string) => {
	const number = Number(text);
	if (!Number.isInteger(number) || number < least) throw new InvalidArgumentError(`a whole number from ${least} up`);
	return number;
};

const workers = ['auto', 'app', 'terminal'];

const withDisplayOptions = (command: Command): Command =>
	command
		.addOption(new Option('--bidi <who>', 'who puts right-to-left text in order').choices(workers).default('auto'))
		.addOption(new Option('--shaping <who>', 'who joins Arabic letters').choices(workers).default('auto'));

const program = new Command('khabar')
	.description(packageJson.description)
	.version(packageJson.version)
	.enablePositionalOptions()
	.exitOverride()
	.showHelpAfterError('(khabar --help tells more)');

withDisplayOptions(
	program.argument('[path...]', 'files and folders of articles (default: those that ship with khabar)'),
)
	.addHelpText(
		'after',
		`
Examples:
  khabar                              read the articles that ship with khabar
  khabar news/ today.json             read the articles of a folder and a file
  khabar print ceasefire-call         lay an article out
  khabar facts today.json --json      key facts as JSON Lines

Press ? in the reader for its keys.`,
	)
	.action(async (paths: string[], options: DisplayOptions) => {
		const {read} = await import('./commands/read.tsx');
		await read(paths, options);
	});

withDisplayOptions(program.command('print').description('write articles, laid out'))
	.argument('<article...>', 'the id of an article, the beginning of one, or a file')
	.option(
		'--width <columns>',
		'columns of a row (default: those of the terminal; in a pipe, a paragraph a line)',
		positive(1),
	)
	.addHelpText(
		'after',
		`
Examples:
  khabar print ceasefire-call
  khabar print ceasefire-call --width 72 | less
  khabar print news.json --width 60 --bidi app --shaping app > for-a-plain-terminal.txt`,
	)
	.action(async (names: string[], options: DisplayOptions & {width?: number}) => {
		const {printArticles} = await import('./commands/print.ts');
		await printArticles(names, options);
	});

program
	.command('facts')
	.description('write the key facts of articles')
	.argument('[article...]', 'ids or files; - reads articles as JSON Lines from standard input')
	.option('--json', 'one line of JSON an article')
	.option('--limit <number>', 'the most facts of an article', positive(0), 5)
	.addHelpText(
		'after',
		`
Examples:
  khabar facts ceasefire-call
  khabar facts --json --limit 3 news/
  cat articles.jsonl | khabar facts --json -`,
	)
	.action(async (names: string[], options: {json?: boolean; limit: number}) => {
		const {printFacts} = await import('./commands/facts.ts');
		await printFacts(names, options);
	});

// A reader that has seen enough closes its end of the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr])
	stream.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
		process.exit();
	});

try {
	await program.parseAsync();
} catch (error) {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usage;
	else {
		process.stderr.write(`khabar: ${error instanceof Error ? error.message : String(error)}\n`);
		process.exitCode = failure;
	}
}
