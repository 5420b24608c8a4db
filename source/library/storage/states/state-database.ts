import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {checkTable, isDamaged, storageFailureOf} from '../database.ts';
import {damageText, renewed} from '../set-aside.ts';
import {openStates, stateTables} from './state-table.ts';
import {takeOver} from './take-over.ts';

/**
 * The database of the reading states. When it is damaged, it is set aside, and `warn` gets one line that says where it is; what
 * can still be read of it is taken over. Where nothing can be kept in the file, it is left as it is, `warn` gets one line that
 * says why, and the states are kept in memory. Where there is no file, it is `warnLater` that gets this line: no state of the user's is
 * missing then.
 */
export class StateDatabase {
	readonly #file: string;
	readonly #warn: (message: string) => void;
	readonly #warnLater: (message: string) => void;
	#database: DatabaseSync;
	#hasWarned = false;
	/** Whether the file was set aside while it was in use: that is done once. */
	#hasRenewed = false;

	constructor(file: string, warn: (message: string) => void, warnLater = warn) {
		this.#file = file;
		this.#warn = warn;
		this.#warnLater = warnLater;
		try {
			this.#database = openStates(file);
		} catch (error) {
			const database = isDamaged(error) ? this.#renewed() : undefined;
			if (!database) this.#tell(error);
			this.#database = database ?? openStates(':memory:');
		}
	}

	/**
	 * Asks the database, or changes it. When that shows that it is damaged, it is set aside and asked once more; any other failure
	 * is told.
	 * @returns undefined when it failed
	 */
	try<Result>(act: (database: DatabaseSync) => Result): Result | undefined {
		try {
			return act(this.#database);
		} catch (error) {
			if (isDamaged(error) && !this.#hasRenewed) {
				this.#hasRenewed = true;
				this.#database.close();
				const database = this.#renewed();
				this.#database = database ?? openStates(':memory:');
				if (database) return this.try(act);
			}
			this.#tell(error);
			return undefined;
		}
	}

	close(): void {
		this.#database.close();
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

	#tell(error: unknown): void {
		if (this.#hasWarned) return;
		this.#hasWarned = true;
		const warn = existsSync(this.#file) ? this.#warn : this.#warnLater;
		warn(`what you read is not remembered: ${this.#file}: ${storageFailureOf(error)}`);
	}
}

/** The database, if all of its states can be read. */
function checked(database: DatabaseSync): DatabaseSync {
	try {
		for (const table of stateTables) checkTable(database, table);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}
