import {parentPort} from 'node:worker_threads';
import {places} from './places.ts';
import {workOn} from './work.ts';

export interface Asked {
	readonly place: number;
	readonly unit: string;
	readonly length: number;
}

/** The steps by their names, with their times in milliseconds of work; and what was thrown by anything but a reader of its document. */
export interface Answer {
	readonly times: readonly (readonly [step: string, time: number])[];
	readonly threw?: string;
}

parentPort!.on('message', async ({place, unit, length}: Asked) => {
	const {document, file, work} = places[place]!;
	const run = unit.repeat(Math.ceil(length / unit.length));
	const answer: Answer = await workOn(Buffer.from(document(run)), file, work).then(
		times => ({times: [...times]}),
		// What is said of a file that cannot be read is one line; only articles are read without a throw.
		error => ({times: [], ...(!(work && isSaid(error)) && {threw: String(error.stack ?? error).slice(0, 500)})}),
	);
	parentPort!.postMessage(answer);
});

const isSaid = (error: unknown): boolean => error instanceof Error && error.constructor === Error;
