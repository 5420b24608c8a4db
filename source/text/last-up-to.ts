/**
 * The last index below `length` for which `holds` is true, or 0. `holds` has to be true up to some index and false after
 * it.
 */
export function lastUpTo(length: number, holds: (index: number) => boolean): number {
	let low = 0;
	let high = length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (holds(middle)) low = middle;
		else high = middle - 1;
	}
	return low;
}
