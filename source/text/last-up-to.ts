/** The last index of an ascending list of `length` of which something holds, or 0. */
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
