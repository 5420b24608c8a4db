/**
 * A thread that reads feeds for an update of many sources: a third of its work goes on beside the keeping of articles. It is
 * started by its file and built by itself.
 */

import {parentPort} from 'node:worker_threads';
import {readAll} from './read-all.ts';
import type {ReadAnswer, ReadTask} from './reading-thread.ts';

parentPort!.on('message', async ({id, bytes, origin}: ReadTask) => {
	const answer: ReadAnswer = {id, ...(await readAll(bytes, origin))};
	parentPort!.postMessage(answer);
});
