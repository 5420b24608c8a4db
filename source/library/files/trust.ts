import {type Stats, statSync} from 'node:fs';
import {dirname} from 'node:path';

/** A file that somebody else may have written is not used where khabar believes what it says. */
export class Untrusted extends Error {}

const writableByGroup = 0o020;
const writableByAll = 0o002;
/** In a folder that has this bit, nobody removes or replaces the files of another (`/tmp`). */
const sticky = 0o1000;

/**
 * Checks that nobody else can have written a file whose content khabar believes: settings, subscriptions, the reading state, the
 * catalogue. The file and its folder must be the user's own, or the system's (root), and nobody else may write there; a group may
 * if it is the user's own, as many systems give each user one. What does not exist yet is trusted.
 *
 * Articles are not such files: whatever they hold is taken for a stranger's.
 * @throws {Untrusted} somebody else can, in words that follow the name of the file
 */
export function requireTrusted(file: string): void {
	const folder = statsOf(dirname(file));
	if (folder) requireOwn(folder, 'its folder ', folder.mode & sticky ? 0 : writableByAll);
	const stats = statsOf(file);
	if (stats) requireOwn(stats, '', writableByAll);
}

function requireOwn({uid, gid, mode}: Stats, what: string, forbidden: number): void {
	// Windows has neither.
	const [ownUser, ownGroup] = [process.getuid?.(), process.getgid?.()];
	if (ownUser === undefined) return;
	if (uid !== ownUser && uid !== 0) throw new Untrusted(`${what}belongs to another user, so it is not used`);
	const byGroup = gid !== ownGroup && gid !== 0 && forbidden !== 0 ? writableByGroup : 0;
	if (mode & (forbidden | byGroup)) throw new Untrusted(`${what}can be written by other users, so it is not used`);
}

function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path, {throwIfNoEntry: false});
	} catch {
		// Whoever opens it tells why it cannot be read.
		return undefined;
	}
}
