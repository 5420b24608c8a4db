const dayLength = 86_400_000;

/** The day of a moment in the reader's time zone, as a number: each day has the next one. */
export function dayNumber(moment: number): number {
	const date = new Date(moment);
	return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / dayLength);
}
