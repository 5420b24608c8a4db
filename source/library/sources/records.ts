import type {DatabaseSync} from 'node:sqlite';
import {prepared, transact} from '../storage/database.ts';
import {addressKey} from './subscription.ts';

/**
 * What is remembered of a source from one update to the next. Moments are milliseconds since 1970; what is not known is null.
 */
export interface SourceRecord {
	/** The name that its articles were kept under the last time. */
	readonly name: string;
	/** What its server said of its content, and a digest of that. */
	readonly etag: string | null;
	readonly modified: string | null;
	readonly digest: string | null;
	/** Whether it was on the public Internet. */
	readonly isPublic: boolean;
	/** Where it is asked for, when that is another address than the user's. */
	readonly address: string | null;
	/** Where it says that it has moved to for good, and how often in a row it said so. */
	readonly movedTo: string | null;
	readonly moves: number;
	readonly asked: number | null;
	/** When it answered well the last time. */
	readonly success: number | null;
	/** The moment before which it is not asked by itself, and that before which it is not asked at all. */
	readonly next: number | null;
	readonly hold: number | null;
	/** Since when it is gone for good. */
	readonly gone: number | null;
	/** How often in a row it failed, and why. */
	readonly failures: number;
	readonly error: string | null;
	/** What its content said the last time about how often to come: the `Hints` of a feed, in JSON. */
	readonly hints: string | null;
}

export const newRecord = (name: string): SourceRecord => ({
	name,
	etag: null,
	modified: null,
	digest: null,
	isPublic: false,
	address: null,
	movedTo: null,
	moves: 0,
	asked: null,
	success: null,
	next: null,
	hold: null,
	gone: null,
	failures: 0,
	error: null,
	hints: null,
});

const columns = Object.keys(newRecord('')) as (keyof SourceRecord)[];
const named = columns.map(name => `"${name}"`).join();

/** How often a page is asked for that cannot be read. */
const mostTries = 4;

const forgetPages = `
	DELETE FROM failed_page
	WHERE key = :key AND url NOT IN (SELECT value FROM json_each(:failed))`;
const addPages = `
	INSERT INTO failed_page SELECT DISTINCT :key, value, 1 FROM json_each(:failed) WHERE true
	ON CONFLICT (key, url) DO UPDATE SET tries = tries + 1`;
const giveUpPages = 'DELETE FROM failed_page WHERE key = :key AND tries >= :most';

/** What is remembered of the sources of a library. */
export class SourceRecords {
	readonly #database: DatabaseSync;

	/** @param database of `openRecords` */
	constructor(database: DatabaseSync) {
		this.#database = database;
	}

	get(address: string): SourceRecord | undefined {
		const row = prepared(this.#database, `SELECT ${named} FROM source WHERE key = ?`).get(addressKey(address));
		return row && ({...row, isPublic: row.isPublic === 1} as unknown as SourceRecord);
	}

	put(address: string, record: SourceRecord): void {
		const values = {key: addressKey(address), ...record, isPublic: Number(record.isPublic)};
		const places = columns.map(name => `:${name}`).join();
		prepared(this.#database, `INSERT OR REPLACE INTO source (key, ${named}) VALUES (:key, ${places})`).run(values);
	}

	/** The pages that a source leads to and that are to be asked for once more. */
	failedPages(address: string): Set<string> {
		const rows = prepared(this.#database, 'SELECT url FROM failed_page WHERE key = ?').all(addressKey(address));
		return new Set((rows as {url: string}[]).map(({url}) => url));
	}

	/**
	 * Notes which pages could not be read this time; the others need not be asked for any more.
	 * @returns whether any is to be asked for once more
	 */
	notePages(address: string, failed: readonly string[]): boolean {
		const values = {key: addressKey(address), failed: JSON.stringify(failed)};
		return transact(this.#database, () => {
			prepared(this.#database, forgetPages).run(values);
			prepared(this.#database, addPages).run(values);
			prepared(this.#database, giveUpPages).run({key: values.key, most: mostTries});
			return this.failedPages(address).size > 0;
		});
	}

	forget(address: string): void {
		prepared(this.#database, 'DELETE FROM source WHERE key = ?').run(addressKey(address));
		prepared(this.#database, 'DELETE FROM failed_page WHERE key = ?').run(addressKey(address));
	}
}
