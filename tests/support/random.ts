/** A source of random numbers that a seed settles (mulberry32): whole numbers from 0 to below `limit`. */
export function randomNumbers(seed: number): (limit: number) => number {
	let state = seed;
	return limit => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
}
