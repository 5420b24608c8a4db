/**
 * A thread that reads feeds for an update of many sources, beside the keeping of articles: reading is a third of the work.
 * The build makes it a file of its own, with which the thread is started.
 */

import {parentPort} from 'node:worker_threads';
import {readAll} from './read-all.ts';
import type {ReadAnswer, ReadTask} from './reading-thread.ts';

parentPort!.on('message', async ({id, bytes, origin}: ReadTask) => {
	const answer: ReadAnswer = {id, ...(await readAll(bytes, origin))};
	parentPort!.postMessage(answer);
});
