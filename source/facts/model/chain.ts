/**
 * A sentence's pieces as a chain, each kept or dropped, by the logarithms of odds: of keeping a piece, of beginning to keep with it
 * after one that is dropped, and of dropping it after one that is kept.
 */
export interface Chain {
	readonly keep: readonly number[];
	readonly begin: readonly number[];
	readonly end: readonly number[];
}

/** For each piece, the logarithms of the weights of all ways in which it is dropped, and in which it is kept. */
type Sums = [dropped: number, kept: number][];

/** The sums over the ways to get to each piece, itself counted in. */
export function forward({keep, begin, end}: Chain): Sums {
	let last: Sums[number] = [0, keep[0] ?? 0];
	return keep.map((own, k) => {
		const [dropped, kept] = last;
		if (k > 0) last = [logSum(dropped, kept + (end[k] as number)), own + logSum(kept, dropped + (begin[k] as number))];
		return last;
	});
}

/** The sums over the ways to go on from each piece to the end. */
export function backward({keep, begin, end}: Chain): Sums {
	const found: Sums = new Array(keep.length);
	let [dropped, kept] = [0, 0];
	for (let k = keep.length - 1; k >= 0; k--) {
		found[k] = [dropped, kept];
		const own = (keep[k] as number) + kept;
		[dropped, kept] = [logSum(dropped, own + (begin[k] as number)), logSum(own, dropped + (end[k] as number))];
	}
	return found;
}

/** How likely each piece is kept: the marginals of a conditional random field (Lafferty, McCallum and Pereira, 2001). */
export function keptOf(chain: Chain): number[] {
	const before = forward(chain);
	const after = backward(chain);
	const last = before.at(-1);
	const all = last ? logSum(...last) : 0;
	return before.map(([, kept], k) => Math.exp(kept + (after[k] as Sums[number])[1] - all));
}

export function logSum(a: number, b: number): number {
	return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}
