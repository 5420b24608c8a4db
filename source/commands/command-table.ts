/**
 * The room of the subcommands, one file for each, and the table of what carries them out (this file). What each is called, takes
 * and offers stands in `help/command-forms.ts`; the command line, its help, the man page and completions are made from that. The commands may import all rooms but `cli.ts` and `build/`.
 */

import {openGuide} from './guide.ts';
import {type CommandForm, commandForms} from './help/command-forms.ts';
import {readOrSuggest} from './help/read-or-suggest.ts';
import type {Run} from './other-commands.ts';
import {type ReadOptions, read} from './read.ts';
import type {SearchOptions} from './search.ts';

/** What opens the reader, and the search: it needs little of what the other commands need, and loads it by itself. */
const apart = {
	khabar: readOrSuggest,
	read: (names, options) => read(names, options as ReadOptions),
	guide: (names, options) => openGuide(names, options as ReadOptions),
	search: async (words, options) => (await import('./search.ts')).searchArticles(words, options as SearchOptions),
} satisfies Readonly<Record<string, Run>>;

const isApart = (name: CommandForm['name']): name is keyof typeof apart => Object.hasOwn(apart, name);

/** The other commands are loaded when one of them is carried out: each start of the reader would make all of them ready. */
const run =
	(name: CommandForm['name']): Run =>
	async (names, options) => {
		if (isApart(name)) return apart[name](names, options);
		const {otherCommands} = await import('./other-commands.ts');
		return otherCommands[name](names, options);
	};

/** What a command is, and what carries it out. */
export type CommandRow = CommandForm & {readonly run: Run};

export const commandTable: readonly CommandRow[] = commandForms.map(form => ({...form, run: run(form.name)}));
