import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {keyOf} from '../../article/key.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** A folder of the user's by the XDG Base Directory Specification, which says to ignore paths that are not absolute. */
function folder(named: string | undefined, ...byDefault: readonly string[]): string {
	return join(named !== undefined && isAbsolute(named) ? named : join(homedir(), ...byDefault), 'khabar');
}

/** The library: the folder in which khabar keeps added articles, each in a JSON file of its own. */
export const libraryFolder = (env: Environment = process.env): string =>
	env.KHABAR_LIBRARY || join(folder(env.XDG_DATA_HOME, '.local', 'share'), 'articles');

/** The database of reading states. */
export const statesFile = (env: Environment = process.env): string =>
	join(folder(env.XDG_STATE_HOME, '.local', 'state'), 'state.sqlite');

/**
 * The file with the catalogue of a folder.
 * @param path of the folder, absolute and without symbolic links
 */
export function catalogueFile(path: string, env: Environment = process.env): string {
	return join(folder(env.XDG_CACHE_HOME, '.cache'), 'catalogues', `${keyOf(path, '')}.sqlite`);
}
