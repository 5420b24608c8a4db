import {setImmediate} from 'node:timers/promises';
import type {Catalogue} from '../../library/catalogue/catalogue.ts';
import type {Progress} from '../../library/catalogue/scan.ts';
import type {Dispatch} from '../../reader/update.ts';

/** How often the list is drawn anew while articles come in, in milliseconds. */
const refreshDelay = 500;

/** An update of the catalogue that goes on. */
export type Updating = ReturnType<Catalogue['update']>;

interface NewsOptions {
	readonly catalogue: Pick<Catalogue, 'generation'>;
	/** Begins an update of the catalogue. */
	readonly update: () => Updating;
	/** The update that was begun before the list was shown. */
	readonly begun: Updating;
	readonly dispatch: Dispatch;
	/** Whether the list shows what was found by its words. */
	readonly isSearching: () => boolean;
	/** Gets a line for the user when an update fails. */
	readonly warnings: string[];
}

interface News {
	/** Goes on with the update that was begun, and shows in the list what comes in. */
	follow(): Promise<void>;
	/** Updates the catalogue. While another update goes on: once more after it, however often it was asked for. */
	ask(): Promise<void>;
	/** Updates the catalogue without a change of the list; where another update goes on, after it. */
	bring(): Promise<void>;
	/** Leaves the update that goes on: the next start of the program goes on with it. */
	stop(): Promise<void>;
}

/** What comes into the catalogue while somebody reads: one update at a time. */
export function newsOf({catalogue, begun, update, ...options}: NewsOptions): News {
	const {dispatch} = options;
	let current: Updating | undefined = begun;
	/** An update was asked for and has not begun yet. */
	let isWanted = false;
	let isStopped = false;
	/** Called once the catalogue is up to date. */
	let waiting: (() => void)[] = [];
	/** The generation of the catalogue that the list shows. A catalogue that was made anew has another one. */
	let {generation} = catalogue;

	async function follow(going: Updating): Promise<void> {
		current = going;
		await show(going, options);
		if (catalogue.generation !== generation) {
			generation = catalogue.generation;
			dispatch({type: 'refresh'});
		}
		current = undefined;
		await updateIfWanted();
	}

	async function updateIfWanted(): Promise<void> {
		if (current || isStopped) return;
		if (!isWanted) return bringIfWanted();
		isWanted = false;
		dispatch({type: 'refresh'});
		await follow(update());
	}

	async function bringIfWanted(): Promise<void> {
		if (waiting.length === 0) return;
		const told = waiting;
		waiting = [];
		current = update();
		try {
			for await (const _ of current);
		} catch (error) {
			options.warnings.push((error as Error).message);
		}
		current = undefined;
		for (const tell of told) tell();
		await updateIfWanted();
	}

	return {
		follow: () => follow(begun),
		async bring() {
			const brought = new Promise<void>(resolve => waiting.push(resolve));
			void updateIfWanted();
			await brought;
		},
		async ask() {
			isWanted = true;
			// The frame that answers the key comes first.
			await setImmediate();
			await updateIfWanted();
		},
		async stop() {
			isStopped = true;
			for (const tell of waiting) tell();
			await current?.return(undefined);
		},
	};
}

/** Shows in the list, from time to time while an update goes on and once after it, what has come in or can be found now. */
async function show(
	update: AsyncIterable<Progress>,
	{dispatch, isSearching, warnings}: Pick<NewsOptions, 'dispatch' | 'isSearching' | 'warnings'>,
): Promise<void> {
	let shown = 0;
	let news = 0;
	let hasMadeWords = false;
	let time = performance.now();
	try {
		for await (const {changed, read, toRead, words} of update) {
			hasMadeWords = words !== undefined;
			const found = isSearching() ? words : undefined;
			news = changed + (found?.done ?? 0);
			if (news === shown || performance.now() - time < refreshDelay) continue;
			dispatch({type: 'refresh', reading: words ? found : {done: read, all: toRead}});
			shown = news;
			time = performance.now();
		}
	} catch (error) {
		warnings.push((error as Error).message);
	}
	if (news > 0 || shown > 0 || (hasMadeWords && isSearching())) dispatch({type: 'refresh'});
}
