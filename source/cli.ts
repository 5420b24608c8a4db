/** The command line: commander's program, made from the table of commands, and the exit codes. Nothing imports this file. */

import {Command, CommanderError} from 'commander';
import packageJson from '../package.json' with {type: 'json'};
import {type CommandRow, commandTable} from './commands/command-table.ts';
import {helpOf} from './commands/help/help.ts';
import {commandsLike, looksLikeCommand} from './commands/help/unknown-command.ts';
import {argumentsOf} from './commands/shared/arguments.ts';
import {linesBy} from './commands/shared/laid-out.ts';
import {messages, speak} from './commands/shared/language.ts';
import {globalOptions} from './commands/shared/option-table.ts';
import type {DisplayOptions} from './commands/shared/options.ts';
import {complain, showLinesBy} from './commands/shared/output.ts';
import {tellLanguageFaults} from './commands/shared/own/own-settings.ts';
import {writeFailureOf} from './library/files/failure.ts';
import {isSpoken} from './messages/messages-for.ts';
import {isOneFile} from './program.ts';
import {isolate} from './text/row.ts';

/** The exit codes besides 0. */
const failure = 1;
const usage = 2;

const words = argumentsOf(process.argv.slice(2));

/** The language has to be known before the rest is read, since what is wrong with that is said in it. */
function chooseLanguage(): void {
	const end = words.indexOf('--');
	const own = end < 0 ? words : words.slice(0, end);
	const at = own.findLastIndex(word => /^--lang(?:=|$)/.test(word));
	const tag = at < 0 ? undefined : (/^--lang=(.*)/.exec(own[at]!)?.[1] ?? own[at + 1]);
	if (tag !== undefined && isSpoken(tag)) speak(tag);
}

let display: DisplayOptions = {bidi: 'auto', shaping: 'auto'};

/** Says what is wrong with a command line. A mistyped command is what is wrong, whatever stands behind it. */
function complainOf(text: string, {name}: CommandRow, [first = '']: readonly string[]): void {
	const alike = name === 'khabar' && looksLikeCommand(first) ? commandsLike(first) : [];
	const said = messages();
	const wrong = alike.length > 0 ? said.help.noCommand(isolate(first), alike) : said.usage(text.trimEnd());
	complain(`${wrong} (${said.help.more(name === 'khabar' ? 'khabar --help' : `khabar ${name} --help`)})`);
}

function fill(command: Command, row: CommandRow): void {
	const {argument, options = []} = row;
	if (argument !== undefined) command.argument(argument);
	for (const option of options) command.addOption(option);
	command
		.configureHelp({formatHelp: () => helpOf(row, command.optsWithGlobals())})
		.configureOutput({outputError: text => complainOf(text, row, command.args)})
		.action(() => {
			const values = command.optsWithGlobals();
			display = values as DisplayOptions & typeof values;
			// The reader tells it where it tells all else.
			if (row.name !== 'khabar' && row.name !== 'read') tellLanguageFaults();
			const [names = []] = command.processedArgs;
			return row.run([names].flat(), values);
		});
}

/** The version, and of an executable, what it was made for and with. */
const versionText = () =>
	isOneFile()
		? `${packageJson.version} (one file for ${process.platform}-${process.arch}, with Node ${process.version})`
		: packageJson.version;

chooseLanguage();
showLinesBy(
	linesBy(
		() => display,
		() => messages().direction,
	),
);
const program = new Command('khabar').version(versionText()).exitOverride();
for (const option of globalOptions) program.addOption(option);
for (const row of commandTable) fill(row.name === 'khabar' ? program : program.command(row.name), row);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// A program that has read enough closes its end of the pipe: that is no failure.
	if (error.code === 'EPIPE') process.exit();
	complain(`standard output: cannot be written: ${writeFailureOf(error)}`);
	process.exit(failure);
});
// When messages cannot be written, the work goes on without them.
process.stderr.on('error', () => {});

async function run(): Promise<void> {
	try {
		await program.parseAsync(words, {from: 'user'});
	} catch (error) {
		if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : usage;
		else {
			complain(error instanceof Error ? error.message : String(error));
			process.exitCode = failure;
		}
	}
}

void run();
