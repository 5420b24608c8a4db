/** A text as a shell takes it for one word of a command. */
export const shellWord = (text: string): string =>
	/^[\p{L}\p{N}\p{M}@%+=:,./_-]+$/u.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
