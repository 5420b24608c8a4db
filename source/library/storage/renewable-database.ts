import {rmSync, statSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {isBusy, isDamaged, isUnwritable, OtherVersion, openDatabase, type Schema} from './database.ts';

export const inMemory = ':memory:';

/** How often a database is made anew before it is given up. */
export const mostRetries = 3;

function inodeOf(file: string): number | undefined {
	try {
		return statSync(file).ino;
	} catch {
		return undefined;
	}
}

/**
 * A database of what can be had again at any time: made anew, empty, when it is damaged, gone or of another version, and kept
 * in memory where it cannot be written.
 */
export class RenewableDatabase {
	readonly #schema: Schema;
	#file: string;
	#database: DatabaseSync;
	/** The number of the file that is open: another process may take it away, and make another of its name. */
	#inode: number | undefined;
	#generation = 0;

	/** @param file its path, or `inMemory` */
	constructor(file: string, schema: Schema) {
		this.#schema = schema;
		this.#file = file;
		this.#database = this.#open();
	}

	/** The connection, until it is made anew. */
	get connection(): DatabaseSync {
		return this.#database;
	}

	/** Whether it lasts no longer than the process. */
	get isInMemory(): boolean {
		return this.#file === inMemory;
	}

	/** Counts how often it was made, or opened, anew. */
	get generation(): number {
		return this.#generation;
	}

	/** Asks it, once more after it was made anew. */
	read<Result>(ask: (database: DatabaseSync) => Result): Result {
		try {
			return ask(this.#database);
		} catch (error) {
			if (!this.renew(error)) throw error;
			return ask(this.#database);
		}
	}

	/**
	 * Makes it anew where that helps against an error.
	 * @returns false when it does not
	 */
	renew(error: unknown): boolean {
		if (isBusy(error) || this.isInMemory) return false;
		if (isDamaged(error)) this.#remove();
		else if (isUnwritable(error)) this.#file = inMemory;
		else return false;
		this.#openAnew();
		return true;
	}

	/** Opens the file that has its name now, if another process took away the one that is open. */
	follow(): void {
		if (!this.isInMemory && inodeOf(this.#file) !== this.#inode) this.#openAnew();
	}

	/** A connection of its own for who writes while others read; in memory there is but one. */
	openForWriting(): {database: DatabaseSync; close(): void} {
		if (this.isInMemory) return {database: this.#database, close() {}};
		const database = openDatabase(this.#file, this.#schema);
		return {database, close: () => database.close()};
	}

	close(): void {
		this.#database.close();
	}

	#open(): DatabaseSync {
		for (let retries = 0; ; retries++) {
			try {
				const database = openDatabase(this.#file, this.#schema);
				this.#inode = inodeOf(this.#file);
				return database;
			} catch (error) {
				const isUseless = error instanceof OtherVersion || isDamaged(error);
				if (isUseless && retries < mostRetries) this.#remove();
				else if (this.isInMemory) throw error;
				else this.#file = inMemory;
			}
		}
	}

	#openAnew(): void {
		this.#database.close();
		this.#database = this.#open();
		this.#generation++;
	}

	/** SQLite minds that others may still have the file open: what they write then goes nowhere. */
	#remove(): void {
		try {
			for (const ending of ['', '-wal', '-shm']) rmSync(this.#file + ending, {force: true});
		} catch {
			this.#file = inMemory;
		}
	}
}
