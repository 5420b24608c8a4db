import type {Catalogue} from '../../../library/catalogue/catalogue.ts';
import {CatalogueShelf} from '../../../library/shelf/shelf.ts';
import type {Shelf} from '../../../reader/state/shelf.ts';
import type {Dispatch} from '../../../reader/update.ts';
import {type LibraryThread, NoThread} from './library-thread.ts';

export interface ArticleFinder {
	/** Has the thread look for a phrase before it is asked to: it is started, and has done all of that once. */
	makeReady(shelf: Shelf): Promise<void>;
	/** Looks for the articles of the shelf that is shown now, if that is to be done; what was looked for before is left. */
	show(shelf: Shelf): void;
	/** The shelf with all of its articles. */
	whole(shelf: Shelf, signal: AbortSignal): Promise<Shelf>;
	stop(): void;
}

const aWord = /\p{L}{4,}/u;

/** Looks in the thread for articles of shelves that do not have them yet. What is found goes to the reader as it is found. */
export function articleFinder(
	catalogue: Pick<Catalogue, 'leavesLongSearches'>,
	thread: LibraryThread,
	dispatch: Dispatch,
): ArticleFinder {
	let shown: Shelf | undefined;
	let leaving = new AbortController();

	async function* found(shelf: CatalogueShelf, signal: AbortSignal): AsyncGenerator<Int32Array> {
		const {view} = shelf;
		const marked = {
			...(view.unread && {read: shelf.keysOf('read')}),
			...(view.starred && {starred: shelf.keysOf('starred')}),
		};
		yield* thread.run('search', {view, marked}, signal);
	}

	/** Without the thread, keys have to wait for long searches. */
	function withoutThread(shelf: CatalogueShelf, error: unknown): CatalogueShelf {
		if (!(error instanceof NoThread)) throw error;
		catalogue.leavesLongSearches = false;
		return shelf.select(shelf.view);
	}

	async function find(first: CatalogueShelf, signal: AbortSignal): Promise<void> {
		let shelf = first;
		let rows: Int32Array | undefined;
		const replace = (next: CatalogueShelf) => {
			const before = shelf;
			shelf = next;
			shown = next;
			dispatch({type: 'found', before, shelf: next});
		};
		try {
			for await (rows of found(first, signal)) if (rows.length > shelf.count) replace(shelf.withFound(rows, true));
			if (!signal.aborted) replace(shelf.withFound(rows ?? new Int32Array(), false));
		} catch (error) {
			if (!signal.aborted) replace(withoutThread(shelf, error));
		}
	}

	return {
		async makeReady(shelf) {
			const [first] = shelf.entries(0, 1);
			const [word = ''] = first?.summary.title.match(aWord) ?? [];
			try {
				for await (const _ of thread.run('search', {view: {sort: 'newest', query: `"${word}"`}, marked: {}})) return;
			} catch {
				// What fails here fails again where it is told.
			}
		},
		show(shelf) {
			if (shelf === shown) return;
			shown = shelf;
			leaving.abort();
			if (!(shelf instanceof CatalogueShelf) || !shelf.isSearching) return;
			leaving = new AbortController();
			void find(shelf, leaving.signal);
		},
		async whole(shelf, signal) {
			if (!(shelf instanceof CatalogueShelf) || !shelf.isSearching) return shelf;
			let rows: Int32Array | undefined;
			try {
				for await (rows of found(shelf, signal));
				return shelf.withFound(rows ?? new Int32Array(), false);
			} catch (error) {
				return withoutThread(shelf, error);
			}
		},
		stop: () => leaving.abort(),
	};
}
