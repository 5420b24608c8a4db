interface Waiting {
	readonly host: string;
	go(): void;
}

/**
 * Limits how many addresses are asked at once, in all and of one host. A request that is led on to another host gives its
 * turn back before it takes one there: so none waits while it keeps others waiting, which nested limits could not promise.
 */
export class Turns {
	readonly #most: number;
	readonly #mostOfHost: number;
	readonly #taken = new Map<string, number>();
	#all = 0;
	readonly #waiting = new Set<Waiting>();

	constructor({most, mostOfHost}: {readonly most: number; readonly mostOfHost: number}) {
		this.#most = most;
		this.#mostOfHost = mostOfHost;
	}

	/**
	 * Waits for a turn.
	 * @returns gives the turn back; to call it again does nothing
	 * @throws the reason of the signal
	 */
	async take(host: string, signal?: AbortSignal): Promise<() => void> {
		signal?.throwIfAborted();
		if (!this.#isFree(host)) await this.#wait(host, signal);
		else this.#count(host, 1);
		let isGiven = false;
		return () => {
			if (isGiven) return;
			isGiven = true;
			this.#count(host, -1);
			this.#callNext();
		};
	}

	#wait(host: string, signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			const giveUp = () => {
				this.#waiting.delete(waiting);
				reject(signal!.reason);
			};
			const waiting = {
				host,
				go() {
					signal?.removeEventListener('abort', giveUp);
					resolve();
				},
			};
			this.#waiting.add(waiting);
			signal?.addEventListener('abort', giveUp, {once: true});
		});
	}

	#isFree(host: string): boolean {
		return this.#all < this.#most && (this.#taken.get(host) ?? 0) < this.#mostOfHost;
	}

	#count(host: string, change: 1 | -1): void {
		this.#all += change;
		this.#taken.set(host, (this.#taken.get(host) ?? 0) + change);
	}

	#callNext(): void {
		for (const waiting of this.#waiting) {
			if (this.#all >= this.#most) return;
			if (!this.#isFree(waiting.host)) continue;
			this.#waiting.delete(waiting);
			this.#count(waiting.host, 1);
			waiting.go();
		}
	}
}
