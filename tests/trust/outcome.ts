/** What an attack came to: how many cases were tried, a line for each that got through, and what could not be tried here. */
export interface Outcome {
	readonly cases: number;
	readonly won: readonly string[];
	/** Why some of it was left out, for the table. */
	readonly skipped?: string | undefined;
}
