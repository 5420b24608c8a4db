/** What carries out the commands that are loaded together. A start of the reader does not load this file, nor what only it needs. */
import {addArticles} from './add.ts';
import {printBrief} from './brief.ts';
import {checkFiles} from './check.ts';
import {deleteFromLibrary} from './delete.ts';
import {type DoctorOptions, examineTerminal} from './doctor/doctor.ts';
import {printFacts} from './facts/facts.ts';
import type {CommandForm} from './help/command-forms.ts';
import {printCompletions} from './help/completions.ts';
import {help} from './help/help.ts';
import {printKeys} from './keys.ts';
import {listArticles} from './list.ts';
import {mute} from './mute.ts';
import {printArticles} from './print.ts';
import {printSchema} from './schema.ts';
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
export type Run = {run(names: string[], options: object): void | Promise<void>}['run'];

/** What carries each of them out, by its name. */
export const otherCommands: {
	readonly [Name in Exclude<CommandForm['name'], 'khabar' | 'read' | 'guide' | 'search'>]: Run;
} = {
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
	state: (_, options) => printState(options),
	brief: printBrief,
	check: checkFiles,
	keys: printKeys,
	schema: printSchema,
	doctor: (_, options) => examineTerminal(options as DoctorOptions),
	completions: printCompletions,
	help,
};
