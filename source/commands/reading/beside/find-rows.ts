import {setImmediate} from 'node:timers/promises';
import type {Catalogue} from '../../../library/catalogue/catalogue.ts';
import {foundRows} from '../../../library/shelf/view-rows.ts';
import type {Tasks} from './tasks.ts';

/**
 * How many articles, each with its sentence, fill a screen of 24 rows, and a very large one: then they are told of at once.
 */
const screens = [12, 60];
/** After how long what was found is told of otherwise, in milliseconds. */
const tellEvery = 200;
/** How long to work before others have their turn, in milliseconds. */
const slice = 20;

/** Finds the rows of a view with a query; gives all that are found so far, at last all of them. */
export async function* findRows(
	catalogue: Catalogue,
	{view, marked}: Tasks['search']['given'],
	signal: AbortSignal,
): AsyncGenerator<Int32Array> {
	const states = {get: () => new Map(), keysOf: (mark: 'read' | 'starred') => [...(marked[mark] ?? [])]};
	const rows: number[] = [];
	let told = 0;
	let rested = performance.now();
	let last = rested;
	for (const row of foundRows(catalogue, view, states)) {
		if (row !== undefined) rows.push(row);
		const now = performance.now();
		if (rows.length > told && (screens.includes(rows.length) || now - last > tellEvery)) {
			told = rows.length;
			last = now;
			yield Int32Array.from(rows);
		}
		if (now - rested < slice) continue;
		await setImmediate();
		if (signal.aborted) return;
		rested = performance.now();
	}
	yield Int32Array.from(rows);
}
