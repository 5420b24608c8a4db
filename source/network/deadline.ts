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
	readonly #whole: NodeJS.Timeout;

	constructor({total, silence}: Times) {
		this.#silence = silence;
		this.#whole = setTimeout(() => this.#giveUp(`takes longer than ${seconds(total)}`), total);
	}

	get signal(): AbortSignal {
		return this.#controller.signal;
	}

	/** Waits for the next word of the address. Only this time counts as silence, not the time when nobody listens. */
	async listen<T>(word: Promise<T>): Promise<T> {
		const timer = setTimeout(() => this.#giveUp(`says nothing for ${seconds(this.#silence)}`), this.#silence);
		try {
			return await word;
		} finally {
			clearTimeout(timer);
		}
	}

	end(): void {
		clearTimeout(this.#whole);
	}

	#giveUp(message: string): void {
		this.#controller.abort(new NetworkFault(message));
	}
}
