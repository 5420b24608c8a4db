/** A long value or name tells no more than its beginning does. */
const mostShown = 100;

/** A name as a message has it: a long one is cut, between characters. */
export const beginning = (text: string): string =>
	text.length > mostShown ? `${text.slice(0, mostShown).replace(/[\ud800-\udbff]$/, '')}…` : text;

/** A value of JSON as it is written, or the beginning of that. */
export const shownValue = (value: unknown): string => beginning(JSON.stringify(value));
