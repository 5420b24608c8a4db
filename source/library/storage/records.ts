import type {DatabaseSync} from 'node:sqlite';
import {checkTable, isDamaged, openDatabase, type Schema, storageFailureOf, transact} from './database.ts';
import {damageText, renewed} from './set-aside.ts';

/**
 * What is remembered of a library and cannot be made from its files: what its sources said the last time, and the marks of
 * articles that were deleted.
 */
const schema: Schema = {
	version: 1,
	synchronous: 'NORMAL',
	tables: `
		CREATE TABLE source (
			-- As addressKey gives it; the others are those of SourceRecord.
			key TEXT PRIMARY KEY,
			name TEXT NOT NULL,
			etag TEXT,
			modified TEXT,
			digest TEXT,
			isPublic INTEGER NOT NULL,
			address TEXT,
			movedTo TEXT,
			moves INTEGER NOT NULL,
			asked INTEGER,
			success INTEGER,
			next INTEGER,
			hold INTEGER,
			gone INTEGER,
			failures INTEGER NOT NULL,
			error TEXT
		) STRICT, WITHOUT ROWID;
		CREATE TABLE deleted (
			row INTEGER PRIMARY KEY,
			-- What was deleted at once has the same.
			batch INTEGER NOT NULL,
			own TEXT NOT NULL,
			title TEXT NOT NULL,
			source TEXT,
			published TEXT,
			url TEXT,
			own_url TEXT,
			shared_id TEXT,
			digest TEXT NOT NULL,
			title_of_day TEXT,
			-- Its file, as long as the deletion can be taken back.
			file TEXT,
			text TEXT
		) STRICT;
		CREATE INDEX deleted_own ON deleted (own);
		CREATE INDEX deleted_url ON deleted (url) WHERE url IS NOT NULL;
		CREATE INDEX deleted_own_url ON deleted (own_url) WHERE own_url IS NOT NULL;
		CREATE INDEX deleted_digest ON deleted (digest);
		CREATE INDEX deleted_title_of_day ON deleted (title_of_day) WHERE title_of_day IS NOT NULL;
		CREATE INDEX deleted_text ON deleted (batch) WHERE text IS NOT NULL`,
};

/** Pages of articles that could not be read, by the source (`addressKey`) that leads to them. */
const failedPages = `
	CREATE TABLE failed_page (
		key TEXT NOT NULL,
		url TEXT NOT NULL,
		tries INTEGER NOT NULL,
		PRIMARY KEY (key, url)
	) STRICT, WITHOUT ROWID`;

/** What came later than the others; versions of khabar that do not know it leave it alone. */
function addLater(database: DatabaseSync): void {
	const hasHints = () => database.prepare("SELECT 1 FROM pragma_table_info('source') WHERE name = 'hints'").get();
	if (hasHints()) return;
	transact(database, () => {
		// Another process may have added it meanwhile.
		if (!hasHints()) database.exec(`ALTER TABLE source ADD COLUMN hints TEXT; ${failedPages}`);
	});
}

function opened(file: string): DatabaseSync {
	const database = openDatabase(file, schema);
	try {
		addLater(database);
		for (const table of ['source', 'deleted', 'failed_page']) checkTable(database, table);
		return database;
	} catch (error) {
		database.close();
		throw error;
	}
}

/**
 * Opens what is remembered of a library. A damaged file is set aside: then sources are asked as if for the first time, and
 * articles that were deleted may come again.
 * @param warn gets one line that says where a damaged file is
 * @throws {Error} it cannot be opened, in one line
 */
export function openRecords(file: string, warn: (message: string) => void = () => {}): DatabaseSync {
	try {
		return opened(file);
	} catch (error) {
		try {
			if (!isDamaged(error)) throw error;
			const {database, aside} = renewed(file, () => opened(file));
			if (aside !== undefined) warn(damageText(file, aside));
			return database;
		} catch (error) {
			throw new Error(`${file}: cannot be opened: ${storageFailureOf(error)}`);
		}
	}
}
