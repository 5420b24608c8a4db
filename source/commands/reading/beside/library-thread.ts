import type {Worker} from 'node:worker_threads';
import type {Catalogue} from '../../../library/catalogue/catalogue.ts';
import {startThread} from '../../../program.ts';
import type {FromThread, TaskName, Tasks, ToThread} from './tasks.ts';

/** After how long a thread that has nothing to do is ended, in milliseconds: it takes half as much memory as the reader. */
const patience = 30_000;

/** The thread could not be started, has ended by itself, or cannot share the catalogue with the reader. */
export class NoThread extends Error {}

interface Listener {
	readonly hear: (message: FromThread | 'ended') => void;
}

/** Does what takes long in a thread of its own. It is started by the first task, and ended when there is none for a while. */
export class LibraryThread {
	readonly #catalogue: Pick<Catalogue, 'folder' | 'isInMemory'>;
	#worker: Worker | undefined;
	#idle: NodeJS.Timeout | undefined;
	#isStopped = false;
	#count = 0;
	readonly #going = new Map<number, Listener>();

	/** @param catalogue the reader's own, of a folder */
	constructor(catalogue: Pick<Catalogue, 'folder' | 'isInMemory'>) {
		this.#catalogue = catalogue;
	}

	/**
	 * What a task gives. To leave it early, or to abort it, ends it in the thread, too. After `stop` no task gives anything.
	 * @throws {NoThread}; {Error} what the task failed with, in one line
	 */
	async *run<Name extends TaskName>(
		name: Name,
		given: Tasks[Name]['given'],
		signal?: AbortSignal,
	): AsyncGenerator<Tasks[Name]['gives']> {
		if (signal?.aborted || this.#isStopped) return;
		const id = ++this.#count;
		const heard: (FromThread | 'ended')[] = [];
		let wake: () => void = () => {};
		const worker = this.#started();
		this.#going.set(id, {
			hear(message) {
				heard.push(message);
				wake();
			},
		});
		worker.postMessage({id, name, given} satisfies ToThread);
		let isOver = false;
		const leave = () => worker.postMessage({id, leave: true} satisfies ToThread);
		signal?.addEventListener('abort', leave, {once: true});
		const next = async () => {
			while (heard.length === 0) await new Promise<void>(resolve => (wake = resolve));
			const message = heard.shift()!;
			isOver = message === 'ended' || !('gives' in message);
			return message;
		};
		try {
			for (;;) {
				const message = await next();
				if (message === 'ended' && this.#isStopped) return;
				if (message === 'ended') throw new NoThread();
				if ('failure' in message) throw new Error(message.failure);
				if ('isOver' in message) return;
				if (!signal?.aborted) yield message.gives as Tasks[Name]['gives'];
			}
		} finally {
			signal?.removeEventListener('abort', leave);
			if (!isOver) leave();
			while (!isOver) await next();
			this.#going.delete(id);
			this.#restIfIdle();
		}
	}

	/** Ends the thread for good, and the tasks that go on: nobody waits for them any more. */
	stop(): void {
		this.#isStopped = true;
		clearTimeout(this.#idle);
		void this.#worker?.terminate();
	}

	#started(): Worker {
		clearTimeout(this.#idle);
		// Its tables may have gone there since it was opened: what the thread finds in the file are other rows.
		if (this.#catalogue.isInMemory) throw new NoThread();
		if (this.#worker) return this.#worker;
		// The sources are run as they are by the tests; of the package the thread is a file of its own.
		const name = import.meta.url.endsWith('.ts') ? './beside-worker.ts' : './beside-worker.js';
		let worker: Worker;
		try {
			worker = startThread(new URL(name, import.meta.url), {workerData: {folder: this.#catalogue.folder}});
		} catch {
			// There are too many threads.
			throw new NoThread();
		}
		worker.unref();
		worker.on('message', (message: FromThread) => this.#going.get(message.id)?.hear(message));
		const end = () => {
			// One that was ended while it had nothing to do may tell of its end when another one works already.
			if (this.#worker !== worker) return;
			this.#worker = undefined;
			for (const {hear} of this.#going.values()) hear('ended');
		};
		worker.on('error', end);
		worker.on('exit', end);
		this.#worker = worker;
		return worker;
	}

	#restIfIdle(): void {
		if (this.#going.size > 0) return;
		clearTimeout(this.#idle);
		this.#idle = setTimeout(() => {
			void this.#worker?.terminate();
			this.#worker = undefined;
		}, patience).unref();
	}
}
