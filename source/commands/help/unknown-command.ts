import {namesLike} from '../../names-like.ts';
import {commandForms} from './command-forms.ts';

/** The commands whose names are similar to a name that no command has. */
export const commandsLike = (name: string): string[] =>
	namesLike(
		name,
		commandForms.map(form => form.name).filter(name => name !== 'khabar'),
	);

/** Whether a word of the command line looks like the name of a command, and not like that of a file, an id or an address. */
export const looksLikeCommand = (word: string): boolean => /^\p{L}{2,16}$/u.test(word);
