/**
 * A list of items that take one or more rows each, seen through a window of some rows that begins with a whole item.
 * Only items near the window are asked for their rows, so that the list may have any length.
 */
export interface Items {
	readonly count: number;
	/** How many rows an item takes, 1 or more. As the first one in the window it may take another number than elsewhere. */
	rowsOf(index: number, isFirst: boolean): number;
}

/** How many whole items fit into the window if the item at `bottom` is the last of them; at least 1. */
function fitting({rowsOf}: Items, bottom: number, rows: number): number {
	let taken = 0;
	let index = bottom;
	while (index >= 0 && taken + rowsOf(index, true) <= rows) {
		taken += rowsOf(index, false);
		index--;
	}
	return Math.max(1, bottom - index);
}

/** The first item in the window, so that the whole selected item is in it and no row is empty that could be filled. */
export function windowTop(items: Items, {selected, top}: {selected: number; top: number}, rows: number): number {
	if (items.count === 0) return 0;
	const lowest = items.count - fitting(items, items.count - 1, rows);
	const highest = selected - fitting(items, selected, rows) + 1;
	return Math.min(lowest, Math.max(highest, Math.min(selected, top)));
}

/**
 * Moves the window by `count` items (up, when negative), but never beyond the ends. What is selected stays in the window: where it
 * would leave it, the nearest whole item in it is selected.
 */
export function scrolled(
	items: Items,
	{selected, top}: {selected: number; top: number},
	rows: number,
	count: number,
): {readonly selected: number; readonly top: number} {
	if (items.count === 0) return {selected, top};
	const lowest = items.count - fitting(items, items.count - 1, rows);
	const moved = Math.max(0, Math.min(lowest, top + count));
	let last = moved;
	for (let taken = items.rowsOf(moved, true); last + 1 < items.count; last++) {
		taken += items.rowsOf(last + 1, false);
		if (taken > rows) break;
	}
	return {selected: Math.max(moved, Math.min(last, selected)), top: moved};
}

/** The items in the window. The last of them may be cut off. */
export function shownItems({count, rowsOf}: Items, top: number, rows: number): number[] {
	const shown: number[] = [];
	for (let index = top, taken = 0; index < count && taken < rows; index++) {
		shown.push(index);
		taken += rowsOf(index, index === top);
	}
	return shown;
}
