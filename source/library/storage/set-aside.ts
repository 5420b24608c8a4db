import {chmodSync, existsSync, renameSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {pause} from '../../pause.ts';
import {isDamaged} from './database.ts';
import {takeLock} from './process-lock.ts';

/** How long one process waits for another that sets the same file aside, in milliseconds. */
const timeout = 5000;

/** SQLite keeps a database in these: the file itself, and what was written since. */
const parts = ['', '-wal', '-shm'];

interface Renewed {
	readonly database: DatabaseSync;
	/** The name of the damaged file, beside the new one; undefined when another process has set it aside. */
	readonly aside: string | undefined;
}

/**
 * Puts a damaged database aside, where only the user can read it, and opens a new one in its place. Of several processes that
 * find the damage, one does so, and the others open what it has made.
 * @param open opens the database, and makes it where there is none
 * @throws {Error} the files cannot be renamed, or the new one cannot be opened
 */
export function renewed(file: string, open: () => DatabaseSync, now = new Date()): Renewed {
	using _ = lockOf(file);
	try {
		return {database: open(), aside: undefined};
	} catch (error) {
		if (!isDamaged(error)) throw error;
	}
	const name = freeName(file, now);
	for (const part of parts) {
		if (!existsSync(file + part)) continue;
		renameSync(file + part, join(dirname(file), name + part));
		chmodSync(join(dirname(file), name + part), 0o600);
	}
	return {database: open(), aside: name};
}

/** What is told of a damaged file that was set aside. */
export const damageText = (file: string, aside: string): string =>
	`${file}: is damaged; it is kept as ${aside}, and a new one takes its place`;

/** The file's name with the time, as `state.sqlite.damaged-2026-11-28T15-30-00`, and a number where that is taken. */
function freeName(file: string, now: Date): string {
	const name = `${basename(file)}.damaged-${now.toISOString().slice(0, 19).replaceAll(':', '-')}`;
	for (let count = 1; ; count++) {
		const candidate = count === 1 ? name : `${name}-${count}`;
		if (!parts.some(part => existsSync(join(dirname(file), candidate + part)))) return candidate;
	}
}

function lockOf(file: string): Disposable {
	for (const end = Date.now() + timeout; ; pause(20)) {
		const lock = takeLock(`${file}.aside.lock`);
		if (lock) return lock;
		if (Date.now() > end) throw new Error('another khabar is changing it');
	}
}
