import {parentPort, workerData} from 'node:worker_threads';
import {throughEnormous, throughRooms} from './rooms.ts';
import type {RoomsWork} from './rooms-in-threads.ts';

const {seed, count = 0} = workerData as RoomsWork;
parentPort!.postMessage(await (seed === undefined ? throughEnormous() : throughRooms(seed, count)));
