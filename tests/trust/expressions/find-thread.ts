import {parentPort} from 'node:worker_threads';
import {expressionsOfPackages, ownExpressions} from './expressions.ts';

const own = await ownExpressions();
parentPort!.postMessage({own, others: expressionsOfPackages(own)});
