/** A stretch of a sentence's words: indices, `to` exclusive. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** A fact of fewer words than this says too little by itself. */
export const shortest = 8;
/** A statement up to this long is shown whole: nothing is gained that would be worth a cut. */
export const comfortable = 24;
/** More words than this are no longer taken in at a glance. */
export const longest = 28;

/** No statement that is cut is longer; one that cannot be cut may be `unreadable`, where an article has no other. */
export const longestCut = 38;
export const unreadable = 60;

export function size({from, to}: Stretch): number {
	return to - from;
}
