import {setImmediate} from 'node:timers/promises';
import type {Shelf} from '../../../reader/state/shelf.ts';

/** How many articles are looked for beforehand. More of them make the search hardly quicker. */
const articles = 4;

/** Quotation marks would make a phrase of the words, for which articles have to be read. */
const notOfWords = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * Makes a search ready while its words are written: what it needs is loaded, and V8 and SQLite have done it before. The first
 * articles are looked for by the words of their titles, and nobody sees what is found. What fails here fails again where it is
 * told.
 */
export async function makeSearchReady(shelf: Shelf): Promise<void> {
	for (const entry of shelf.entries(0, articles)) {
		// Keys come first.
		await setImmediate();
		const query = entry.summary.title.replace(notOfWords, ' ').trim();
		try {
			if (query !== '') shelf.select({...shelf.view, query}).match(entry);
		} catch {
			return;
		}
	}
}
