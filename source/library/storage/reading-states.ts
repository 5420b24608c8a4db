import {dirname, join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {type FactMark, type PlaceMarks, type ReadingState, untouched} from '../../article/reading-state.ts';
import type {LookedFor} from '../../search/looked-for.ts';
import {checkTable, isDamaged, openDatabase, openToRead, type Schema, transact} from './database.ts';
import {factMarks, factMarkTable, putFactMarks} from './fact-marks.ts';
import {lookedFor, lookedForTable, putLookedFor} from './looked-for.ts';
import {placeMarks, placeMarkTable, putPlaceMarks} from './place-marks.ts';
import {damageText, renewed} from './set-aside.ts';

const schema: Schema = {
	version: 1,
	synchronous: 'NORMAL',
	tables: `
		CREATE TABLE state (
			key TEXT PRIMARY KEY,
			paragraph INTEGER NOT NULL,
			offset INTEGER NOT NULL,
			current INTEGER NOT NULL,
			percent INTEGER NOT NULL,
			read INTEGER NOT NULL,
			starred INTEGER NOT NULL,
			opened TEXT
		) STRICT, WITHOUT ROWID`,
};

/**
 * Tables that came later than the others: versions of khabar that do not know them leave them alone. `changed` has the
 * articles whose text has changed since they were read.
 */
const laterTables = `
	CREATE TABLE IF NOT EXISTS changed (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
	${factMarkTable};
	${placeMarkTable};
	${lookedForTable}`;

/** A row of the table. */
interface Row {
	readonly key: string;
	readonly paragraph: number;
	readonly offset: number;
	readonly current: number;
	readonly percent: number;
	readonly read: number;
	readonly starred: number;
	readonly opened: string | null;
	readonly changed: number;
}

const stateOf = (
	{paragraph, offset, current, percent, read, starred, opened, changed}: Row,
	facts?: readonly FactMark[],
	places?: PlaceMarks,
): ReadingState => ({
	top: {paragraph, offset},
	current,
	percent,
	read: read === 1,
	starred: starred === 1,
	...(opened !== null && {opened}),
	...(changed === 1 && {changed: true}),
	...(facts && {facts}),
	...(places && {places}),
});

const columnsOf = (key: string, {top, current, percent, read, starred, opened}: ReadingState) => ({
	key,
	paragraph: top.paragraph,
	offset: top.offset,
	current,
	percent,
	read: Number(read),
	starred: Number(starred),
	opened: opened ?? null,
});

/**
 * Several khabars may write here at once. The place in the text is that of the last one that writes. Nothing else is undone
 * by a khabar that knows an older state: the percentage only grows, and `read` and `starred` are written only where this
 * khabar has changed them.
 */
const write = `
	INSERT INTO state VALUES (:key, :paragraph, :offset, :current, :percent, :read, :starred, :opened)
	ON CONFLICT (key) DO UPDATE SET
		paragraph = excluded.paragraph, offset = excluded.offset, current = excluded.current,
		percent = max(percent, excluded.percent),
		read = iif(:readChanged, excluded.read, read),
		starred = iif(:starredChanged, excluded.starred, starred),
		opened = nullif(max(coalesce(opened, ''), coalesce(excluded.opened, '')), '')`;

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
	readonly #file: string;
	#database: DatabaseSync;
	readonly #warn: (message: string) => void;
	#hasWarned = false;
	/** Whether the file was set aside while it was in use: that is done once. */
	#hasRenewed = false;
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
	 */
	constructor(file: string, warn: (message: string) => void) {
		this.#file = file;
		this.#warn = warn;
		try {
			this.#database = openStates(file);
		} catch (error) {
			this.#database = (isDamaged(error) ? this.#renewed() : undefined) ?? this.#inMemory(error);
		}
	}

	#inMemory(error: unknown): DatabaseSync {
		this.#tell(error);
		return openStates(':memory:');
	}

	/** A new database in the place of the damaged one, with what could be read of that; undefined when none can be made. */
	#renewed(): DatabaseSync | undefined {
		try {
			const {database, aside} = renewed(this.#file, () => checked(openStates(this.#file)));
			if (aside !== undefined) {
				takeOver(join(dirname(this.#file), aside), database);
				this.#warn(damageText(this.#file, aside));
			}
			return database;
		} catch (error) {
			this.#tell(error);
			return undefined;
		}
	}

	/**
	 * Asks the database, or changes it. When that shows that it is damaged, it is set aside and asked once more; any other failure
	 * is told.
	 * @returns undefined when it failed
	 */
	#try<Result>(act: (database: DatabaseSync) => Result): Result | undefined {
		try {
			return act(this.#database);
		} catch (error) {
			const database = isDamaged(error) && !this.#hasRenewed ? this.#renew() : undefined;
			if (!database) this.#tell(error);
			return database && this.#try(act);
		}
	}

	#renew(): DatabaseSync | undefined {
		this.#hasRenewed = true;
		this.#database.close();
		const database = this.#renewed();
		this.#database = database ?? openStates(':memory:');
		return database;
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
		const isWritten = this.#try(database => {
			transact(database, () => {
				const statement = database.prepare(write);
				const forgetChange = database.prepare(forget);
				for (const [key, state] of this.#waiting) {
					const before = this.#known.get(key) ?? untouched;
					statement.run({
						...columnsOf(key, state),
						readChanged: Number(state.read !== before.read),
						starredChanged: Number(state.starred !== before.starred),
					});
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
	 * @param which only those of which no state is kept, or all
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
		this.#try(database => database.prepare(sql).run(JSON.stringify(keys)));
	}

	/** What the user has looked for, the newest first. */
	lookedFor(): LookedFor[] {
		return this.#try(lookedFor) ?? [];
	}

	/** Remembers what the user has looked for, the oldest first. */
	remember(added: readonly LookedFor[]): void {
		if (added.length === 0) return;
		this.#try(database => transact(database, () => putLookedFor(database, added)));
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
		return this.#try(database => factMarks(database, condition, ...values)) ?? new Map();
	}

	#places(condition: string, ...values: readonly string[]): ReadonlyMap<string, PlaceMarks> {
		return this.#try(database => placeMarks(database, condition, ...values)) ?? new Map();
	}

	#rows(condition: string, ...values: readonly string[]): Row[] {
		const changed = 'EXISTS (SELECT 1 FROM changed WHERE changed.key = state.key) AS changed';
		const sql = `SELECT *, ${changed} FROM state ${condition}`;
		return (this.#try(database => database.prepare(sql).all(...values)) ?? []) as unknown as Row[];
	}

	#tell(error: unknown): void {
		if (this.#hasWarned) return;
		this.#hasWarned = true;
		this.#warn(`what you read is not remembered: ${this.#file}: ${(error as Error).message}`);
	}
}

function openStates(file: string): DatabaseSync {
	const database = openDatabase(file, schema);
	database.exec(laterTables);
	return database;
}

/** The database, if all of its states can be read. */
function checked(database: DatabaseSync): DatabaseSync {
	try {
		for (const table of ['state', 'changed', 'fact_mark', 'place_mark', 'looked_for']) checkTable(database, table);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Takes over from a damaged file the states, the marks and what was looked for, as far as they can still be read. */
function takeOver(file: string, database: DatabaseSync): void {
	const rows: Row[] = [];
	let facts: ReturnType<typeof factMarks> = new Map();
	let places: ReturnType<typeof placeMarks> = new Map();
	let texts: readonly LookedFor[] = [];
	let damaged: DatabaseSync | undefined;
	try {
		damaged = openToRead(file);
		for (const row of damaged.prepare('SELECT * FROM state').iterate()) rows.push(row as unknown as Row);
	} catch {
		// The rest is lost to khabar; the file is still there.
	}
	try {
		if (damaged) facts = factMarks(damaged, '');
	} catch {
		// So are the marks, or there have never been any.
	}
	try {
		if (damaged) places = placeMarks(damaged, '');
	} catch {
		// The same with the marked places.
	}
	try {
		if (damaged) texts = lookedFor(damaged);
	} catch {
		// And with what was looked for.
	}
	damaged?.close();
	transact(database, () => {
		const statement = database.prepare(write);
		for (const {key, ...row} of rows)
			statement.run({
				...columnsOf(key, stateOf({key, ...row, changed: 0})),
				readChanged: 1,
				starredChanged: 1,
			});
		for (const [key, marks] of facts) putFactMarks(database, key, undefined, marks);
		for (const [key, marks] of places) putPlaceMarks(database, key, undefined, marks);
		putLookedFor(database, texts.toReversed());
	});
}
