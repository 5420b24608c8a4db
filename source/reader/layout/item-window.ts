/**
 * A window of some rows over a list of items that take one row or more each. It begins with an item, whole; nothing is
 * asked of items that are not near it, so that the list may be of any length.
 */
export interface Items {
	readonly count: number;
	/** The rows that an item takes, 1 or more; the first in the window may take more than it does elsewhere. */
	rowsOf(index: number, isFirst: boolean): number;
}

/** How many items fit into the window whole when the last of them is the one at `bottom`; 1 at least. */
function fitting({rowsOf}: Items, bottom: number, rows: number): number {
	let taken = 0;
	let index = bottom;
	while (index >= 0 && taken + rowsOf(index, true) <= rows) {
		taken += rowsOf(index, false);
		index--;
	}
	return Math.max(1, bottom - index);
}

/** The first item in the window: the selected one is in it whole, and no row is empty that could be filled. */
export function windowTop(items: Items, {selected, top}: {selected: number; top: number}, rows: number): number {
	if (items.count === 0) return 0;
	const lowest = items.count - fitting(items, items.count - 1, rows);
	const highest = selected - fitting(items, selected, rows) + 1;
	return Math.min(lowest, Math.max(highest, Math.min(selected, top)));
}

/** The items that have a row in a window, the last of them perhaps not whole. */
export function shownItems({count, rowsOf}: Items, top: number, rows: number): number[] {
	const shown: number[] = [];
	for (let index = top, taken = 0; index < count && taken < rows; index++) {
		shown.push(index);
		taken += rowsOf(index, index === top);
	}
	return shown;
}
