import {mkdtempSync, readdirSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Catalogue} from '../../../source/library/catalogue/catalogue.ts';
import type {Subscription} from '../../../source/library/sources/subscription.ts';
import type {SourceResult} from '../../../source/library/sources/update/source-updater.ts';
import {type UpdateOptions, updateSources} from '../../../source/library/sources/update/update.ts';
import {ReadingStates} from '../../../source/library/storage/reading-states.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** A source with no options. */
export const source = (name: string, address: string, options: Partial<Subscription> = {}): Subscription => ({
	name,
	address,
	tags: [],
	isFull: false,
	...options,
});

/** A user with a library and a clock that stands still until it is turned. */
export function newUser() {
	const root = mkdtempSync(join(tmpdir(), 'khabar-sources-'));
	process.env.XDG_CACHE_HOME = join(root, 'cache');
	process.env.XDG_STATE_HOME = join(root, 'state');
	const library = join(root, 'articles');
	const states = new ReadingStates(join(root, 'states.sqlite'), warning => {
		throw new Error(warning);
	});
	let now = Date.parse('2026-03-02T08:00:00Z');
	return {
		root,
		library,
		states,
		now: () => now,
		turn: (time: number) => {
			now += time;
		},
		async update(sources: readonly Subscription[], options: Partial<UpdateOptions> = {}): Promise<SourceResult[]> {
			return updateSources({sources, library, states, get: {userAgent: 'khabar/0.0.0'}, now: () => now, ...options});
		},
		/** The articles by their titles, the newest first, as a list has them. */
		async titles(view: Parameters<Catalogue['select']>[0] = {sort: 'newest'}): Promise<string[]> {
			const catalogue = Catalogue.ofFolder(library);
			for await (const _ of catalogue.update());
			const shelf = catalogue.select(view, states);
			const titles = shelf.entries(0, shelf.count).map(({summary}) => summary.title);
			catalogue.close();
			return titles;
		},
		async entries() {
			const catalogue = Catalogue.ofFolder(library);
			for await (const _ of catalogue.update());
			const shelf = catalogue.select({sort: 'newest'}, states);
			const entries = [...shelf.entries(0, shelf.count)];
			catalogue.close();
			return entries;
		},
		files: () =>
			readdirSync(library).map(
				name => JSON.parse(readFileSync(join(library, name), 'utf8')) as Record<string, unknown>,
			),
	};
}
