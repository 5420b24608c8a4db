import type {Standing} from '../../article/reading-state.ts';

/** A place that a jump has left: an article, by its key, and where the reader stood in it. */
export interface Jump {
	readonly key: string;
	readonly standing: Standing;
}

/** The places that were left, the last one last; and those from which the reader has come back, the nearest one last. */
export interface Jumps {
	readonly back: readonly Jump[];
	readonly on: readonly Jump[];
}
