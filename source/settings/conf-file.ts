import {statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import Conf from 'conf';
import {formatProblem, positionOf} from '../article/problem.ts';
import {findJsonFault} from '../article/read/json-fault.ts';
import {explainFault} from '../article/read/json-fault-text.ts';
import {makeFolders} from '../library/files/make-folders.ts';
import {notRegular} from '../library/files/regular-file.ts';
import {requireTrusted, Untrusted} from '../library/files/trust.ts';
import {preferencesFile} from '../library/files/user-folders.ts';
import {isObject} from '../text/json-object.ts';

/**
 * Opens conf's file. A file that is not JSON is kept beside the new one, and `warn` says so.
 * @throws {Error} it cannot be used, in one line
 */
export function openConf(warn: (message: string) => void): Conf<Record<string, unknown>> {
	let damaged: string | undefined;
	// conf makes its folder with Node's mkdir, which never returns for some paths where no folder can be made.
	const file = preferencesFile();
	const folder = dirname(file);
	makeFolders(folder, 0o700);
	try {
		requireTrusted(file);
	} catch (error) {
		throw error instanceof Untrusted ? new Error(`${file}: ${error.message}`) : error;
	}
	// conf would wait for ever for what a pipe has to say.
	const stats = statSync(file, {throwIfNoEntry: false});
	if (stats && !stats.isFile() && !stats.isDirectory()) throw new Error(`${file}: ${notRegular}`);
	const conf = new Conf<Record<string, unknown>>({
		cwd: folder,
		configFileMode: 0o600,
		// The names of terminals and of environments may have dots in them.
		accessPropertiesByDotNotation: false,
		deserialize: text => {
			try {
				const stored: unknown = JSON.parse(text);
				if (isObject(stored)) return stored;
			} catch {}
			damaged = text;
			return {};
		},
	});
	if (damaged !== undefined) {
		writeFileSync(`${conf.path}.damaged`, damaged, {mode: 0o600});
		warn(`${whyDamaged(conf.path, damaged)}; it is kept as config.json.damaged, and preferences start anew`);
	}
	return conf;
}

/** Says of a text that is not the JSON of preferences where and why it is not. */
function whyDamaged(file: string, text: string): string {
	const fault = findJsonFault(text);
	if (!fault) return formatProblem({file, message: 'must be an object'});
	return formatProblem({file, message: explainFault(text, fault), position: positionOf(text, fault.offset)});
}
