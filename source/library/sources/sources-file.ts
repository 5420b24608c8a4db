import {realpathSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {writeFailureOf} from '../files/failure.ts';
import {makeFolders} from '../files/make-folders.ts';
import {readOwnFile} from '../files/own-file.ts';
import {sourcesLock} from '../files/user-folders.ts';
import {AtomicFiles} from '../keep/atomic-files.ts';
import {takeLock} from '../storage/process-lock.ts';
import {emptyOpml, type Opml, parseOpml} from './opml/opml.ts';

/** How long one waits for another process that edits the file, and how often it is tried, in milliseconds. */
const timeout = 5000;
const interval = 20;

/**
 * The user's subscriptions. Without a file there are none.
 * @throws {Error} the file cannot be read or is no OPML, in one line
 */
export async function readSources(file: string): Promise<Opml> {
	return parseOpml(textOf(file) ?? emptyOpml, file);
}

/** The text of the file; undefined when there is none. */
function textOf(file: string): string | undefined {
	const bytes = readOwnFile(file);
	if (!bytes) return undefined;
	try {
		// What would be written back must be all that was read.
		return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
	} catch {
		throw new Error(`${file}: is not UTF-8`);
	}
}

/**
 * Changes the user's subscriptions, while no other process does. A file that cannot be read is left as it is.
 * @param edit gives the changed file, or the very same when nothing changes
 * @returns what the file holds then
 * @throws {Error} the file cannot be read or written, in one line
 */
export async function editSources(file: string, edit: (opml: Opml) => Promise<Opml>): Promise<Opml> {
	try {
		makeFolders(dirname(file), 0o700);
	} catch (error) {
		throw new Error(`${file}: cannot be written: ${writeFailureOf(error)}`);
	}
	using _ = await lockFor(sourcesLock(), file);
	const before = textOf(file);
	const opml = await parseOpml(before ?? emptyOpml, file);
	const edited = await edit(opml);
	if (edited.text === opml.text) return edited;
	try {
		// It may be a symbolic link into a folder that is kept in git.
		const path = before === undefined ? file : realpathSync(file);
		const files = new AtomicFiles(dirname(path));
		files.sweep();
		if (before !== undefined) files.replace(basename(path), edited.text);
		else if (!files.place(basename(path), edited.text)) throw new Error('another program has just created it');
	} catch (error) {
		throw new Error(`${file}: cannot be written: ${writeFailureOf(error)}`);
	}
	return edited;
}

async function lockFor(lock: string, file: string): Promise<Disposable> {
	for (const end = Date.now() + timeout; Date.now() < end; await setTimeout(interval)) {
		const taken = takeLock(lock);
		if (taken) return taken;
	}
	throw new Error(`${file}: another khabar is changing it`);
}
