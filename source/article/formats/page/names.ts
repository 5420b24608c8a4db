import type {Tag} from './dom.ts';

/** Names that say what an element is not, or does, rather than what it is, and what WordPress calls a text's subjects. */
const modifier = /^(?:has|no|with|without|js|is|category|tag|format|type|status)[-_]/i;

/** Each class of an element and its id in words, with blanks around each: `postAuthor` and `post__author` are one name. */
export const namesOf = ({className, id}: Tag): string[] =>
	`${className} ${id}`
		.split(/\s+/)
		.filter(name => name !== '' && !modifier.test(name))
		.map(name =>
			name
				.replace(/([a-z])([A-Z])/g, '$1 $2')
				.toLowerCase()
				.split(/[^a-z]+/),
		)
		.map(words => ` ${words.join(' ')} `);

/** A pattern for names that have one of some words, or of some words in a row, in them: `share|read more`. */
export const nameWith = (words: string): RegExp => new RegExp(` (?:${words.replace(/[\n\t]/g, '')}) `);
