import {setImmediate} from 'node:timers/promises';
import type {Catalogue} from '../../../library/catalogue/catalogue.ts';
import {foundRows} from '../../../library/shelf/view-rows.ts';
import type {Tasks} from './tasks.ts';

/** What was found is told as soon as it fills a screen, and from then on after so long, in milliseconds. */
const firstRows = 24;
const tellEvery = 200;
/** After so long others have their turn, in milliseconds. */
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
		if (rows.length > told && (told === 0 ? rows.length === firstRows : now - last > tellEvery)) {
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
