/**
 * SQLite: opening a database that other processes use too (this file), one that can be made anew (`renewable-database.ts`), and
 * the reading states (`reading-states.ts`; their tables, and what is done about damage, are in `states/`). May import `files/`
 * of this room, `article/` and `pause.ts`.
 */

import {closeSync, openSync} from 'node:fs';
import {dirname} from 'node:path';
import type {DatabaseSync, StatementSync} from 'node:sqlite';
import {pause} from '../../pause.ts';
import {writeFailureOf} from '../files/failure.ts';
import {makeFolders} from '../files/make-folders.ts';
import {requireTrusted} from '../files/trust.ts';

export interface Schema {
	/** Kept in the file (`user_version`); 1 or more. */
	readonly version: number;
	/** SQL that makes the tables. */
	readonly tables: string;
	/** What may be lost when the machine stops: the last transactions (`NORMAL`), or all, which is fine for a cache (`OFF`). */
	readonly synchronous: 'NORMAL' | 'OFF';
}

/** The file is a database of another version of khabar. */
export class OtherVersion extends Error {}

/** How long one process waits for another, in milliseconds: many times what a transaction takes. */
const timeout = 5000;

/** SQLite's primary result codes (https://www.sqlite.org/rescode.html) that khabar tells apart. */
const codes = {error: 1, busy: 5, readOnly: 8, io: 10, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26};

/** The primary result code of what SQLite threw; undefined when it was not SQLite. */
function codeOf(error: unknown): number | undefined {
	const {code, errcode} = error as {code?: unknown; errcode?: unknown};
	return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode & 0xff : undefined;
}

/** What SQLite's own words for a failure mean to a user. */
const failures: Readonly<Record<number, string>> = {
	[codes.readOnly]: 'it may not be written',
	[codes.io]: 'the disk cannot be read or written',
	[codes.full]: 'the disk is full',
	[codes.cannotOpen]: 'the file cannot be opened',
};

/** Why a database cannot be opened or written, in words that follow its name. */
export const storageFailureOf = (error: unknown): string => failures[codeOf(error) ?? -1] ?? writeFailureOf(error);

export const isOfSqlite = (error: unknown): boolean => codeOf(error) !== undefined;

const isOneOf =
	(...some: readonly number[]) =>
	(error: unknown): boolean =>
		some.includes(codeOf(error) ?? -1);

/** Whether another process holds the lock. */
export const isBusy = isOneOf(codes.busy);
/** A table is not as SQLite wrote it. */
class Damaged extends Error {}

/** Whether the file is damaged, or lacks a table: made anew, it works again. */
export const isDamaged = (error: unknown): boolean =>
	error instanceof Damaged ||
	isOneOf(codes.corrupt, codes.notADatabase)(error) ||
	(isOneOf(codes.error)(error) &&
		/^no such (?:table|column)|^invalid fts5|^vtable constructor failed/.test((error as Error).message));
/** Whether the file cannot be written. */
export const isUnwritable = isOneOf(codes.readOnly, codes.io, codes.full, codes.cannotOpen);

/** Loads SQLite, without the warning of Node 24 that it is experimental: that does not concern the user. */
function sqlite(): typeof import('node:sqlite') {
	const {emitWarning} = process;
	process.emitWarning = () => {};
	try {
		return process.getBuiltinModule('node:sqlite');
	} finally {
		process.emitWarning = emitWarning;
	}
}

function versionOf(database: DatabaseSync): number {
	return (database.prepare('PRAGMA user_version').get() as {user_version: number}).user_version;
}

/**
 * Opens a database; if there is none, it is made, with the folders around it. Several processes may do so at once.
 * @param file its path, or `:memory:`
 * @throws {OtherVersion} it has another version; {Untrusted} somebody else may have written it; or an error of SQLite or the
 * file system
 */
export function openDatabase(file: string, {version, tables, synchronous}: Schema): DatabaseSync {
	if (file !== ':memory:') prepareFile(file);
	const {DatabaseSync} = sqlite();
	const database = new DatabaseSync(file, {timeout});
	try {
		database.exec(`PRAGMA synchronous = ${synchronous}`);
		if (versionOf(database) === 0) make(database, version, tables);
		const found = versionOf(database);
		if (found !== version) throw new OtherVersion(`of another version of khabar (${found}, not ${version})`);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/** Opens what may be a database only to read it: nothing is made or changed. */
export function openToRead(file: string): DatabaseSync {
	const {DatabaseSync} = sqlite();
	return new DatabaseSync(file, {readOnly: true});
}

/** Makes the folders of a database, and the file itself, which SQLite would let everybody read: its log has the same mode. */
function prepareFile(file: string): void {
	makeFolders(dirname(file), 0o700);
	requireTrusted(file);
	try {
		closeSync(openSync(file, 'ax', 0o600));
	} catch {
		// As a rule it is there. Where it cannot be made, SQLite tells why.
	}
}

function make(database: DatabaseSync, version: number, tables: string): void {
	// With a write-ahead log (WAL), readers and a writer do not wait for each other.
	patiently(() => database.exec('PRAGMA journal_mode = WAL'));
	transact(database, () => {
		if (versionOf(database) === 0) database.exec(`${tables}; PRAGMA user_version = ${version}`);
	});
}

/** Tries until the lock is free: SQLite does not wait for it by itself when the journal mode is changed. */
function patiently(act: () => void): void {
	for (const end = Date.now() + timeout; ; ) {
		try {
			act();
			return;
		} catch (error) {
			if (!isBusy(error) || Date.now() > end) throw error;
			pause(10);
		}
	}
}

/** Runs `act` in a transaction: when it throws, nothing of it is kept. */
export function transact<Result>(database: DatabaseSync, act: () => Result): Result {
	database.exec('BEGIN IMMEDIATE');
	try {
		const result = act();
		database.exec('COMMIT');
		return result;
	} catch (error) {
		if (database.isTransaction) database.exec('ROLLBACK');
		throw error;
	}
}

/**
 * Looks through a table and its indexes, which takes a sixth of a second for 100,000 articles.
 * @throws when they are damaged, an error that `isDamaged` knows
 */
export function checkTable(database: DatabaseSync, table: string): void {
	const [found] = database.prepare(`PRAGMA quick_check(${table})`).all() as {quick_check: string}[];
	if (found?.quick_check !== 'ok') throw new Damaged(found?.quick_check);
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>();

/** A statement of a database, made ready when it is first needed. */
export function prepared(database: DatabaseSync, sql: string): StatementSync {
	const known = statements.get(database) ?? new Map<string, StatementSync>();
	statements.set(database, known);
	const statement = known.get(sql) ?? database.prepare(sql);
	known.set(sql, statement);
	return statement;
}

/**
 * Runs a statement that has no result. `run` would also return the number of the last row, and fails when that is too large
 * for a double, as the numbers are that FTS5 leaves behind.
 */
export function execute(database: DatabaseSync, sql: string, ...values: readonly (string | number | null)[]): void {
	prepared(database, sql).all(...values);
}
