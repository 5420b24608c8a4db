import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Where all that the benchmarks write lies, until they end. */
export const folder = mkdtempSync(join(tmpdir(), 'khabar-bench-'));
export const cleanUp = () => rm(folder, {recursive: true, force: true});

// That may be gigabytes: they should not stay when somebody has seen enough.
process.once('SIGINT', () => {
	rmSync(folder, {recursive: true, force: true});
	process.exit(130);
});

/** Compiled code, kept from run to run as on a machine where khabar has been started before. */
export const cache = join(folder, 'cache');

let homes = 0;

/**
 * The environment of a user with no preferences, of any program, in a terminal of which nothing more is known: a new
 * home, and nothing from the environment of the benchmarks but the way to commands.
 */
export function newUser(): Record<string, string> {
	const home = join(folder, `home-${homes++}`);
	mkdirSync(home);
	return {
		PATH: process.env.PATH ?? '',
		HOME: home,
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
		XDG_CONFIG_HOME: join(home, 'config'),
		XDG_CACHE_HOME: cache,
	};
}
