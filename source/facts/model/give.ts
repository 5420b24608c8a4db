/**
 * Takes a feature of what is judged: its name, by which the table of weights knows it, and how far it holds, 1 where nothing is
 * said.
 */
export type Give = (name: string, value?: number) => void;

/**
 * Gives a number like a thermometer: one feature for each of the `marks` (ascending) that it reaches. So each weight says what
 * one step more adds, and no form of curve is laid down.
 */
export function steps(name: string, marks: readonly number[]): (value: number, give: Give) => void {
	const names = marks.map(mark => `${name}, ${mark} or more`);
	return (value, give) => {
		for (let i = 0; i < marks.length && value >= (marks[i] as number); i++) give(names[i] as string);
	};
}

/** Names of features that differ in a word: what they are called does not have to be put together, and hashed, each time. */
export function called(name: string): (what: string) => string {
	const names = new Map<string, string>();
	return what => {
		const found = names.get(what) ?? `${name} ${what}`;
		names.set(what, found);
		return found;
	};
}
