import type {Worker} from 'node:worker_threads';
import {type ExpressionPlaces, expressionFlags} from '../../search/matching/expression.ts';

/** How long an expression may look through an article, in milliseconds. */
const usualPatience = 1000;

/** What the thread does: it keeps the texts it was given last, and finds all places of an expression in them. */
const finding = `
	const {parentPort} = process.getBuiltinModule('node:worker_threads');
	let texts = [];
	parentPort.on('message', ({expression, flags, paragraphs}) => {
		texts = paragraphs ?? texts;
		const pattern = new RegExp(expression, flags);
		let places = new Int32Array(1024);
		let length = 0;
		for (const [paragraph, text] of texts.entries())
			for (const {0: {length: units}, index} of text.matchAll(pattern)) {
				if (units === 0) continue;
				if (length + 3 > places.length) {
					const more = new Int32Array(2 * places.length);
					more.set(places);
					places = more;
				}
				places.set([paragraph, index, index + units], length);
				length += 3;
			}
		const found = places.slice(0, length);
		parentPort.postMessage(found, [found.buffer]);
	});`;

export interface ExpressionFinder {
	/** Looks for an expression that has no fault. A question that has no answer yet is given up. */
	find(expression: string, paragraphs: readonly string[], onFound: (found: ExpressionPlaces | 'tooLong') => void): void;
	stop(): void;
}

/**
 * Finds the places of an expression in a thread of its own, which is ended when it takes too long: some expressions try more ways
 * than there is time for, and no key may wait for them. The thread is started by the first question.
 */
export function expressionFinder(patience = usualPatience): ExpressionFinder {
	let worker: Worker | undefined;
	let timer: NodeJS.Timeout | undefined;
	/** The texts that the thread has. */
	let known: readonly string[] | undefined;
	const stop = () => {
		clearTimeout(timer);
		timer = undefined;
		void worker?.terminate();
		worker = undefined;
		known = undefined;
	};
	return {
		stop,
		find(expression, paragraphs, onFound) {
			if (timer) stop();
			try {
				worker ??= new (process.getBuiltinModule('node:worker_threads').Worker)(finding, {eval: true, stderr: true});
			} catch {
				// There are too many threads.
				onFound('tooLong');
				return;
			}
			const asked = worker;
			asked.unref();
			const end = (found: ExpressionPlaces | 'tooLong') => {
				if (asked !== worker) return;
				if (found === 'tooLong') stop();
				clearTimeout(timer);
				timer = undefined;
				asked.off('message', end).off('error', fail);
				onFound(found);
			};
			const fail = () => end('tooLong');
			asked.once('message', end);
			// Places that need more memory than there is are given up in the same way.
			asked.once('error', fail);
			timer = setTimeout(fail, patience);
			asked.postMessage({
				expression,
				flags: expressionFlags,
				paragraphs: known === paragraphs ? undefined : paragraphs,
			});
			known = paragraphs;
		},
	};
}
