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

/** The user's preferences, in JSON. */
export const preferencesFile = (env: Environment = process.env): string =>
	join(folder(env.XDG_CONFIG_HOME, '.config'), 'config.json');
/** What the user's own reader has told of articles. */
export const answersFile = (env: Environment = process.env): string =>
	join(folder(env.XDG_CACHE_HOME, '.cache'), 'facts.sqlite');

/** The user's subscriptions, in OPML. */
export const sourcesFile = (env: Environment = process.env): string =>
	join(folder(env.XDG_CONFIG_HOME, '.config'), 'sources.opml');

/** What is locked while they are changed. The folder of the file itself may be kept in git. */
export const sourcesLock = (env: Environment = process.env): string =>
	join(folder(env.XDG_STATE_HOME, '.local', 'state'), 'sources.lock');

/** What the user does not want to see, in JSON. */
export const mutesFile = (env: Environment = process.env): string =>
	join(folder(env.XDG_CONFIG_HOME, '.config'), 'mutes.json');

/**
 * The database of what is remembered of the sources of a library, and of what was deleted there.
 * @param path of the library, absolute and without symbolic links
 */
export function recordsFile(path: string, env: Environment = process.env): string {
	return join(folder(env.XDG_STATE_HOME, '.local', 'state'), 'libraries', `${keyOf(path, '')}.sqlite`);
}
