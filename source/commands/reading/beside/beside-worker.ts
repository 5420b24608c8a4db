/**
 * The thread that does for the reader what takes longer than a key may wait. It has a catalogue of the folder for itself;
 * the reader's own connection reads what it writes there. The build makes it a file of its own, with which the thread is
 * started.
 */

import {setPriority} from 'node:os';
import {parentPort, workerData} from 'node:worker_threads';
import {Catalogue} from '../../../library/catalogue/catalogue.ts';
import {findRows} from './find-rows.ts';
import {findStories} from './find-stories.ts';
import type {FromThread, TaskTable, ToThread} from './tasks.ts';

/** How long to work before others have their turn, in milliseconds. */
const pace = {slice: 20, pause: 0};

const tasks: TaskTable<Catalogue> = {
	update: catalogue => catalogue.update(pace),
	search: findRows,
	stories: findStories,
};

/** Where processors are few, keys come first. Only Linux knows the niceness of single threads. */
const niceness = 5;
if (process.platform === 'linux') setPriority(niceness);

const catalogue = Catalogue.ofFolder((workerData as {folder: string}).folder);
const going = new Map<number, AbortController>();
/** Tables that cannot be written, as on a disk that is full, are kept in the memory of this thread: the reader does not see them. */
const endIfAlone = () => {
	if (catalogue.isInMemory) process.exit();
};
const tell = (message: FromThread) => parentPort!.postMessage(message);

parentPort!.on('message', async (message: ToThread) => {
	const {id} = message;
	if ('leave' in message) return going.get(id)?.abort();
	const leaving = new AbortController();
	const {signal} = leaving;
	going.set(id, leaving);
	endIfAlone();
	try {
		const run = tasks[message.name] as (
			library: Catalogue,
			given: unknown,
			signal: AbortSignal,
		) => AsyncGenerator<unknown>;
		for await (const gives of run(catalogue, message.given, signal)) {
			endIfAlone();
			if (signal.aborted) break;
			tell({id, gives});
		}
		endIfAlone();
		tell({id, isOver: true});
	} catch (error) {
		tell({id, failure: (error as Error).message});
	} finally {
		going.delete(id);
	}
});
