import {availableParallelism} from 'node:os';
import type {Worker} from 'node:worker_threads';
import type {Origin} from '../../../article/origin.ts';
import {startThread} from '../../../program.ts';
import {readAll, type WholeReading} from './read-all.ts';

export interface ReadTask {
	readonly id: number;
	readonly bytes: Uint8Array;
	readonly origin: Origin;
}

export interface ReadAnswer extends WholeReading {
	readonly id: number;
}

/** How many documents are read here first: starting a thread takes as long as reading some of them. */
const readHere = 4;

/** Reads documents, many of them in a thread of their own where the machine has another processor for it. */
export class DocumentReader {
	#count = 0;
	#worker: Worker | undefined;
	#hasFailed = availableParallelism() < 2;
	readonly #waiting = new Map<number, (answer: WholeReading | undefined) => void>();

	async read(bytes: Uint8Array, origin: Origin): Promise<WholeReading> {
		const id = ++this.#count;
		if (id <= readHere || this.#hasFailed) return readAll(bytes, origin);
		this.#worker ??= this.#start();
		const worker = this.#worker;
		const answer = await new Promise<WholeReading | undefined>(resolve => {
			this.#waiting.set(id, resolve);
			worker.postMessage({id, bytes, origin} satisfies ReadTask);
		});
		// Whatever is wrong with the thread, the document can be read here.
		return answer ?? readAll(bytes, origin);
	}

	#start(): Worker {
		// The sources are run as they are by the tests; of the package the thread is a file of its own.
		const name = import.meta.url.endsWith('.ts') ? './reading-worker.ts' : './reading-worker.js';
		const worker = startThread(new URL(name, import.meta.url));
		worker.on('message', ({id, articles, problems}: ReadAnswer) => {
			this.#waiting.get(id)?.({articles, problems});
			this.#waiting.delete(id);
		});
		const fail = () => {
			this.#hasFailed = true;
			for (const resolve of this.#waiting.values()) resolve(undefined);
			this.#waiting.clear();
		};
		worker.on('error', fail);
		worker.on('exit', fail);
		return worker;
	}

	close(): void {
		void this.#worker?.terminate();
	}
}
