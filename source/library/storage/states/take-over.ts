import type {DatabaseSync} from 'node:sqlite';
import {openToRead, transact} from '../database.ts';
import {factMarks, putFactMarks} from './fact-marks.ts';
import {lookedFor, putLookedFor} from './looked-for.ts';
import {placeMarks, putPlaceMarks} from './place-marks.ts';
import {type StateRow, stateOf, stateWriter} from './state-table.ts';

/** Takes over from a damaged file the states, the marks and what was looked for, each as far as it can still be read. */
export function takeOver(file: string, database: DatabaseSync): void {
	let damaged: DatabaseSync;
	try {
		damaged = openToRead(file);
	} catch {
		// All is lost to khabar; the file is still there.
		return;
	}
	const rows: StateRow[] = [];
	readable(() => {
		for (const row of damaged.prepare('SELECT * FROM state').iterate()) rows.push(row as unknown as StateRow);
	});
	const facts = readable(() => factMarks(damaged, '')) ?? [];
	const places = readable(() => placeMarks(damaged, '')) ?? [];
	const texts = readable(() => lookedFor(damaged)) ?? [];
	damaged.close();
	transact(database, () => {
		const write = stateWriter(database);
		for (const row of rows) write(row.key, stateOf({...row, changed: 0}), {read: true, starred: true});
		for (const [key, marks] of facts) putFactMarks(database, key, undefined, marks);
		for (const [key, marks] of places) putPlaceMarks(database, key, undefined, marks);
		putLookedFor(database, texts.toReversed());
	});
}

/** What is read; undefined where a table is damaged, or where the file never had it. */
function readable<Result>(read: () => Result): Result | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}
