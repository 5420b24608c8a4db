import {setTimeout} from 'node:timers/promises';

/** How long to work at a time, and to rest in between, in milliseconds. */
export interface Pace {
	readonly slice: number;
	readonly pause: number;
}

/** Tells when the work has gone on for long enough, and rests. */
export class Work {
	readonly #pace: Pace;
	#end: number;

	constructor(pace: Pace) {
		this.#pace = pace;
		this.#end = performance.now() + pace.slice;
	}

	get isTiring(): boolean {
		return performance.now() >= this.#end;
	}

	async rest(): Promise<void> {
		await setTimeout(this.#pace.pause);
		this.#end = performance.now() + this.#pace.slice;
	}
}
