import {setImmediate} from 'node:timers/promises';
import type {ListEntry} from '../../article/listing.ts';
import {briefOf} from '../../brief/brief.ts';
import {entryFacts, readEntry} from '../../reader/state/entry.ts';
import type {Shelf} from '../../reader/state/shelf.ts';
import type {Action} from '../../reader/update.ts';

/** The most articles of which a brief is made, the newest. */
const most = 500;
/** How long it works between two looks at what was pressed, in milliseconds. */
const slice = 20;

/** Reads the articles of a shelf, finds their facts and their stories, and tells the reader of them. */
export async function findStories(shelf: Shelf, tell: (action: Action) => void, signal: AbortSignal): Promise<void> {
	const all = Math.min(most, shelf.count);
	const items: {article: ListEntry['summary']; facts: ReturnType<typeof entryFacts>}[] = [];
	let end = performance.now() + slice;
	for (const [done, line] of shelf.entries(0, all).entries()) {
		if (signal.aborted) return;
		if (!line.problem) items.push({article: line.summary, facts: entryFacts(readEntry(shelf, line))});
		if (performance.now() < end) continue;
		tell({type: 'brief', shown: {reading: {done, all}}});
		await setImmediate();
		end = performance.now() + slice;
	}
	if (!signal.aborted) tell({type: 'brief', shown: {stories: briefOf(items), reading: undefined}});
}
