import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {setTimeout} from 'node:timers/promises';
import {pathOfName} from '../../article/file-name.ts';
import {failureOf} from '../files/failure.ts';
import {newsFilesOf, sureTime} from '../files/news-files.ts';
import {execute, isBusy, prepared} from '../storage/database.ts';
import {ArticleRows} from './article-rows.ts';
import {bringUpToDate, compareFile} from './bring-up-to-date.ts';

/** How long to work at a time, and to rest in between, in milliseconds. */
export interface Pace {
	readonly slice: number;
	readonly pause: number;
}

export interface Progress {
	/** How many files were looked at. */
	readonly checked: number;
	/** How many of them have to be read. */
	readonly toRead: number;
	/** How many of those have been read. */
	readonly read: number;
	/** For how many files the catalogue has changed. */
	readonly changed: number;
	/** Once the files are read: how many of the articles that were not ready for searching are ready now. */
	readonly words?: {readonly done: number; readonly all: number};
}

/** The catalogue that is brought up to date. */
export interface Scanned {
	read<Result>(ask: (database: DatabaseSync) => Result): Result;
	openForWriting(): {readonly database: DatabaseSync; close(): void};
}

/** How long to wait for another process's transaction before trying again, and in all, in milliseconds. */
const retryDelay = 5;
const timeout = 3000;

/** Tells when to rest, and rests. */
export class Work {
	readonly #pace: Pace;
	#end: number;

	constructor(pace: Pace) {
		this.#pace = pace;
		this.#end = performance.now() + pace.slice;
	}

	get isTiring(): boolean {
		return performance.now() >= this.#end;
	}

	async rest(): Promise<void> {
		await setTimeout(this.#pace.pause);
		this.#end = performance.now() + this.#pace.slice;
	}
}

/** Another process keeps the catalogue locked, for example because it was stopped while it wrote. */
export class Occupied extends Error {
	constructor() {
		super('new articles are not read: another khabar, perhaps one that was stopped, has locked the catalogue');
	}
}

/**
 * A transaction that is ended before each rest and begun again after it, so that other processes can write meanwhile, even
 * when this one is stopped while it rests, as by Ctrl-Z in the reader.
 */
export class LongTransaction {
	readonly #database: DatabaseSync;

	constructor(database: DatabaseSync) {
		this.#database = database;
		// Waiting for the lock inside SQLite would stop the whole process.
		database.exec('PRAGMA busy_timeout = 0');
	}

	/**
	 * Begins, unless it has begun. It yields while another process writes, so that the caller can give up.
	 * @throws {Occupied} the other process takes too long
	 */
	async *begin(): AsyncGenerator<void> {
		for (const end = performance.now() + timeout; !this.#database.isTransaction; ) {
			try {
				this.#database.exec('BEGIN IMMEDIATE');
			} catch (error) {
				if (!isBusy(error)) throw error;
				if (performance.now() > end) throw new Occupied();
				yield;
				await setTimeout(retryDelay);
			}
		}
	}

	end(act: 'COMMIT' | 'ROLLBACK'): void {
		if (this.#database.isTransaction) this.#database.exec(act);
	}
}

/** When a file was last added to the folder, removed or replaced, in milliseconds since 1970. */
export function folderTime(folder: string): number {
	try {
		return statSync(pathOfName(folder)).mtimeMs;
	} catch (error) {
		throw new Error(`${folder}: ${failureOf(error)}`);
	}
}

/** The folder's time when the catalogue was last brought up to date; null when it may change without getting another time. */
export function knownTime(database: DatabaseSync): number | null {
	const fact = prepared(database, "SELECT value FROM meta WHERE name = 'modified'").get();
	return (fact as {value: number | null} | undefined)?.value ?? null;
}

/**
 * Brings a catalogue up to date with its folder. When it is left in the middle or fails, what was done stays done.
 * @param words whether the words of an article are made ready for searching when it is read
 * @throws {Error} the folder cannot be read; or an error of SQLite
 */
export async function* scan(catalogue: Scanned, folder: string, pace: Pace, words: boolean): AsyncGenerator<Progress> {
	const work = new Work(pace);
	const now = Date.now();
	const time = sureTime(folderTime(folder), now);
	const progress = {checked: 0, toRead: 0, read: 0, changed: 0};
	const names: string[] = [];
	let known = 0;
	for (const name of newsFilesOf(folder)) {
		const {isKnown, isSame} = catalogue.read(database => compareFile(database, folder, name));
		if (isKnown) known++;
		if (!isSame) names.push(name);
		progress.checked++;
		if (work.isTiring) {
			yield {...progress};
			await work.rest();
		}
	}
	// Files that are gone come first: their articles may stand under other names now, and keep their ids.
	const gone = known < catalogue.read(fileCount) ? catalogue.read(fileNames).filter(isGoneFrom(folder)) : [];
	if (gone.length + names.length === 0 && time === catalogue.read(knownTime)) return yield {...progress};

	progress.toRead = gone.length + names.length;
	// Who cannot wait may leave the rest to a thread now: to sort 100,000 names takes a tenth of a second.
	yield {...progress};
	// Files are read in the order of their names, so that a folder gives the same ids whenever its catalogue is made.
	names.sort();
	names.unshift(...gone.sort());
	const {database, close} = catalogue.openForWriting();
	const transaction = new LongTransaction(database);
	const rows = new ArticleRows(database, {words, digests: true});
	try {
		for (const name of names) {
			const taking = bringUpToDate(rows, database, folder, name);
			try {
				for (let isTaken = false; !isTaken; ) {
					for await (const _ of transaction.begin()) yield {...progress};
					const {done, value} = await taking.next();
					const mustWait = !done && value === 'wait';
					if (done) {
						isTaken = true;
						progress.read++;
						if (value) progress.changed++;
					}
					if (work.isTiring || mustWait) {
						transaction.end('COMMIT');
						yield {...progress};
						await (mustWait ? setTimeout(retryDelay) : work.rest());
					}
				}
			} finally {
				await taking.return(false);
			}
		}
		for await (const _ of transaction.begin()) yield {...progress};
		execute(database, "INSERT OR REPLACE INTO meta VALUES ('modified', ?)", time);
		transaction.end('COMMIT');
		yield {...progress};
	} catch (error) {
		transaction.end('ROLLBACK');
		throw error;
	} finally {
		transaction.end('COMMIT');
		close();
	}
}

const isGoneFrom = (folder: string) => (name: string) => !existsSync(pathOfName(join(folder, name)));

const fileCount = (database: DatabaseSync): number =>
	(prepared(database, 'SELECT count(*) AS count FROM file').get() as {count: number}).count;

const fileNames = (database: DatabaseSync): string[] =>
	prepared(database, 'SELECT name FROM file')
		.all()
		.map(row => (row as {name: string}).name);
