import {type FactMark, type PlaceMarks, type ReadingState, untouched} from '../../article/reading-state.ts';
import type {LookedFor} from '../../search/looked-for.ts';
import {transact} from './database.ts';
import {factMarks, putFactMarks} from './states/fact-marks.ts';
import {lookedFor, putLookedFor} from './states/looked-for.ts';
import {placeMarks, putPlaceMarks} from './states/place-marks.ts';
import {StateDatabase} from './states/state-database.ts';
import {type StateRow, stateOf, stateWriter} from './states/state-table.ts';

const forget = 'DELETE FROM changed WHERE key = ?';

/** Marks articles as read: those that nobody has opened or marked, or all. */
const markRead = (conflict: string) => `
	INSERT INTO state (key, paragraph, offset, current, percent, read, starred)
	SELECT value, 0, 0, 0, 0, 1, 0 FROM json_each(?) WHERE true ON CONFLICT (key) DO ${conflict}`;

/** What a list needs of the reading states. */
export type ListStates = Pick<ReadingStates, 'get' | 'keysOf'>;

/** For a list that does not show reading states. */
export const noStates: ListStates = {get: () => new Map(), keysOf: () => []};

/** The user's reading states, by the key of the article. */
export class ReadingStates {
	readonly #database: StateDatabase;
	/**
	 * The states that the reader works with: as it last put them here, or else as it got them. Where a state that it puts here
	 * differs from these, the reader has changed it; where the stored one differs, another khabar has.
	 */
	readonly #known = new Map<string, ReadingState>();
	/** The keys of those states that the reader has put here and still works with. */
	readonly #own = new Set<string>();
	/** States that could not be written yet. */
	readonly #waiting = new Map<string, ReadingState>();

	/**
	 * @param file where they are kept. A damaged one is set aside, and `warn` gets one line that says where it is; what can still
	 * be read of it is taken over. When states cannot be kept there, the file is left as it is, `warn` gets one line that says
	 * why, and the states last as long as this object
	 * @param warnLater gets the line about states that cannot be kept where there were none before
	 */
	constructor(file: string, warn: (message: string) => void, warnLater = warn) {
		this.#database = new StateDatabase(file, warn, warnLater);
	}

	/** The states of these articles; those that were never opened or marked have none. */
	get(keys: readonly string[]): ReadonlyMap<string, ReadingState> {
		const states = new Map<string, ReadingState>();
		const ofKeys = ['WHERE key IN (SELECT value FROM json_each(?))', JSON.stringify(keys)] as const;
		const facts = this.#facts(...ofKeys);
		const places = this.#places(...ofKeys);
		for (const row of this.#rows(...ofKeys)) {
			const state = stateOf(row, facts.get(row.key), places.get(row.key));
			states.set(row.key, state);
			if (!this.#own.has(row.key)) this.#known.set(row.key, state);
		}
		for (const key of keys) {
			const state = this.#waiting.get(key) ?? (states.has(key) ? undefined : this.#known.get(key));
			if (state) states.set(key, state);
		}
		return states;
	}

	/**
	 * Keeps states, all of them in one transaction. When that fails, `warn` says so once, and they are tried again with the
	 * next ones.
	 */
	put(states: Iterable<readonly [string, ReadingState]>): void {
		for (const [key, state] of states) {
			this.#waiting.set(key, state);
			this.#own.add(key);
		}
		if (this.#waiting.size === 0) return;
		const isWritten = this.#database.try(database => {
			transact(database, () => {
				const write = stateWriter(database);
				const forgetChange = database.prepare(forget);
				for (const [key, state] of this.#waiting) {
					const before = this.#known.get(key) ?? untouched;
					write(key, state, {read: state.read !== before.read, starred: state.starred !== before.starred});
					if (before.changed && !state.changed) forgetChange.run(key);
					putFactMarks(database, key, before.facts, state.facts);
					putPlaceMarks(database, key, before.places, state.places);
				}
			});
			return true;
		});
		if (!isWritten) return;
		for (const [key, state] of this.#waiting) this.#known.set(key, state);
		this.#waiting.clear();
	}

	/**
	 * Marks articles as read, outside of the reader.
	 * @param which only those without a kept state, or all
	 */
	markRead(keys: readonly string[], which: 'untouched' | 'all'): void {
		if (keys.length > 0) this.#change(markRead(which === 'all' ? 'UPDATE SET read = 1' : 'NOTHING'), keys);
	}

	/** Notes that the texts of articles have changed: of those that are read. */
	noteChanged(keys: readonly string[]): void {
		const sql = `
			INSERT OR IGNORE INTO changed SELECT key FROM state WHERE read AND key IN (SELECT value FROM json_each(?))`;
		if (keys.length > 0) this.#change(sql, keys);
	}

	#change(sql: string, keys: readonly string[]): void {
		this.#database.try(database => database.prepare(sql).run(JSON.stringify(keys)));
	}

	/** What the user has looked for, the newest first. */
	lookedFor(): LookedFor[] {
		return this.#database.try(lookedFor) ?? [];
	}

	/** Remembers what the user has looked for, the oldest first. */
	remember(added: readonly LookedFor[]): void {
		if (added.length === 0) return;
		this.#database.try(database => transact(database, () => putLookedFor(database, added)));
	}

	/** Says that the reader gives up the states that it put here: it works with those that it gets from now on. */
	release(): void {
		for (const key of this.#own) if (!this.#waiting.has(key)) this.#own.delete(key);
	}

	/** The keys of the articles that are read, or starred. */
	keysOf(mark: 'read' | 'starred'): string[] {
		return this.#rows(`WHERE ${mark}`).map(({key}) => key);
	}

	/** All that is kept, in the order of the keys. */
	all(): (readonly [string, ReadingState])[] {
		const facts = this.#facts('');
		const places = this.#places('');
		return this.#rows('ORDER BY key').map(row => [row.key, stateOf(row, facts.get(row.key), places.get(row.key))]);
	}

	close(): void {
		this.#database.close();
	}

	#facts(condition: string, ...values: readonly string[]): ReadonlyMap<string, readonly FactMark[]> {
		return this.#database.try(database => factMarks(database, condition, ...values)) ?? new Map();
	}

	#places(condition: string, ...values: readonly string[]): ReadonlyMap<string, PlaceMarks> {
		return this.#database.try(database => placeMarks(database, condition, ...values)) ?? new Map();
	}

	#rows(condition: string, ...values: readonly string[]): StateRow[] {
		const changed = 'EXISTS (SELECT 1 FROM changed WHERE changed.key = state.key) AS changed';
		const sql = `SELECT *, ${changed} FROM state ${condition}`;
		return (this.#database.try(database => database.prepare(sql).all(...values)) ?? []) as unknown as StateRow[];
	}
}
