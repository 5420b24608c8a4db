import {basename, dirname} from 'node:path';
import type {Mute} from '../../article/listing.ts';
import {writeFailureOf} from '../files/failure.ts';
import {makeFolders} from '../files/make-folders.ts';
import {readOwnFile} from '../files/own-file.ts';
import {AtomicFiles} from '../keep/atomic-files.ts';

/**
 * What the user does not want to see: a file of JSON, a list of objects with a query and, where it is meant for one, a source.
 * @throws {Error} the file cannot be read, in one line
 */
export function readMutes(file: string): Mute[] {
	const bytes = readOwnFile(file);
	if (!bytes) return [];
	let found: unknown;
	try {
		found = JSON.parse(bytes.toString());
	} catch (error) {
		throw new Error(`${file}: is not JSON: ${(error as Error).message}`);
	}
	if (!Array.isArray(found)) throw new Error(`${file}: must be a list`);
	return found.map((entry, index) => {
		const {query, source} = (entry ?? {}) as Partial<Record<'query' | 'source', unknown>>;
		if (typeof query !== 'string') throw new Error(`${file}: [${index}].query: must be text`);
		if (source !== undefined && typeof source !== 'string') throw new Error(`${file}: [${index}].source: must be text`);
		return {query, ...(source !== undefined && {source})};
	});
}

/**
 * Lets what is muted in a source stay muted under its new name. Where there is nothing to change, nothing is written.
 * @throws {Error} the file cannot be read or written, in one line
 */
export function renameInMutes(file: string, from: string, to: string): void {
	const mutes = readMutes(file);
	if (!mutes.some(({source}) => source === from)) return;
	writeMutes(
		file,
		mutes.map(mute => (mute.source === from ? {...mute, source: to} : mute)),
	);
}

/**
 * Writes what the user does not want to see.
 * @throws {Error} the file cannot be written, in one line
 */
export function writeMutes(file: string, mutes: readonly Mute[]): void {
	try {
		makeFolders(dirname(file), 0o700);
		const files = new AtomicFiles(dirname(file));
		files.sweep();
		files.replace(basename(file), `${JSON.stringify(mutes, null, '\t')}\n`);
	} catch (error) {
		throw new Error(`${file}: cannot be written: ${writeFailureOf(error)}`);
	}
}
