import {parentPort} from 'node:worker_threads';
import {places} from './places.ts';
import {workOn} from './work.ts';

export interface Asked {
	readonly place: number;
	readonly unit: string;
	readonly length: number;
}

parentPort!.on('message', async ({place, unit, length}: Asked) => {
	const {document, file} = places[place]!;
	const run = unit.repeat(Math.ceil(length / unit.length));
	const times = await workOn(Buffer.from(document(run)), file).catch(error => new Map([[`threw ${error}`, 1e6]]));
	parentPort!.postMessage([...times]);
});
