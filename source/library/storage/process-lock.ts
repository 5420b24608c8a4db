import {isBusy, openDatabase, storageFailureOf} from './database.ts';

const schema = {version: 1, synchronous: 'OFF', tables: 'CREATE TABLE lock (held INTEGER) STRICT'} as const;

/**
 * A lock that one process holds at a time: a write transaction of SQLite on a file of its own. The system takes it from a
 * process that ends, however that ends, so that nobody has to guess whether the holder of a lock is still alive.
 *
 * @param file is made, with the folders around it
 * @returns undefined when another process, or another part of this one, holds it
 * @throws {Error} the file cannot be made, in one line
 */
export function takeLock(file: string): {[Symbol.dispose](): void} | undefined {
	let database: ReturnType<typeof openDatabase>;
	try {
		database = openDatabase(file, schema);
	} catch (error) {
		// Another process has made the file a moment ago and holds the lock already.
		if (isBusy(error)) return undefined;
		throw notMade(file, error);
	}
	try {
		database.exec('PRAGMA busy_timeout = 0; BEGIN IMMEDIATE');
	} catch (error) {
		database.close();
		if (isBusy(error)) return undefined;
		throw notMade(file, error);
	}
	return {[Symbol.dispose]: () => database.close()};
}

const notMade = (file: string, error: unknown): Error =>
	new Error(`${file}: cannot be written: ${storageFailureOf(error)}`, {cause: error});
