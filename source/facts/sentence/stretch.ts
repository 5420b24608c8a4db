/** A stretch of a sentence's words: indices, `to` exclusive. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** A fact of fewer words than this says too little by itself. */
export const shortest = 8;
/**
 * The longest statement that is cut, in words; and the longest one that cannot be cut, which is shown only if an article
 * has no other.
 */
export const longestCut = 38;
export const unreadable = 60;

export function size({from, to}: Stretch): number {
	return to - from;
}
