import type {DatabaseSync} from 'node:sqlite';
import {type LookedFor, mostRemembered} from '../../../search/looked-for.ts';

/** What the user has looked for: a text that is looked for again gets a new turn. */
export const lookedForTable = `
	CREATE TABLE IF NOT EXISTS looked_for (
		turn INTEGER PRIMARY KEY,
		text TEXT NOT NULL,
		"by" TEXT NOT NULL,
		UNIQUE (text, "by")
	) STRICT`;

/** All that is remembered, the newest first. */
export function lookedFor(database: DatabaseSync): LookedFor[] {
	const rows = database.prepare('SELECT text, "by" FROM looked_for ORDER BY turn DESC').all();
	return rows.map(row => ({...row})) as unknown as LookedFor[];
}

/** The oldest texts go, of those among all articles and of those in one apart. */
const forgetOldest = `
	DELETE FROM looked_for WHERE turn IN (
		SELECT turn FROM looked_for WHERE ("by" = 'words') = ? ORDER BY turn DESC LIMIT -1 OFFSET ?)`;

/** Adds texts, the oldest first, to those that this khabar and others have added. */
export function putLookedFor(database: DatabaseSync, added: readonly LookedFor[]): void {
	const remove = database.prepare('DELETE FROM looked_for WHERE text = ? AND "by" = ?');
	const insert = database.prepare(
		'INSERT INTO looked_for (turn, text, "by") SELECT coalesce(max(turn), 0) + 1, ?, ? FROM looked_for',
	);
	for (const {text, by} of added) {
		remove.run(text, by);
		insert.run(text, by);
	}
	const forget = database.prepare(forgetOldest);
	for (const isAmongAll of [0, 1]) forget.run(isAmongAll, mostRemembered);
}
