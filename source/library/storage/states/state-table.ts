import type {DatabaseSync} from 'node:sqlite';
import type {FactMark, PlaceMarks, ReadingState} from '../../../article/reading-state.ts';
import {openDatabase, type Schema} from '../database.ts';
import {factMarkTable} from './fact-marks.ts';
import {lookedForTable} from './looked-for.ts';
import {placeMarkTable} from './place-marks.ts';

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

/** The names of all tables. */
export const stateTables: readonly string[] = ['state', 'changed', 'fact_mark', 'place_mark', 'looked_for'];

/** A row of the table `state`. */
export interface StateRow {
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

/** The state that a row and the marks of its article say. */
export const stateOf = (
	{paragraph, offset, current, percent, read, starred, opened, changed}: StateRow,
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

/** What the columns of a state hold. */
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

/**
 * Makes ready to write states.
 * @returns a function that writes one; where `readChanged` or `starredChanged` is false, the stored mark stays
 */
export function stateWriter(database: DatabaseSync) {
	const statement = database.prepare(write);
	return (key: string, state: ReadingState, changed: {readonly read: boolean; readonly starred: boolean}): void => {
		statement.run({
			...columnsOf(key, state),
			readChanged: Number(changed.read),
			starredChanged: Number(changed.starred),
		});
	};
}

/** Opens the reading states; where there are none, their tables are made. */
export function openStates(file: string): DatabaseSync {
	const database = openDatabase(file, schema);
	database.exec(laterTables);
	return database;
}
