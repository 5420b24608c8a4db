import {NetworkFault} from './fault.ts';

/** How long an address may take, in milliseconds. */
export interface Times {
	/** From the first look at it to the last byte. */
	readonly total: number;
	/** Without a word from it. */
	readonly silence: number;
}

const seconds = (milliseconds: number) => `${milliseconds / 1000} seconds`;

/** Watches over the time that an address takes. Whatever waits for it is to give up when `signal` says so. */
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

	/** Waits for a word from the address; the time before and after, when nobody listens, is not silence. */
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
