import {parentPort, workerData} from 'node:worker_threads';
import {throughRooms} from './rooms.ts';

const {seed, count} = workerData as {readonly seed: number; readonly count: number};
parentPort!.postMessage(await throughRooms(seed, count));
