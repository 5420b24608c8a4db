import {dirname} from 'node:path';
import type {DatabaseSync, StatementSync} from 'node:sqlite';
import {pause} from '../../pause.ts';
import {makeFolders} from '../files/make-folders.ts';

export interface Schema {
	/** Kept in the file (`user_version`); 1 or more. */
	readonly version: number;
	/** SQL that makes the tables. */
	readonly tables: string;
	/** What may be lost when the machine stops: nothing but the last transactions, or, of a cache, all of it. */
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

export const isOfSqlite = (error: unknown): boolean => codeOf(error) !== undefined;

const isOneOf =
	(...some: readonly number[]) =>
	(error: unknown): boolean =>
		some.includes(codeOf(error) ?? -1);

/** Another process holds the lock. */
export const isBusy = isOneOf(codes.busy);
/** A table is not as SQLite wrote it. */
class Damaged extends Error {}

/** The file is damaged, or has not the tables it should: made anew, it works again. */
export const isDamaged = (error: unknown): boolean =>
	error instanceof Damaged ||
	isOneOf(codes.corrupt, codes.notADatabase)(error) ||
	(isOneOf(codes.error)(error) &&
		/^no such (?:table|column)|^invalid fts5|^vtable constructor failed/.test((error as Error).message));
/** Nothing can be written here. */
export const isUnwritable = isOneOf(codes.readOnly, codes.io, codes.full, codes.cannotOpen);

/** Node 24 warns that SQLite is an experiment; what khabar is made with does not concern its readers. */
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
 * Opens a database, and makes it, with the folders around it, if there is none. Several processes may do so at once.
 * @param file its path, or `:memory:`
 * @throws {OtherVersion} it has another version; and whatever SQLite or the file system say
 */
export function openDatabase(file: string, {version, tables, synchronous}: Schema): DatabaseSync {
	if (file !== ':memory:') makeFolders(dirname(file), 0o700);
	const {DatabaseSync} = sqlite();
	const database = new DatabaseSync(file, {timeout: timeout});
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

function make(database: DatabaseSync, version: number, tables: string): void {
	// With a log of what was written (WAL), readers and a writer do not wait for each other.
	patiently(() => database.exec('PRAGMA journal_mode = WAL'));
	transact(database, () => {
		if (versionOf(database) === 0) database.exec(`${tables}; PRAGMA user_version = ${version}`);
	});
}

/** SQLite does not wait for a lock by itself where it changes how a file is kept. */
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

/** Does all of it or, when it throws, nothing. */
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
 * Looks through a table and its indexes: of 100,000 articles in a sixth of a second.
 * @throws they are damaged, as `isDamaged` tells
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
 * Does what a statement says, for nothing in return. `run` would also give the number of the last row, which fails where
 * that is too large for a double, as those are that FTS5 leaves behind.
 */
export function execute(database: DatabaseSync, sql: string, ...values: readonly (string | number | null)[]): void {
	prepared(database, sql).all(...values);
}
