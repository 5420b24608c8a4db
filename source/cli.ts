/** The command line: commander's program, made from the table of commands, and the exit codes. Nothing imports this file. */

import {Command, CommanderError} from 'commander';
import packageJson from '../package.json' with {type: 'json'};
import {type CommandRow, commandTable} from './commands/command-table.ts';
import {globalOptions} from './commands/shared/option-table.ts';
import {complain} from './commands/shared/output.ts';
import {isOneFile} from './program.ts';

/** The exit codes besides 0. */
const failure = 1;
const usage = 2;

function helpAfter({note, examples, tip}: CommandRow): string {
	const list = examples.length > 0 ? ['Examples:', ...examples.map(example => `  ${example}`)].join('\n') : undefined;
	return [note, list, tip].flatMap(part => (part === undefined ? [] : `\n${part}`)).join('\n');
}

function fill(command: Command, row: CommandRow): void {
	if (row.argument) command.argument(...row.argument);
	for (const option of row.options ?? []) command.addOption(option);
	const help = helpAfter(row);
	if (help !== '') command.addHelpText('after', help);
	command.action(() => row.run(row.argument ? command.processedArgs[0] : [], command.optsWithGlobals()));
}

/** The version, and of an executable, what it was made for and with. */
const versionText = () =>
	isOneFile()
		? `${packageJson.version} (one file for ${process.platform}-${process.arch}, with Node ${process.version})`
		: packageJson.version;

const program = new Command('khabar')
	.description(packageJson.description)
	.version(versionText())
	.configureHelp({
		showGlobalOptions: true,
		// The options of `khabar` without a command are no others' as well.
		visibleGlobalOptions: command => (command.parent ? globalOptions : []),
	})
	.exitOverride()
	.showHelpAfterError('(khabar --help tells more)');
for (const option of globalOptions) program.addOption(option);
for (const row of commandTable)
	fill(row.name === undefined ? program : program.command(row.name).description(row.description), row);

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	// A program that has read enough closes its end of the pipe: that is no failure.
	if (error.code === 'EPIPE') process.exit();
	complain(error.message);
	process.exit(failure);
});
// When messages cannot be written, the work goes on without them.
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
