import type {DatabaseSync} from 'node:sqlite';
import {setTimeout} from 'node:timers/promises';
import {isBusy} from '../storage/database.ts';

/** How long to wait for another process before trying again, in milliseconds. */
export const retryDelay = 5;
/** How long to wait for another process's transaction in all, in milliseconds. */
const timeout = 3000;

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
