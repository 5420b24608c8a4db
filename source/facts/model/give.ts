/** Weights by the names of features, as logarithms of odds; what has none weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

/** Takes a feature of what is judged: its name, by which a table of weights knows it, and how far it holds. */
export type Give = (name: string, value?: number) => void;

/**
 * Gives a number like a thermometer: one feature for each of the `marks` (ascending) that it reaches. So each weight says what
 * one step more adds, and no form of curve is laid down.
 */
export function steps(name: string, marks: readonly number[]): (value: number, give: Give) => void {
	const names = marks.map(mark => `${name}, ${mark} or more`);
	return (value, give) => {
		for (let i = 0; i < marks.length && value >= marks[i]!; i++) give(names[i]!);
	};
}

/** How likely something is that has the features which `tell` gives: logistic regression. */
export function chanceBy(weights: Weights, tell: (give: Give) => void): number {
	let odds = 0;
	tell((name, value = 1) => {
		odds += (weights[name] ?? 0) * value;
	});
	return 1 / (1 + Math.exp(-odds));
}
