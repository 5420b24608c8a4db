/** How many UTF-16 units of a long value or name are shown: the rest would tell nothing more. */
const mostShown = 100;

/** At most so many UTF-16 units of a text from its start, and no half of a character at the end. */
export const firstUnits = (text: string, most: number): string =>
	text.length > most ? text.slice(0, most).replace(/[\ud800-\udbff]$/, '') : text;

/** A name as a message has it: a long one is cut, between characters. */
export const beginning = (text: string): string => (text.length > mostShown ? `${firstUnits(text, mostShown)}…` : text);

/** A value of JSON as it is written, or the beginning of that. */
export const shownValue = (value: unknown): string => beginning(JSON.stringify(value));
