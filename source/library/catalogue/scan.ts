import {existsSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {setTimeout} from 'node:timers/promises';
import {pathOfName} from '../../article/file-name.ts';
import {failureOf} from '../files/failure.ts';
import {newsFilesOf, sureTime} from '../files/news-files.ts';
import {execute, prepared} from '../storage/database.ts';
import {ArticleRows} from './article-rows.ts';
import {bringUpToDate, compareFile} from './bring-up-to-date.ts';
import {LongTransaction, retryDelay} from './long-transaction.ts';
import {type Pace, Work} from './pace.ts';

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

/** A progress while it is counted. */
type Counts = {-readonly [name in keyof Omit<Progress, 'words'>]: number};

/** The catalogue that is brought up to date. */
export interface Scanned {
	read<Result>(ask: (database: DatabaseSync) => Result): Result;
	openForWriting(): {readonly database: DatabaseSync; close(): void};
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
	const {gone, changed} = yield* compareFiles(catalogue, folder, work, progress);
	progress.toRead = gone.length + changed.length;
	const isUpToDate = progress.toRead === 0 && time === catalogue.read(knownTime);
	yield {...progress};
	if (isUpToDate) return;

	// Files that are gone come first: their articles may stand under other names now, and keep their ids. The others are
	// read in the order of their names, so that a folder gives the same ids whenever its catalogue is made. Sorting 100,000
	// names takes a tenth of a second: a caller that cannot wait for that has left the rest to a thread by now.
	const names = [...gone.sort(), ...changed.sort()];
	const {database, close} = catalogue.openForWriting();
	const transaction = new LongTransaction(database);
	const rows = new ArticleRows(database, {words, digests: true});
	try {
		for (const name of names) yield* take(bringUpToDate(rows, database, folder, name), {transaction, work, progress});
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

/** Looks at each file of the folder, and gives the names of those that the catalogue does not have as they are now. */
async function* compareFiles(
	catalogue: Scanned,
	folder: string,
	work: Work,
	progress: Counts,
): AsyncGenerator<Progress, {readonly gone: string[]; readonly changed: string[]}> {
	const changed: string[] = [];
	let known = 0;
	for (const name of newsFilesOf(folder)) {
		const {isKnown, isSame} = catalogue.read(database => compareFile(database, folder, name));
		if (isKnown) known++;
		if (!isSame) changed.push(name);
		progress.checked++;
		if (work.isTiring) {
			yield {...progress};
			await work.rest();
		}
	}
	const gone = known < catalogue.read(fileCount) ? catalogue.read(fileNames).filter(isGoneFrom(folder)) : [];
	return {gone, changed};
}

interface Taking {
	readonly transaction: LongTransaction;
	readonly work: Work;
	readonly progress: Counts;
}

/** Reads a file to its end, with rests. */
async function* take(
	file: ReturnType<typeof bringUpToDate>,
	{transaction, work, progress}: Taking,
): AsyncGenerator<Progress> {
	try {
		for (let isTaken = false; !isTaken; ) {
			for await (const _ of transaction.begin()) yield {...progress};
			const {done = false, value} = await file.next();
			isTaken = done;
			if (done) progress.read++;
			if (done && value) progress.changed++;
			const mustWait = !done && value === 'wait';
			if (!work.isTiring && !mustWait) continue;
			transaction.end('COMMIT');
			yield {...progress};
			await (mustWait ? setTimeout(retryDelay) : work.rest());
		}
	} finally {
		await file.return(false);
	}
}

const isGoneFrom = (folder: string) => (name: string) => !existsSync(pathOfName(join(folder, name)));

const fileCount = (database: DatabaseSync): number =>
	(prepared(database, 'SELECT count(*) AS count FROM file').get() as {count: number}).count;

const fileNames = (database: DatabaseSync): string[] =>
	prepared(database, 'SELECT name FROM file')
		.all()
		.map(row => (row as {name: string}).name);
