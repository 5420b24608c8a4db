#!/usr/bin/env node
// The command. An old Node has to read this file too, or it could not say that it is too old: so nothing here is newer
// than ES2018 and import(), nothing is imported statically, and the build copies the file as it is.
const {env, version, versions} = process;
const needed = 24;

if (Number.parseInt(versions.node, 10) < needed) {
	process.stderr.write(`khabar needs Node.js ${needed} or newer; this is ${version}\n`);
	process.exitCode = 1;
} else {
	// Compiled code is kept between runs under the user's own cache folder, and nowhere else: in Node's default place, the
	// folder for temporary files, another user may have put code of his own, and it would be run.
	const caches = isAbsolute(env.XDG_CACHE_HOME) ? env.XDG_CACHE_HOME : isAbsolute(env.HOME) ? `${env.HOME}/.cache` : '';
	const folder = `${caches}/khabar`;
	const cache = caches && isMade(caches, folder) && isOurs(folder) ? folder : undefined;
	// Node keeps that of files apart from the program, such as of threads.
	if (cache) process.getBuiltinModule('node:module').enableCompileCache(cache);
	import('./load-parts.js').then(parts => parts.run(cache));
}

/** @param {string | undefined} path */
function isAbsolute(path) {
	return path !== undefined && /^(?:[\\/]|[a-z]:)/i.test(path);
}

// Where a folder cannot be made for a strange reason, as in /proc, Node would try to make it for ever.
/** @param {string[]} folders the outer one first */
function isMade(...folders) {
	const {mkdirSync, existsSync} = process.getBuiltinModule('node:fs');
	return folders.every(folder => {
		try {
			if (!existsSync(folder)) mkdirSync(folder, 0o700);
			return true;
		} catch (_) {
			return existsSync(folder);
		}
	});
}

// The same as `library/files/trust.ts` says of every file that is trusted: it is the user's, and nobody else writes there.
/** @param {string} folder */
function isOurs(folder) {
	if (!process.getuid || !process.getgid) return true;
	try {
		const {uid, gid, mode} = process.getBuiltinModule('node:fs').statSync(folder);
		return uid === process.getuid() && (mode & 0o002) === 0 && ((mode & 0o020) === 0 || gid === process.getgid());
	} catch (_) {
		return false;
	}
}
