/**
 * The room of the subcommands, one file for each, and the table of what carries them out (this file). What each is called, takes
 * and offers stands in `help/command-forms.ts`; the command line, its help, the man page and completions are made from that. The commands may import all rooms but `cli.ts` and `build/`.
 */
// All commands are imported at once: a command that is loaded by itself would add a file to the start of every other.
import {addArticles} from './add.ts';
import {printBrief} from './brief.ts';
import {checkFiles} from './check.ts';
import {deleteFromLibrary} from './delete.ts';
import {type DoctorOptions, examineTerminal} from './doctor/doctor.ts';
import {printFacts} from './facts/facts.ts';
import {openGuide} from './guide.ts';
import {type CommandForm, commandForms} from './help/command-forms.ts';
import {printCompletions} from './help/completions.ts';
import {help} from './help/help.ts';
import {readOrSuggest} from './help/read-or-suggest.ts';
import {printKeys} from './keys.ts';
import {listArticles} from './list.ts';
import {mute} from './mute.ts';
import {printArticles} from './print.ts';
import {read} from './read.ts';
import {printSchema} from './schema.ts';
import {searchArticles} from './search.ts';
import {exportSources} from './sources/export.ts';
import {followSources} from './sources/follow.ts';
import {importSources} from './sources/import.ts';
import {renameSource} from './sources/rename.ts';
import {printSources} from './sources/sources.ts';
import {unfollowSources} from './sources/unfollow.ts';
import {updateLibrary} from './sources/update.ts';
import {printState} from './state.ts';

/**
 * Carries a command out.
 * @param names the values of the argument
 * @param options the values of its own options and of the global ones
 */
type Run = {run(names: string[], options: object): void | Promise<void>}['run'];

const runs: {readonly [Name in CommandForm['name']]: Run} = {
	khabar: readOrSuggest,
	read,
	add: addArticles,
	follow: followSources,
	unfollow: unfollowSources,
	sources: (_, options) => printSources(options),
	rename: renameSource,
	update: updateLibrary,
	import: importSources,
	export: exportSources,
	mute,
	delete: deleteFromLibrary,
	print: printArticles,
	facts: printFacts,
	list: listArticles,
	search: searchArticles,
	state: (_, options) => printState(options),
	brief: printBrief,
	check: checkFiles,
	guide: openGuide,
	keys: printKeys,
	schema: printSchema,
	doctor: (_, options) => examineTerminal(options as DoctorOptions),
	completions: printCompletions,
	help,
};

/** What a command is, and what carries it out. */
export type CommandRow = CommandForm & {readonly run: Run};

export const commandTable: readonly CommandRow[] = commandForms.map(form => ({...form, run: runs[form.name]}));
