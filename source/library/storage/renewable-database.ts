import {rmSync, statSync} from 'node:fs';
import type {DatabaseSync} from 'node:sqlite';
import {Untrusted} from '../files/trust.ts';
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
 * A database whose content can be made again at any time. When it is damaged, gone or of another version, it is made anew,
 * empty; where it cannot be written, it is kept in memory.
 */
export class RenewableDatabase {
	readonly #schema: Schema;
	#file: string;
	#database: DatabaseSync;
	/** The inode of the open file: another process may remove the file and make another of its name. */
	#inode: number | undefined;
	#generation = 0;
	#distrust: string | undefined;

	/** @param file its path, or `inMemory` */
	constructor(file: string, schema: Schema) {
		this.#schema = schema;
		this.#file = file;
		this.#database = this.#open();
	}

	/** The connection, which is another one after the database was made anew. */
	get connection(): DatabaseSync {
		return this.#database;
	}

	/** Why the file is not used, where somebody else may have written it. */
	get distrust(): string | undefined {
		return this.#distrust;
	}

	/** Whether it lasts no longer than the process. */
	get isInMemory(): boolean {
		return this.#file === inMemory;
	}

	/** Counts how often it was made, or opened, anew. */
	get generation(): number {
		return this.#generation;
	}

	/** Asks the database; if it had to be made anew for that, asks once more. */
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

	/** Opens the file anew, if another process has put another one in its place. */
	follow(): void {
		if (!this.isInMemory && inodeOf(this.#file) !== this.#inode) this.#openAnew();
	}

	/** A second connection, for writing while others read. In memory there is only one. */
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
				else {
					if (error instanceof Untrusted) this.#distrust = `${this.#file}: ${error.message}`;
					this.#file = inMemory;
				}
			}
		}
	}

	#openAnew(): void {
		this.#database.close();
		this.#database = this.#open();
		this.#generation++;
	}

	/** Removes the file. Other processes may still have it open: that does no harm, but what they write is lost. */
	#remove(): void {
		try {
			for (const ending of ['', '-wal', '-shm']) rmSync(this.#file + ending, {force: true});
		} catch {
			this.#file = inMemory;
		}
	}
}
