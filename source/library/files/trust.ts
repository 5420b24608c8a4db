import {realpathSync, type Stats, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {isShared} from './modes.ts';
import {shellWord} from './shell-word.ts';

/** A file that somebody else may have written is not used where khabar believes what it says. */
export class Untrusted extends Error {}

const writableByGroup = 0o020;
const writableByAll = 0o002;
/** In a folder that has this bit, nobody removes or replaces the files of another (`/tmp`). */
const sticky = 0o1000;
/** Who else may go into a folder, and so may reach what is in it. */
const enteredByOthers = 0o011;

/**
 * Checks that nobody else can have written a file whose content khabar believes: settings, subscriptions, the reading state, the
 * catalogue. The file and its folder must be the user's own, or the system's (root), and nobody else may write there. Groups:
 *
 * - The user's own may, as many systems give each user one, and root's.
 * - Others that the user is in may where he says that he shares what he keeps (`KHABAR_SHARED=1`): files that are made in a
 *   folder with the setgid bit have the group of that folder.
 * - Who may write a file and cannot enter its folder writes nothing.
 *
 * What does not exist yet is trusted. Articles are not such files: whatever they hold is taken for a stranger's.
 * @throws {Untrusted} somebody else can, in words that follow the name of the file, with what mends it
 */
export function requireTrusted(file: string): void {
	const named = requireOwnFolder(dirname(file));
	const stats = statsOf(file);
	if (!stats) return;
	// A link may lead into a folder where others put another file in the place of this one.
	const path = realPathOf(file);
	const folder = dirname(path);
	const real = folder === dirname(file) ? named : requireOwnFolder(folder);
	const isReached = !real || (real.mode & enteredByOthers) !== 0;
	requireOwn(stats, path, '', isReached ? writableByAll : 0);
}

function requireOwnFolder(folder: string): Stats | undefined {
	const stats = statsOf(folder);
	if (stats) requireOwn(stats, folder, 'its folder ', stats.mode & sticky ? 0 : writableByAll);
	return stats;
}

/** @param forbidden what nobody else may do; 0 where it does no harm */
function requireOwn({uid, gid, mode}: Stats, path: string, what: string, forbidden: number): void {
	// On Windows files have no such owners and modes.
	const ownUser = process.getuid?.();
	if (ownUser === undefined) return;
	if (uid !== ownUser && uid !== 0) {
		const command = `${ownUser === 0 ? '' : 'sudo '}chown ${ownUser} ${shellWord(path)}`;
		throw new Untrusted(`${what}belongs to another user, so it is not used; if you trust it: ${command}`);
	}
	const byGroup = forbidden !== 0 && !isTrustedGroup(gid) ? writableByGroup : 0;
	const open = mode & (forbidden | byGroup);
	if (open === 0) return;
	const who = [open & writableByGroup && 'g', open & writableByAll && 'o'].filter(Boolean).join('');
	const command = `${uid === ownUser ? '' : 'sudo '}chmod ${who}-w ${shellWord(path)}`;
	throw new Untrusted(`${what}can be written by other users, so it is not used; look at it, and then: ${command}`);
}

const isTrustedGroup = (group: number): boolean =>
	group === process.getgid?.() || group === 0 || (isShared() && (process.getgroups?.() ?? []).includes(group));

function realPathOf(file: string): string {
	try {
		return realpathSync(file);
	} catch {
		return file;
	}
}

function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path, {throwIfNoEntry: false});
	} catch {
		// Opening it will tell why it cannot be read.
		return undefined;
	}
}
