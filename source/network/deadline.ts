import {NetworkFault} from './fault.ts';

/** How long an address may take, in milliseconds. */
export interface Times {
	/** From the look-up of its host to the last byte. */
	readonly total: number;
	/** How long it may send nothing. */
	readonly silence: number;
}

const seconds = (milliseconds: number) => `${milliseconds / 1000} seconds`;

/** Limits the time that an address takes. Whatever waits for the address must give up when `signal` is aborted. */
export class Deadline {
	readonly #controller = new AbortController();
	readonly #silence: number;
	readonly #total: number;
	#whole: NodeJS.Timeout | undefined;
	/** When the whole time ends, on the clock of `performance.now`. */
	#end: number;
	readonly #leave: () => void;

	/** @param outer gives the address up as well */
	constructor({total, silence}: Times, outer?: AbortSignal) {
		this.#silence = silence;
		this.#total = total;
		this.#end = performance.now() + total;
		this.#start();
		const stop = () => this.#giveUp('was not read to its end');
		outer?.addEventListener('abort', stop, {once: true});
		this.#leave = () => outer?.removeEventListener('abort', stop);
		if (outer?.aborted) stop();
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Waits for the next word of the address. Only this time counts as silence, not the time when nobody listens. */
	async listen<T>(word: Promise<T>): Promise<T> {
		const timer = setTimeout(() => this.#giveUp(`sends nothing for ${seconds(this.#silence)}`), this.#silence);
		try {
			return await word;
		} finally {
			clearTimeout(timer);
		}
	}

	/** Waits for what is not the fault of the address: that time does not count. */
	async rest<T>(other: Promise<T>): Promise<T> {
		const start = performance.now();
		clearTimeout(this.#whole);
		try {
			return await other;
		} finally {
			this.#end += performance.now() - start;
			this.#start();
		}
	}

	end(): void {
		clearTimeout(this.#whole);
		this.#leave();
	}

	#start(): void {
		const left = Math.max(0, this.#end - performance.now());
		this.#whole = setTimeout(() => this.#giveUp(`takes longer than ${seconds(this.#total)}`), left);
	}

	#giveUp(message: string): void {
		this.#controller.abort(new NetworkFault(message));
	}
}
