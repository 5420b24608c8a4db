/** A property of all code points, unpacked from runs: where each run starts, and the letter of its value. */
export interface RunTable {
	readonly starts: Uint32Array;
	readonly values: string;
}

/** Unpacks "length in base 36, then one upper-case letter" runs that begin at code point 0. */
export function unpackRuns(runs: string): RunTable {
	const starts: number[] = [];
	let values = '';
	let start = 0;
	for (const [, length, value] of runs.matchAll(/([0-9a-z]+)([A-Z])/g)) {
		starts.push(start);
		values += value;
		start += Number.parseInt(length!, 36);
	}
	return {starts: Uint32Array.from(starts), values};
}

/** The letter of a code point's value, by binary search. */
export function lookUp({starts, values}: RunTable, codePoint: number): string {
	let low = 0;
	let high = starts.length;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (starts[middle]! <= codePoint) low = middle;
		else high = middle;
	}
	return values[low]!;
}
