import {setImmediate} from 'node:timers/promises';
import type {ListEntry} from '../../article/listing.ts';
import {briefOf} from '../../brief/brief.ts';
import type {KeyFact} from '../../facts/key-fact.ts';
import type {BriefState} from '../../reader/state/brief-state.ts';
import {type Entry, readEntry} from '../../reader/state/entry.ts';
import type {Shelf} from '../../reader/state/shelf.ts';
import type {Dispatch} from '../../reader/update.ts';
import type {ArticleFinder} from './beside/article-finder.ts';
import {type LibraryThread, NoThread} from './beside/library-thread.ts';
import type {ToldArticle} from './beside/tasks.ts';

/** Of how many articles a brief is made at most, the newest. */
const mostArticles = 500;
/** How long it works at a time, in milliseconds: after that, keys that were pressed meanwhile are handled first. */
const workSlice = 20;

/** The facts of an article that a brief is made of. */
type FactsOf = (entry: Entry) => readonly KeyFact[];

/** What was found of a brief, or how many of its articles were read for it. */
type Shown = Pick<BriefState, 'stories' | 'reading'>;

/** Reads the articles of a shelf, finds their facts and their stories; gives how far it is, and at last the stories. */
type FindStories = (shelf: Shelf, signal: AbortSignal) => AsyncIterable<Shown>;

/** The articles of a shelf that a brief is made of. */
const articlesOf = (shelf: Shelf): readonly ListEntry[] =>
	shelf.entries(0, Math.min(mostArticles, shelf.count)).filter(({problem}) => !problem);

/** Finds them here, between keys. */
const storiesHere = (factsOf: FactsOf): FindStories =>
	async function* (shelf, signal) {
		const lines = articlesOf(shelf);
		const items: ToldArticle[] = [];
		let end = performance.now() + workSlice;
		for (const line of lines) {
			items.push({article: line.summary, facts: factsOf(readEntry(shelf, line))});
			if (performance.now() < end) continue;
			yield {reading: {done: items.length, all: lines.length}};
			await setImmediate();
			if (signal.aborted) return;
			end = performance.now() + workSlice;
		}
		yield {stories: briefOf(items as Required<ToldArticle>[]), reading: undefined};
	};

/**
 * Finds them in the thread.
 * @param isKnown whether the facts of an article are known here: told by a program, or marked by the user
 */
export const storiesBeside = (
	thread: LibraryThread,
	finder: ArticleFinder,
	isKnown: (line: ListEntry) => boolean,
	factsOf: FactsOf,
): FindStories =>
	async function* (asked, signal) {
		const shelf = await finder.whole(asked, signal);
		const told: ToldArticle[] = [];
		let end = performance.now() + workSlice;
		for (const line of articlesOf(shelf)) {
			const {summary: article} = line;
			told.push(isKnown(line) ? {article, facts: factsOf(readEntry(shelf, line))} : {article});
			if (performance.now() < end) continue;
			await setImmediate();
			if (signal.aborted) return;
			end = performance.now() + workSlice;
		}
		try {
			yield* thread.run('stories', told, signal);
		} catch (error) {
			if (!(error instanceof NoThread)) throw error;
			yield* storiesHere(factsOf)(shelf, signal);
		}
	};

interface StoryFinder {
	/** Finds the stories of a shelf; if those of another one are being found, after them. Of several that wait, only the last counts. */
	find(shelf: Shelf): void;
	stop(): void;
}

/**
 * Finds the stories of one brief at a time, and sends them to the reader. The frame that answers the key comes first; after `stop`
 * nothing is sent any more.
 */
export function storyFinder(
	dispatch: Dispatch,
	factsOf: FactsOf,
	findStories: FindStories = storiesHere(factsOf),
): StoryFinder {
	let finding: AbortController | undefined;
	let next: Shelf | undefined;
	async function findAll(): Promise<void> {
		while (next) {
			const shelf = next;
			next = undefined;
			finding = new AbortController();
			const {signal} = finding;
			await setImmediate();
			if (signal.aborted) continue;
			for await (const shown of findStories(shelf, signal)) {
				if (signal.aborted) break;
				dispatch({type: 'brief', shown});
			}
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
