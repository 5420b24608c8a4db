import {readFileSync} from 'node:fs';
import {failureOf, isMissing} from './failure.ts';
import {requireTrusted, Untrusted} from './trust.ts';

/**
 * The bytes of a file of the user's own, whose content khabar believes; undefined when there is no such file.
 * @throws {Error} it cannot be read, or somebody else may have written it, in one line
 */
export function readOwnFile(file: string): Buffer | undefined {
	try {
		requireTrusted(file);
		return readFileSync(file);
	} catch (error) {
		if (error instanceof Untrusted) throw new Error(`${file}: ${error.message}`);
		if (isMissing(error)) return undefined;
		throw new Error(`${file}: ${failureOf(error)}`);
	}
}
