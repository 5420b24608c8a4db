import {Command} from 'commander';
import {commandForms} from './command-forms.ts';

/** The commands whose names are like one that is none; the package that reads the command line knows how to find them. */
export function commandsLike(name: string): string[] {
	const finder = new Command().exitOverride().configureOutput({writeErr: () => {}, outputError: () => {}});
	const names = commandForms.map(form => form.name).filter(name => name !== 'khabar');
	for (const known of names) finder.command(known);
	try {
		finder.parse([name], {from: 'user'});
	} catch (error) {
		const [, found = ''] = /\n\(Did you mean (?:one of )?(.*)\?\)/.exec((error as Error).message) ?? [];
		return found.split(', ').filter(other => (names as string[]).includes(other));
	}
	return [];
}

/** Whether a word of the command line looks like the name of a command, and not like that of a file, an id or an address. */
export const looksLikeCommand = (word: string): boolean => /^\p{L}{2,16}$/u.test(word);
