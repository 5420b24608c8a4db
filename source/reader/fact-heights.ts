/**
 * Shares `height` rows out among facts that would like to have `wanted` rows each (all at least 1). All get the same
 * most, and what is left over goes to the selected one. Gives the rows of each; when there is not even one row for
 * each, the menu shows as many facts as there are rows, one row each.
 */
export function factHeights(wanted: readonly number[], height: number, selected: number): number[] {
	const taken = (most: number) => wanted.reduce((sum, rows) => sum + Math.min(rows, most), 0);
	let most = 1;
	while (most < Math.max(...wanted) && taken(most + 1) <= height) most++;
	const rest = Math.max(0, height - taken(most));
	return wanted.map((rows, i) => Math.min(rows, i === selected ? most + rest : most));
}
