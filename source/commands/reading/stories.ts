import {setImmediate} from 'node:timers/promises';
import type {ListEntry} from '../../article/listing.ts';
import {briefOf} from '../../brief/brief.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import {type Entry, readEntry} from '../../reader/state/entry.ts';
import type {Shelf} from '../../reader/state/shelf.ts';
import type {Dispatch} from '../../reader/update.ts';

/** A brief is made of so many articles at most, the newest. */
const mostArticles = 500;
/** How long it works at a time, in milliseconds: after that, keys that were pressed meanwhile are handled first. */
const workSlice = 20;

/** The facts of an article that a brief is made of. */
type FactsOf = (entry: Entry) => readonly KeyFact[];

/**
 * Reads the articles of a shelf, finds their facts and their stories, and sends them to the reader. The frame that
 * answers the key comes first; after `signal` nothing is sent any more.
 */
async function findStories(shelf: Shelf, factsOf: FactsOf, dispatch: Dispatch, signal: AbortSignal): Promise<void> {
	const all = Math.min(mostArticles, shelf.count);
	const items: {article: ListEntry['summary']; facts: readonly KeyFact[]}[] = [];
	await setImmediate();
	let end = performance.now() + workSlice;
	for (const [done, line] of shelf.entries(0, all).entries()) {
		if (signal.aborted) return;
		if (!line.problem) items.push({article: line.summary, facts: factsOf(readEntry(shelf, line))});
		if (performance.now() < end) continue;
		dispatch({type: 'brief', shown: {reading: {done, all}}});
		await setImmediate();
		end = performance.now() + workSlice;
	}
	if (!signal.aborted) dispatch({type: 'brief', shown: {stories: briefOf(items), reading: undefined}});
}

export interface StoryFinder {
	/** Finds the stories of a shelf; if those of another one are being found, after them. Of several that wait, only the last counts. */
	find(shelf: Shelf): void;
	stop(): void;
}

/** Finds the stories of one brief at a time. */
export function storyFinder(dispatch: Dispatch, factsOf: FactsOf): StoryFinder {
	let finding: AbortController | undefined;
	let next: Shelf | undefined;
	async function findAll(): Promise<void> {
		while (next) {
			const shelf = next;
			next = undefined;
			finding = new AbortController();
			await findStories(shelf, factsOf, dispatch, finding.signal);
		}
		finding = undefined;
	}
	return {
		find(shelf) {
			next = shelf;
			if (!finding) void findAll();
		},
		stop() {
			next = undefined;
			finding?.abort();
		},
	};
}
