/** What is used here of the DOM, which the compiler is not told of: nothing else of khabar runs in a browser. */
export interface Tag {
	readonly tagName: string;
	readonly id: string;
	readonly className: string;
	readonly textContent: string;
	readonly innerHTML: string;
	readonly attributes: Iterable<{readonly name: string; readonly value: string}>;
	readonly childNodes: Iterable<{readonly nodeType: number; readonly textContent: string}>;
	readonly children: Iterable<Tag>;
	readonly firstElementChild: Tag | null;
	readonly nextElementSibling: Tag | null;
	readonly parentElement: Tag | null;
	getAttribute(name: string): string | null;
	setAttribute(name: string, value: string): void;
	removeAttribute(name: string): void;
	querySelector(selector: string): Tag | null;
	querySelectorAll(selector: string): Iterable<Tag>;
	contains(other: Tag): boolean;
	matches(selector: string): boolean;
	closest(selector: string): Tag | null;
	remove(): void;
	prepend(...children: readonly Tag[]): void;
	append(...children: readonly Tag[]): void;
	replaceChildren(...children: readonly Tag[]): void;
	replaceWith(...others: readonly Tag[]): void;
}

export interface Page extends Tag, Document {
	readonly documentElement: Tag;
	readonly body: Tag;
	createElement(name: string): Tag;
}

/** The text of an element with every run of blanks as one. */
export const textIn = (tag: Tag): string => tag.textContent.replace(/\s+/g, ' ').trim();

/** How many characters of the text in an element stand in links that lead to other pages. */
export function linkedIn(tag: Tag): number {
	if (tag.tagName === 'A') return textIn(tag).length;
	let sum = 0;
	for (const link of tag.querySelectorAll('a[href]')) {
		if (!/^(?:#|mailto:|tel:)/i.test(link.getAttribute('href') ?? '')) sum += textIn(link).length;
	}
	return sum;
}

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
